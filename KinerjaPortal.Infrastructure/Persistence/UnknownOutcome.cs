using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace KinerjaPortal.Infrastructure.Persistence;

/// <summary>
/// Marks the fault of a write that may have been committed: the connection was lost during the commit, or during a statement that
/// commits itself. Such a write is not repeated blindly; the person is told that there was no answer, and what they press again is
/// known by its command's id.
/// </summary>
internal sealed class UnknownOutcome : IDbCommandInterceptor, IDbTransactionInterceptor
{
    private const string Mark = "KinerjaPortal.UnknownOutcome";

    public static bool IsOf(Exception fault) => fault.Data.Contains(Mark);

    public void CommandFailed(DbCommand command, CommandErrorEventData eventData) => MarkWrite(command, eventData);

    public Task CommandFailedAsync(DbCommand command, CommandErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        MarkWrite(command, eventData);
        return Task.CompletedTask;
    }

    public void TransactionFailed(DbTransaction transaction, TransactionErrorEventData eventData) => MarkLost(eventData.Exception);

    public Task TransactionFailedAsync(DbTransaction transaction, TransactionErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        MarkLost(eventData.Exception);
        return Task.CompletedTask;
    }

    private static void MarkWrite(DbCommand command, CommandErrorEventData failed)
    {
        // Inside of a transaction nothing is committed before its end, and what only reads can be read again.
        if (command.Transaction is null
            && failed.CommandSource is CommandSource.SaveChanges or CommandSource.ExecuteUpdate or CommandSource.ExecuteDelete or CommandSource.ExecuteSqlRaw)
        {
            MarkLost(failed.Exception);
        }
    }

    private static void MarkLost(Exception fault)
    {
        if (TransientFault.IsLostConnection(fault))
        {
            fault.Data[Mark] = true;
        }
    }
}
