using System.Collections.Frozen;
using KinerjaPortal.Domain.Calendars;
using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Infrastructure.Events;
using KinerjaPortal.Infrastructure.Organisation;
using KinerjaPortal.Infrastructure.Sops;
using KinerjaPortal.Web.Features.Account;

namespace KinerjaPortal.Web.Features.Cycles;

/// <summary>
/// The one way by which a running cycle changes: load, may they, what happens, save, outcome. Each use case brings only
/// what happens.
/// </summary>
public sealed class CycleDesk(
    EventStore store, SopCatalogue sops, OfficeDirectory offices, PostHolders holders, TimeProvider clock)
{
    /// <summary>
    /// How often a decision is taken anew because somebody else's change came first. Each round somebody gets through,
    /// so this many in a row on one document is a fault and not a crowd.
    /// </summary>
    private const int MostRounds = 20;

    /// <param name="request">What is asked, in a form in which the same request always reads the same.</param>
    /// <param name="whoMay">Whether the person may do this; usually <see cref="HolderOfTheStepAsync"/>.</param>
    /// <param name="decide">What happens; called again, on the newer state, when somebody else was faster.</param>
    public async Task<StepOutcome> ChangeAsync(
        Caller caller, CycleCommand command, string request,
        Func<Situation, CancellationToken, Task<Standing>> whoMay,
        Func<Situation, ActedFor, StepOutcome> decide,
        CancellationToken cancellationToken)
    {
        var id = command.Key is null ? null : new CommandId(caller.PersonId, command.Key, request);
        for (var round = 0; round < MostRounds; round++)
        {
            // The cycle first, the receipt second: a cycle that shows what this very command did has its receipt by then.
            var stored = await store.FindAsync(command.CycleId, cancellationToken);
            if (id is not null && await store.FindCommandAsync(id, cancellationToken) is { } receipt)
            {
                return receipt.SameRequest ? new StepOutcome.Repeated(receipt.Version) : new StepOutcome.CommandReused();
            }

            if (stored is null || !caller.MaySee(stored.Cycle.OpdId))
            {
                return new StepOutcome.Unknown();
            }

            var cycle = stored.Cycle;
            if (cycle.UnknownEvents.Count > 0)
            {
                return new StepOutcome.NewerRelease();
            }

            if (command.RunId is { } runId && cycle.Run(runId) is { Completion: not null } done)
            {
                return new StepOutcome.AlreadyDone(done);
            }

            if (command.ExpectedVersion is { } expected && expected != cycle.Version)
            {
                return new StepOutcome.OldState(expected, cycle.Version);
            }

            var office = (await offices.FindAsync(cycle.OpdId, cancellationToken))!;
            var sop = await sops.VersionAsync(cycle.SopVersionId, cancellationToken);
            var situation = new Situation(caller, cycle, sop, office, clock.GetUtcNow());
            if (cycle.Status != CycleStatus.Running)
            {
                return new StepOutcome.CycleClosed(cycle.Status, cycle.ClosedAt!.Value);
            }

            var standing = await whoMay(situation, cancellationToken);
            if (standing is not Standing.May may)
            {
                return standing is Standing.MayNot not
                    ? new StepOutcome.NotYourPost(not.PostName, not.HeldBy)
                    : new StepOutcome.OnlyTheAdmin();
            }

            var outcome = decide(situation, may.For);
            if (outcome is not StepOutcome.Done happened)
            {
                return outcome;
            }

            if (await store.AppendAsync(stored, happened.Events, id, cancellationToken) == AppendResult.Appended)
            {
                return outcome;
            }
        }

        throw new InvalidOperationException($"Cycle {command.CycleId} changed {MostRounds} times while one command was decided.");
    }

    /// <summary>Whether the person holds the current step's post now, asked of the database.</summary>
    public Task<Standing> HolderOfTheStepAsync(Situation situation, CancellationToken cancellationToken) =>
        HolderAsync(situation, situation.Cycle.Current!, cancellationToken);

    /// <summary>Whether the person holds the post of a visit now, asked of the database.</summary>
    public async Task<Standing> HolderAsync(Situation situation, StepRun run, CancellationToken cancellationToken)
    {
        var (caller, cycle, _, office, now) = situation;
        var post = office.Post(run.Pelaksana)!;
        var own = await holders.OfAsync(office.Opd, post.Code, now, cancellationToken);
        var recorder = post.IsExternal && own.Count == 0 ? Standing.RecorderOf(cycle, office, run) : null;
        var recorders = recorder is null ? [] : await holders.OfAsync(office.Opd, recorder.Code, now, cancellationToken);
        return Standing.Of(caller.PersonId, post, own, recorder, recorders);
    }
}

/// <summary>What every command on a running cycle says.</summary>
/// <param name="RunId">The visit it is meant for; null for a command on the whole cycle.</param>
/// <param name="ExpectedVersion">The version that the caller looked at, where they insist on it.</param>
/// <param name="Key">The client's id for this command, so that sending it again does nothing twice.</param>
public sealed record CycleCommand(Guid CycleId, Guid? RunId, int? ExpectedVersion = null, string? Key = null);

/// <summary>All that a decision on a cycle looks at.</summary>
public sealed record Situation(Caller Caller, DocumentCycle Cycle, SopVersion Sop, Office Office, DateTimeOffset Now)
{
    public WorkCalendar Calendar => Office.Calendar;

    /// <summary>Sheets on which the cycle ran before it was moved; only pages that show its history need them.</summary>
    public IReadOnlyDictionary<Guid, SopVersion> FormerSheets { get; init; } = FrozenDictionary<Guid, SopVersion>.Empty;

    /// <summary>The sheet as it was when the visit was made.</summary>
    public SopVersion SheetOf(StepRun run) => Cycle.VersionOf(run) is var version && version == Sop.Id ? Sop : FormerSheets[version];
}
