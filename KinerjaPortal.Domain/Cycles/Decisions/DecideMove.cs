using KinerjaPortal.Domain.Calendars;
using KinerjaPortal.Domain.Cycles.Refusals;
using KinerjaPortal.Domain.Sops;

namespace KinerjaPortal.Domain.Cycles.Decisions;

/// <summary>Decide: the cycle goes over to another version of its SOP (pindahkan).</summary>
public static class DecideMove
{
    /// <summary>
    /// Moves the cycle to another version of its SOP: the open visit goes on at its counterpart, at the post that the new
    /// version names, and the time that the document has lain there already counts.
    /// </summary>
    /// <param name="runId">The visit that was open when the move was decided.</param>
    /// <param name="counterparts">Rows of <paramref name="sop"/> and those of <paramref name="to"/> that stand for them.</param>
    public static Decision<MoveRefusal> MoveToVersion(
        this DocumentCycle cycle, Guid runId, IReadOnlyDictionary<Guid, Guid> counterparts, string? note, SopVersion sop, SopVersion to,
        WorkCalendar calendar, Actor actor, ActedFor actedFor, DateTimeOffset now)
    {
        if (cycle.NotOpen(runId) is { } refusal)
        {
            return refusal;
        }

        if (to.SopId != cycle.SopId || to.Id == cycle.SopVersionId)
        {
            return new MoveRefusal.NotTheVersionInForce(to.Number);
        }

        if (Common.BadNote(note, out note) is { } badNote)
        {
            return badNote;
        }

        var current = cycle.Current!;
        var visited = cycle.Runs.Select(cycle.StepNow).OfType<Guid>().Distinct().OrderBy(sop.RowOf).Select(sop.Step).ToList();
        if (MissingCounterpart(current, visited, counterparts, to) is { } missing)
        {
            return new MoveRefusal.CounterpartMissing(missing);
        }

        var steps = visited.ConvertAll(step => counterparts.TryGetValue(step.Id, out var id)
            ? new MovedStep(step.Id, step.Number, id, to.Step(id).Number)
            : new MovedStep(step.Id, step.Number, To: null, ToNumber: null));
        var next = to.Step(counterparts[current.StepId]);
        var stays = next.Pelaksana == current.Pelaksana;
        var since = stays ? current.OpenedAt : now.ToUniversalTime();
        var due = calendar.Due(since, next.MutuBaku.Waktu).ToUniversalTime();
        var changes = new Changes(cycle, actor, actedFor, now);
        if (stays)
        {
            // What other systems took of its time before is not taken from it by the move; a hold that lasts goes on.
            var before = current.Detail.Holds.Where(hold => hold.Until is not null);
            due = before.Aggregate(due, (later, hold) => HandingOn.Later(later, calendar.WorkingTimeBetween(hold.From, hold.Until!.Value), calendar));
        }
        else
        {
            changes.ReleaseIfHeld(cycle, calendar, now);
        }

        return changes.Done(new CycleMoved(
            cycle.SopVersionId, sop.Number, to.Id, to.Number, steps, runId, Guid.CreateVersion7(now), next.Id, next.Number, next.Pelaksana,
            since, due, note));
    }

    /// <summary>The printed number of a row that has no counterpart and needs one, or has one that the other version does not hold.</summary>
    private static string? MissingCounterpart(StepRun current, List<SopStep> visited, IReadOnlyDictionary<Guid, Guid> counterparts, SopVersion to) =>
        !counterparts.ContainsKey(current.StepId)
            ? current.Number
            : visited.Find(step => counterparts.TryGetValue(step.Id, out var id) && !to.Has(id))?.Number;
}
