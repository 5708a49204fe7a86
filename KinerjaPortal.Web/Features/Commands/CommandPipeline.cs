using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Cycles.Refusals;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.People;
using KinerjaPortal.Infrastructure.Events;
using KinerjaPortal.Infrastructure.Organisation;
using KinerjaPortal.Infrastructure.Sops;
using KinerjaPortal.Infrastructure.Telemetry;
using KinerjaPortal.Web.Features.Account;
using KinerjaPortal.Web.Features.Cycles;

namespace KinerjaPortal.Web.Features.Commands;

/// <summary>
/// The command pipeline: the one way by which a running cycle changes. <i>Authorise → prepare → decide → commit → tell</i>;
/// telling is the event store's, which hands what it committed to the feed. Optimistic concurrency: when somebody
/// else's change was committed first, everything is done again on the newer state.
/// </summary>
public sealed class CommandPipeline(EventStore store, SopCatalogue sops, OfficeDirectory offices, TimeProvider clock)
{
    /// <summary>
    /// How often a decision is taken anew because somebody else's change came first. Each round somebody gets through,
    /// so this many in a row on one document is a fault and not a crowd.
    /// </summary>
    private const int MostRounds = 20;

    /// <summary>Carries one request out; every refusal is an outcome, and only faults are thrown.</summary>
    internal async Task<StepOutcome> RunAsync<TRequest, TPrepared>(
        CycleCommandHandler<TRequest, TPrepared> handler, Caller caller, TRequest request, CancellationToken cancellationToken)
        where TRequest : CycleRequest
        where TPrepared : class
    {
        var command = request.Command;
        var id = command.Key is null ? null : new CommandId(caller.PersonId, command.Key, CommandFingerprint.Of(request));
        TPrepared? prepared = null;
        for (var round = 0; round < MostRounds; round++)
        {
            StoredCycle? stored;
            using (CommandTelemetry.Begin(CommandStage.Read))
            {
                // The cycle first, the receipt second: a cycle that shows what this very command did has its receipt by then.
                stored = await store.FindAsync(command.CycleId, cancellationToken);
                if (id is not null && await store.FindCommandAsync(id, cancellationToken) is { } receipt)
                {
                    return receipt.SameRequest ? new StepOutcome.Repeated(receipt.Version) : new CommonRefusal.CommandReused();
                }
            }

            if (stored is null || !caller.May(PortalAction.TakePart, stored.Cycle.OpdId))
            {
                return new CommonRefusal.Unknown();
            }

            if (WhyNotNow(stored.Cycle, command) is { } refusal)
            {
                return refusal;
            }

            Situation situation;
            Standing standing;
            using (CommandTelemetry.Begin(CommandStage.Authorise))
            {
                situation = await SituationAsync(caller, stored.Cycle, cancellationToken);
                standing = await handler.AuthoriseAsync(situation, request, cancellationToken);
            }

            if (standing is not Standing.May { For: var actedFor })
            {
                return standing.Refusal;
            }

            using (CommandTelemetry.Begin(CommandStage.Prepare))
            {
                var preparation = await handler.PrepareAsync(situation, actedFor, request, prepared, cancellationToken);
                if (preparation.Refusal is { } unprepared)
                {
                    return unprepared;
                }

                prepared = preparation.Value!;
            }

            StepOutcome outcome;
            using (CommandTelemetry.Begin(CommandStage.Decide))
            {
                outcome = handler.Decide(situation, actedFor, request, prepared);
            }

            if (outcome is not StepOutcome.Done { Events: var events }
                || await store.AppendAsync(stored, events, id, cancellationToken) == AppendResult.Appended)
            {
                return outcome;
            }
        }

        throw new InvalidOperationException($"Cycle {command.CycleId} changed {MostRounds} times while one command was decided.");
    }

    /// <summary>What a decision on this cycle looks at now.</summary>
    internal async Task<Situation> SituationAsync(Caller caller, DocumentCycle cycle, CancellationToken cancellationToken)
    {
        var office = (await offices.FindAsync(cycle.OpdId, cancellationToken))!;
        var sop = await sops.VersionAsync(cycle.SopVersionId, cancellationToken);
        return new Situation(caller, cycle, sop, office, clock.GetUtcNow());
    }

    /// <summary>Why nothing can happen here at this moment, whoever asks for whatever; null where something can.</summary>
    internal static CommonRefusal? WhyNotNow(DocumentCycle cycle, CycleCommand command) =>
        cycle.UnknownEvents.Count > 0 ? new CommonRefusal.NewerRelease()
        : command.RunId is { } runId && cycle.Run(runId) is { Completion: not null } done ? new CommonRefusal.AlreadyDone(done)
        : command.ExpectedVersion is { } expected && expected != cycle.Version ? new CommonRefusal.OldState(expected, cycle.Version)
        : cycle.Status != CycleStatus.Running ? new CommonRefusal.CycleClosed(cycle.Status, cycle.ClosedAt!.Value)
        : null;
}
