using KinerjaPortal.Domain.People;
using KinerjaPortal.Infrastructure.Identity;
using KinerjaPortal.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;

namespace KinerjaPortal.Infrastructure.People;

/// <summary>What people change of their own account. That it is they who ask is known before.</summary>
public sealed class OwnAccounts(IDbContextFactory<PortalContext> contexts, WriteGate gate, AccountSessions sessions)
{
    /// <summary>Ends every session, that of whoever asks as well.</summary>
    public Task SetPasswordAsync(Guid personId, string passwordHash, CancellationToken cancellationToken) =>
        ChangeAsync(personId, person => person.PasswordHash = passwordHash, cancellationToken);

    public Task SignOutEverywhereAsync(Guid personId, CancellationToken cancellationToken) => ChangeAsync(personId, _ => { }, cancellationToken);

    /// <summary>The language, wherever the person signs in from now on.</summary>
    public Task SpeakAsync(Guid personId, string language, CancellationToken cancellationToken) =>
        PreferAsync(personId, person => person.SetProperty(user => user.Language, language), cancellationToken);

    /// <summary>Light or dark, wherever the person signs in from now on.</summary>
    public Task ShowAsync(Guid personId, ColourScheme scheme, CancellationToken cancellationToken) =>
        PreferAsync(personId, person => person.SetProperty(user => user.Scheme, scheme), cancellationToken);

    /// <summary>Not by saving the account: whoever changes it at the same moment must not be told that somebody else did.</summary>
    private async Task PreferAsync(Guid personId, Action<UpdateSettersBuilder<PortalUser>> change, CancellationToken cancellationToken)
    {
        using var turn = await gate.EnterAsync(cancellationToken);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await db.Users.Where(user => user.Id == personId).ExecuteUpdateAsync(change, cancellationToken);
    }

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
