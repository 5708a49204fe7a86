using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Cycles.Decisions;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Domain.Sops.Versions;
using KinerjaPortal.Infrastructure.Events;
using KinerjaPortal.Infrastructure.Sops;
using KinerjaPortal.Web.Features.Account;
using KinerjaPortal.Web.Features.Board;

namespace KinerjaPortal.Web.Features.Versions.Moving;

/// <summary>Finds the running cycles that are not on the version in force, for an admin to look at before they are moved.</summary>
public sealed class MoveProposals(EventStore store, SopCatalogue sops)
{
    /// <summary>A group for each version that still has running cycles, with a proposal of which row is which.</summary>
    public async Task<IReadOnlyList<MoveGroup>> ReadAsync(BoardSnapshot board, SopHistory history, CancellationToken cancellationToken)
    {
        var groups = new List<MoveGroup>();
        if (history.InForce is not { Version: var inForce })
        {
            return groups;
        }

        var to = await sops.VersionAsync(inForce.Id, cancellationToken);
        foreach (var former in history.Versions.Where(version => version.Version.Id != inForce.Id))
        {
            var cycles = new List<DocumentCycle>();
            foreach (var card in board.Cards.Values.Where(card => card.Step is not null && card.SopVersionId == former.Version.Id).OrderBy(card => card.StartedAt))
            {
                // The board may be a moment ahead or behind; what counts is how the cycle stands.
                if (await store.FindAsync(card.CycleId, cancellationToken) is { Cycle: { Current: not null } cycle } && cycle.SopVersionId == former.Version.Id)
                {
                    cycles.Add(cycle);
                }
            }

            if (cycles.Count > 0)
            {
                groups.Add(new MoveGroup(former.Version, to, cycles, RowMapping.Propose(former.Version.Definition, to.Definition)));
            }
        }

        return groups;
    }
}

/// <summary>Running cycles on one version, and how its rows are to go on in the version in force.</summary>
public sealed record MoveGroup(SopVersion From, SopVersion To, IReadOnlyList<DocumentCycle> Cycles, RowMapping Mapping)
{
    /// <summary>The rows that matter: those which one of the cycles has visited.</summary>
    public IEnumerable<MappedRow> Visited
    {
        get
        {
            var visited = Cycles.SelectMany(cycle => cycle.Runs.Select(cycle.StepNow)).OfType<Guid>().ToHashSet();
            return Mapping.Rows.Where(row => visited.Contains(row.From.Id));
        }
    }

    public IEnumerable<DocumentCycle> At(SopStep step) => Cycles.Where(cycle => cycle.Current!.StepId == step.Id);

    /// <summary>What moving the cycle would do, without doing it: null while its current row has no counterpart.</summary>
    public CycleMoved? Preview(DocumentCycle cycle, Office office, Caller caller, DateTimeOffset now) =>
        cycle.MoveToVersion(
            cycle.Current!.Id, Mapping.Counterparts, note: null, From, To, office.Calendar, caller.Actor, Standing.AsAdmin.For, now)
        .Outcome is StepOutcome.Done { After.Moves: [.., var move] } ? move : null;
}
