using System.Data.Common;
using System.Diagnostics;
using KinerjaPortal.Infrastructure.Events;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace KinerjaPortal.Tests.Support;

/// <summary>Every statement that a portal sends to its database: EF's by an interceptor, those written by hand as they tell of themselves.</summary>
internal sealed class StatementCounter : DbCommandInterceptor, IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly List<IDisposable> _subscriptions = [];
    private readonly string _file;
    private readonly Lock _lock = new();
    private List<string> _statements = [];

    /// <param name="file">The database; other tests have theirs.</param>
    public StatementCounter(string file)
    {
        _file = file;
        _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    /// <summary>What was sent since this was asked last, without the tail's looking for news, which comes once a second.</summary>
    public IReadOnlyList<string> Take()
    {
        lock (_lock)
        {
            var taken = _statements;
            _statements = [];
            return [.. taken.Where(sql => !sql.Contains("\"Sequence\" >", StringComparison.Ordinal))];
        }
    }

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        Count(command);
        return result;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Count(command);
        return new(result);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Count(command);
        return new(result);
    }

    public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default)
    {
        Count(command);
        return new(result);
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == CycleSession.DiagnosticName)
        {
            _subscriptions.Add(value.Subscribe(this));
        }
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Value is DbCommand command && command.Connection!.DataSource == _file)
        {
            Count(command);
        }
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    public void Dispose() => _subscriptions.ForEach(subscription => subscription.Dispose());

    private void Count(DbCommand command)
    {
        lock (_lock)
        {
            _statements.Add(command.CommandText);
        }
    }
}
