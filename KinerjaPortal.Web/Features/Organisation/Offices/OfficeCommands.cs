using KinerjaPortal.Domain.Organisation.Keeping;
using KinerjaPortal.Domain.People;
using KinerjaPortal.Infrastructure.Organisation.Keeping;
using KinerjaPortal.Infrastructure.People;
using KinerjaPortal.Web.Features.Account;

namespace KinerjaPortal.Web.Features.Organisation.Offices;

/// <summary>The one way by which offices are kept; the log says who did what to which.</summary>
public sealed class OfficeCommands(OfficeKeeping keeping, OfficeReader reader, PeopleReader people, ILogger<OfficeCommands> log)
{
    /// <summary>All offices; null where they are not the caller's to keep.</summary>
    public async Task<IReadOnlyList<KeptOffice>?> AllAsync(Caller caller, CancellationToken cancellationToken) =>
        (await people.StandingAsync(caller.PersonId, cancellationToken))?.May(PortalAction.KeepOffices) == true ? await reader.AllAsync(cancellationToken) : null;

    public Task<OfficeOutcome> AddAsync(Caller caller, OfficeDetails details, string code, CancellationToken cancellationToken) =>
        ToldAsync(caller, "makes", code, () => keeping.AddAsync(caller.Keeper, details, code, cancellationToken));

    public Task<OfficeOutcome> CorrectAsync(Caller caller, Guid opdId, OfficeDetails details, CancellationToken cancellationToken) =>
        ToldAsync(caller, "corrects", opdId, () => keeping.CorrectAsync(caller.Keeper, opdId, details, cancellationToken));

    public Task<OfficeOutcome> DeleteAsync(Caller caller, Guid opdId, CancellationToken cancellationToken) =>
        ToldAsync(caller, "deletes", opdId, () => keeping.DeleteAsync(caller.Keeper, opdId, cancellationToken));

    private async Task<OfficeOutcome> ToldAsync(Caller caller, string what, object which, Func<Task<OfficeOutcome>> change)
    {
        var outcome = await change();
        log.LogInformation("Admin {PersonId} {What} the office {Office}: {Outcome}", caller.PersonId, what, which, outcome.GetType().Name);
        return outcome;
    }
}
