using System.Data;
using System.Data.Common;
using KinerjaPortal.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace KinerjaPortal.Infrastructure.Organisation;

/// <summary>
/// Looks and changes in one serializable transaction: what a change was decided on is still so when it is written, and of two admins
/// who enter the same at once the second finds the first's. No unique key could say that two periods overlap.
/// </summary>
public sealed class StaffingTransaction(IDbContextFactory<PortalContext> contexts, WriteGate gate, OfficeDirectory offices)
{
    private const int Tries = 5;

    /// <param name="change">Looks and changes; what it adds to the context is saved. Run anew where another transaction came first.</param>
    internal async Task<StaffingOutcome> RunAsync(Func<PortalContext, Task<StaffingOutcome>> change, CancellationToken cancellationToken)
    {
        for (var tried = 1; ; tried++)
        {
            try
            {
                var outcome = await OnceAsync(change, cancellationToken);
                offices.Forget();
                return outcome;
            }
            catch (Exception exception) when (tried < Tries && LostRaceOf(exception) is { } lost && LostRace.Is(lost))
            {
                // Another admin was there at the same moment: look again at what there is now.
            }
        }
    }

    private static DbException? LostRaceOf(Exception exception) => exception as DbException ?? (exception as DbUpdateException)?.InnerException as DbException;

    private async Task<StaffingOutcome> OnceAsync(Func<PortalContext, Task<StaffingOutcome>> change, CancellationToken cancellationToken)
    {
        using var turn = await gate.EnterAsync(cancellationToken);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancellationToken);
        var outcome = await change(db);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return outcome;
    }
}
