using KinerjaPortal.Domain.Deadlines;
using KinerjaPortal.Domain.People;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Infrastructure.Deadlines;
using KinerjaPortal.Infrastructure.People;
using KinerjaPortal.Web.Features.Account;

namespace KinerjaPortal.Web.Features.Deadlines;

/// <summary>The one way by which deadlines are kept; the log says who did what.</summary>
public sealed class DeadlineCommands(KeptDeadlines deadlines, PeopleReader people, ILogger<DeadlineCommands> log)
{
    /// <summary>The deadlines that count for an office; null where they are not the caller's to keep.</summary>
    public async Task<IReadOnlyList<KeptDeadline>?> OfOfficeAsync(Caller caller, Guid opdId, CancellationToken cancellationToken) =>
        (await StandingAsync(caller, cancellationToken))?.MayKeepDeadlinesOf(opdId) == true ? await deadlines.ReadAsync(opdId, cancellationToken) : null;

    /// <summary>What the caller may do now; null where the account is gone.</summary>
    public Task<AccountStanding?> StandingAsync(Caller caller, CancellationToken cancellationToken) => people.StandingAsync(caller.PersonId, cancellationToken);

    /// <param name="opdId">The office whose own it is; null for every office's.</param>
    public Task<DeadlineOutcome> SaveAsync(Caller caller, Guid? opdId, DeadlineRule rule, CancellationToken cancellationToken) =>
        ToldAsync(caller, "sets", rule.Document, rule.Year, opdId, () => deadlines.SaveAsync(caller.Keeper, opdId, rule, cancellationToken));

    public Task<DeadlineOutcome> RemoveAsync(Caller caller, Guid? opdId, DocumentType document, int? year, CancellationToken cancellationToken) =>
        ToldAsync(caller, "removes", document, year, opdId, () => deadlines.RemoveAsync(caller.Keeper, opdId, document, year, cancellationToken));

    private async Task<DeadlineOutcome> ToldAsync(Caller caller, string what, DocumentType document, int? year, Guid? opdId, Func<Task<DeadlineOutcome>> change)
    {
        var outcome = await change();
        log.LogInformation(
            "Admin {PersonId} {What} the deadline of {Document} for {Year} of {Opd}: {Outcome}",
            caller.PersonId, what, document, year is null ? "every year" : year, opdId is null ? "every office" : opdId, outcome.GetType().Name);
        return outcome;
    }
}
