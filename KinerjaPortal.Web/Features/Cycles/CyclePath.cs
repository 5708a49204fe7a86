using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Flowcharts;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Web.Components.Shared;
using KinerjaPortal.Web.Features.Flowcharts;
using KinerjaPortal.Web.Localisation;

namespace KinerjaPortal.Web.Features.Cycles;

/// <summary>A cycle's way so far, as its flowchart shows it.</summary>
/// <param name="Returns">Ways back that were taken, by the chart's Tidak or as an exception, with their count.</param>
public sealed record CyclePath(IReadOnlyDictionary<Guid, StepProgress> Steps, IReadOnlyList<ReturnPath> Returns)
{
    public static CyclePath Of(DocumentCycle cycle, SopVersion sop, Office office, DateTimeOffset now, OfficeTime time)
    {
        var states = StatesOf(cycle, sop);
        // A visit that ended in a move goes on in the next one: together they are one. So it does where what it handed on was
        // taken back, and at the desk from which that was taken nobody has worked.
        var steps = cycle.Runs
            .Where(run => run.Completion is not { Result: StepResult.Dipindahkan or StepResult.Ditarik } && !cycle.WasTakenBack(run) && cycle.StepNow(run) is not null)
            .GroupBy(run => cycle.StepNow(run)!.Value)
            .ToDictionary(visits => visits.Key, visits => ProgressOf(visits, states[visits.Key], office, now, time));
        return new CyclePath(steps, ReturnsOf(cycle, sop));
    }

    private static StepProgress ProgressOf(
        IGrouping<Guid, StepRun> visits, StepState state, Office office, DateTimeOffset now, OfficeTime time)
    {
        var last = visits.Last();
        var holder = state == StepState.Berjalan && office.HoldersOf(last.Pelaksana, now) is [var first, ..] ? first : null;
        return new StepProgress(
            state,
            visits.Count(),
            holder is null ? null : HolderBadge.InitialsOf(holder.Name),
            holder?.Name,
            IsLate: state == StepState.Berjalan && last.ClockAt(now) > last.DueAt,
            LastDoneAt: visits.LastOrDefault(run => run.Completion is not null) is { Completion.At: var at }
                ? time.DateAndTime(at, office.Opd.Zone)
                : null);
    }

    private static Dictionary<Guid, StepState> StatesOf(DocumentCycle cycle, SopVersion sop)
    {
        var states = new Dictionary<Guid, StepState>();
        foreach (var run in cycle.Runs)
        {
            // A row that the present version no longer has is not on its sheet, and what was taken back did not happen.
            if (run.Completion is { Result: StepResult.Ditarik } || cycle.StepNow(run) is not { } step)
            {
                continue;
            }

            if (run.FromRunId is { } from && run.ArrivedBy == FlowLabel.Tidak && cycle.StepNow(cycle.Run(from)!) is { } sender)
            {
                // What was done between the two rows has to be done again.
                var (top, bottom) = (sop.RowOf(step), sop.RowOf(sender));
                foreach (var stepId in states.Keys.Where(id => sop.RowOf(id) is var row && row >= top && row <= bottom).ToList())
                {
                    states[stepId] = StepState.Dikembalikan;
                }
            }

            states[step] = run.Completion is null ? StepState.Berjalan : StepState.Selesai;
        }

        // A cancelled cycle leaves its last visit open, but nobody works on it any more.
        if (cycle.Status == CycleStatus.Cancelled && cycle.Runs is [.., var left])
        {
            states[left.StepId] = StepState.Menunggu;
        }

        return states;
    }

    private static List<ReturnPath> ReturnsOf(DocumentCycle cycle, SopVersion sop) =>
    [
        .. cycle.Runs
            .Where(run => run.FromRunId is not null && run.ArrivedBy == FlowLabel.Tidak && run.Completion is not { Result: StepResult.Ditarik })
            .Select(run => (From: cycle.StepNow(cycle.Run(run.FromRunId!.Value)!), To: cycle.StepNow(run)))
            .Where(way => way is { From: not null, To: not null })
            .Select(way => (From: way.From!.Value, To: way.To!.Value))
            .Where(way => sop.RowOf(way.To) <= sop.RowOf(way.From))
            .GroupBy(way => way)
            .Select(ways => new ReturnPath(ways.Key.From, ways.Key.To, ways.Count())),
    ];
}
