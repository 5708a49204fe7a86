using System.Data;
using System.Data.Common;
using KinerjaPortal.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace KinerjaPortal.Tests.Integration.SqlServer;

/// <summary>The model on a SQL Server that is not there: nothing is sent, and every command that would have been is kept.</summary>
internal sealed class SqlServerRecorder : DbCommandInterceptor, IDbConnectionInterceptor, IDbTransactionInterceptor
{
    /// <summary>The server takes 2,100 in a command, and SqlClient wants two of them for itself.</summary>
    public const int MostParameters = 2098;

    private const int MostColumns = 100;

    private readonly List<RecordedCommand> _commands = [];

    public IReadOnlyList<RecordedCommand> Commands => _commands;

    public SqlServerPortalContext Open() => new(
        new DbContextOptionsBuilder<SqlServerPortalContext>().UseSqlServer("Server=tidak-ada").AddInterceptors(this).Options);

    public override InterceptionResult<DbDataReader> ReaderExecuting(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        Keep(command);
        return InterceptionResult<DbDataReader>.SuppressWithResult(NoRows());
    }

    public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result)
    {
        Keep(command);
        return InterceptionResult<int>.SuppressWithResult(0);
    }

    public override InterceptionResult<object> ScalarExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<object> result)
    {
        Keep(command);
        return InterceptionResult<object>.SuppressWithResult(DBNull.Value);
    }

    public InterceptionResult ConnectionOpening(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) =>
        InterceptionResult.Suppress();

    public InterceptionResult<DbTransaction> TransactionStarting(
        DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result) =>
        InterceptionResult<DbTransaction>.SuppressWithResult(new NoTransaction(connection));

    private void Keep(DbCommand command) => _commands.Add(new RecordedCommand(
        command.CommandText, [.. command.Parameters.Cast<DbParameter>().Select(parameter => (parameter.DbType, parameter.Size))]));

    /// <summary>No row of more columns than any query asks for: a retrying strategy buffers what is read, and counts them first.</summary>
    private static DataTableReader NoRows()
    {
        var table = new DataTable();
        for (var column = 0; column < MostColumns; column++)
        {
            table.Columns.Add();
        }

        return table.CreateDataReader();
    }

    private sealed class NoTransaction(DbConnection connection) : DbTransaction
    {
        public override IsolationLevel IsolationLevel => IsolationLevel.ReadCommitted;

        protected override DbConnection DbConnection => connection;

        public override void Commit()
        {
        }

        public override void Rollback()
        {
        }
    }
}

/// <summary>A command with the types of its parameters.</summary>
internal sealed record RecordedCommand(string Text, IReadOnlyList<(DbType Type, int Size)> Parameters);
