using KinerjaPortal.Domain.People;
using KinerjaPortal.Infrastructure.Identity;
using KinerjaPortal.Infrastructure.People;
using KinerjaPortal.Web.Features.Account;

namespace KinerjaPortal.Web.Features.People;

/// <summary>The one way by which accounts are kept, from pages and from endpoints alike; the log says who did what to whom.</summary>
public sealed class PeopleCommands(PeopleKeeping keeping, PeopleReader reader, EntraInvitations microsoft, ILogger<PeopleCommands> log)
{
    /// <summary>The accounts of an office; null where they are not the caller's to keep.</summary>
    public async Task<IReadOnlyList<PersonAccount>?> OfOfficeAsync(Caller caller, Guid opdId, CancellationToken cancellationToken) =>
        (await reader.StandingAsync(caller.PersonId, cancellationToken))?.May(PortalAction.KeepPeople, opdId) == true ? await reader.OfOfficeAsync(opdId, cancellationToken) : null;

    /// <summary>What the caller may do now; null where the account is gone.</summary>
    public Task<AccountStanding?> StandingAsync(Caller caller, CancellationToken cancellationToken) => reader.StandingAsync(caller.PersonId, cancellationToken);

    public Task<PeopleOutcome> AddAsync(Caller caller, PersonDetails who, Guid opdId, AccountRole role, CancellationToken cancellationToken) =>
        ToldAsync(caller, "makes", who.Email, () => keeping.AddAsync(caller.Keeper, who, opdId, role, cancellationToken));

    public Task<PeopleOutcome> ChangeAsync(Caller caller, Guid personId, PersonDetails who, AccountRole role, CancellationToken cancellationToken) =>
        ToldAsync(caller, "changes", personId, () => keeping.ChangeAsync(caller.Keeper, personId, who, role, cancellationToken));

    public Task<PeopleOutcome> NameOfficesAsync(Caller caller, Guid personId, IReadOnlyCollection<Guid> opdIds, CancellationToken cancellationToken) =>
        ToldAsync(caller, "names offices to", personId, () => keeping.NameOfficesAsync(caller.Keeper, personId, opdIds, cancellationToken));

    public Task<PeopleOutcome> NewLinkAsync(Caller caller, Guid personId, CancellationToken cancellationToken) =>
        ToldAsync(caller, "makes a link to", personId, () => keeping.NewLinkAsync(caller.Keeper, personId, cancellationToken));

    public Task<PeopleOutcome> ForgetDevicesAsync(Caller caller, Guid personId, CancellationToken cancellationToken) =>
        ToldAsync(caller, "takes passkeys and the second step away from", personId, () => keeping.ForgetDevicesAsync(caller.Keeper, personId, cancellationToken));

    public Task<PeopleOutcome> CloseAsync(Caller caller, Guid personId, CancellationToken cancellationToken) =>
        ToldAsync(caller, "closes", personId, () => keeping.CloseAsync(caller.Keeper, personId, cancellationToken));

    public Task<PeopleOutcome> OpenAsync(Caller caller, Guid personId, CancellationToken cancellationToken) =>
        ToldAsync(caller, "opens", personId, () => keeping.OpenAsync(caller.Keeper, personId, cancellationToken));

    /// <summary>Lets the account be linked with the Microsoft account of its address, or takes invitation and link back.</summary>
    public Task<PeopleOutcome> LetMicrosoftAsync(Caller caller, PersonAccount account, bool isInvited, CancellationToken cancellationToken) => ToldAsync(
        caller,
        isInvited ? "lets Microsoft in to" : "keeps Microsoft out of",
        account.Id,
        async () =>
        {
            if (await keeping.AskAsync(caller.Keeper, account.Id, cancellationToken) is var outcome and not PeopleOutcome.Done)
            {
                return outcome;
            }

            var isDone = isInvited ? await microsoft.InviteAsync(account.Email, caller.Keeper, cancellationToken) : await microsoft.WithdrawAsync(account.Email, caller.Keeper, cancellationToken);
            return isDone ? new PeopleOutcome.Done() : new PeopleOutcome.UnknownPerson();
        });

    private async Task<PeopleOutcome> ToldAsync(Caller caller, string what, object whom, Func<Task<PeopleOutcome>> change)
    {
        var outcome = await change();
        log.LogInformation("Admin {PersonId} {What} the account {Whom}: {Outcome}", caller.PersonId, what, whom, outcome.GetType().Name);
        return outcome;
    }
}
