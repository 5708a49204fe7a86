using KinerjaPortal.Infrastructure.Identity;
using KinerjaPortal.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace KinerjaPortal.Infrastructure.People;

/// <summary>What people change of their own account. That it is they who ask is known before.</summary>
public sealed class OwnAccounts(IDbContextFactory<PortalContext> contexts, WriteGate gate, AccountSessions sessions)
{
    /// <summary>Ends every session, that of whoever asks as well.</summary>
    public Task SetPasswordAsync(Guid personId, string passwordHash, CancellationToken cancellationToken) =>
        ChangeAsync(personId, person => person.PasswordHash = passwordHash, cancellationToken);

    public Task SignOutEverywhereAsync(Guid personId, CancellationToken cancellationToken) => ChangeAsync(personId, _ => { }, cancellationToken);

    private async Task ChangeAsync(Guid personId, Action<PortalUser> change, CancellationToken cancellationToken)
    {
        await gate.RunAsync(
            contexts,
            async db =>
            {
                var person = await db.Users.SingleAsync(user => user.Id == personId, cancellationToken);
                change(person);
                person.ChangeStamp();
                await db.SaveChangesAsync(cancellationToken);
                await ChangeMarker.Accounts.MoveAsync(db, cancellationToken);
                return true;
            },
            cancellationToken);
        await sessions.PollSoonAsync();
    }
}
