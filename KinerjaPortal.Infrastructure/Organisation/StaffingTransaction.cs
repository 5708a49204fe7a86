using System.Data;
using KinerjaPortal.Infrastructure.People;
using KinerjaPortal.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace KinerjaPortal.Infrastructure.Organisation;

/// <summary>
/// Changes an office in one serializable transaction, and lets every node know: what a change was decided on is still so when it is
/// written, and of two admins who enter the same at once the second finds the first's. No unique key could say that two periods overlap.
/// </summary>
public sealed class StaffingTransaction(IDbContextFactory<PortalContext> contexts, WriteGate gate, OfficeDirectory offices, AccountSessions sessions)
{
    private const int Tries = 5;

    /// <param name="change">Looks and changes; what it adds to the context is saved. Run anew where another transaction came first.</param>
    internal async Task<T> RunAsync<T>(Func<PortalContext, Task<T>> change, CancellationToken cancellationToken)
    {
        var outcome = await DecidedAsync(change, cancellationToken);

        // It has happened, whoever goes away meanwhile.
        await offices.RefreshAsync(CancellationToken.None);
        await sessions.PollSoonAsync();
        return outcome;
    }

    private async Task<T> DecidedAsync<T>(Func<PortalContext, Task<T>> change, CancellationToken cancellationToken)
    {
        for (var tried = 1; ; tried++)
        {
            try
            {
                return await gate.RunAsync(
                    contexts,
                    async db =>
                    {
                        var outcome = await change(db);
                        await db.SaveChangesAsync(cancellationToken);
                        await ChangeMarker.Offices.MoveAsync(db, cancellationToken);
                        await ChangeMarker.Accounts.MoveAsync(db, cancellationToken);
                        return outcome;
                    },
                    cancellationToken,
                    isolation: IsolationLevel.Serializable);
            }
            catch (Exception lost) when (tried < Tries && LostRace.Is(lost))
            {
                // Another admin was there at the same moment: look again at what there is now.
            }
        }
    }
}
