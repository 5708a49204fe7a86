using KinerjaPortal.Domain.Calendars;
using KinerjaPortal.Domain.Sops;

namespace KinerjaPortal.Domain.Cycles;

/// <content>Going over to another version of the SOP.</content>
public sealed partial class DocumentCycle
{
    /// <summary>
    /// Moves the cycle to another version of its SOP: the open visit goes on at its counterpart, at the post that the new
    /// version names, and the time that the document has lain there already counts.
    /// </summary>
    /// <param name="runId">The visit that was open when the move was decided.</param>
    /// <param name="counterparts">Rows of <paramref name="sop"/> and those of <paramref name="to"/> that stand for them.</param>
    public StepOutcome MoveToVersion(
        Guid runId, IReadOnlyDictionary<Guid, Guid> counterparts, string? note, SopVersion sop, SopVersion to,
        WorkCalendar calendar, Actor actor, ActedFor actedFor, DateTimeOffset now)
    {
        if (NotOpen(runId) is { } refusal)
        {
            return refusal;
        }

        if (to.SopId != SopId || to.Id == SopVersionId)
        {
            return new StepOutcome.NotTheVersionInForce(to.Number);
        }

        note = Trimmed(note);
        if (note?.Length > MaxNoteLength)
        {
            return new StepOutcome.NoteTooLong(note.Length);
        }

        var current = Current!;
        var visited = _runs.Select(StepNow).OfType<Guid>().Distinct().OrderBy(sop.RowOf).Select(sop.Step).ToList();
        if (!counterparts.ContainsKey(current.StepId))
        {
            return new StepOutcome.CounterpartMissing(current.Number);
        }

        if (visited.Find(step => counterparts.TryGetValue(step.Id, out var id) && !to.Has(id)) is { } astray)
        {
            return new StepOutcome.CounterpartMissing(astray.Number);
        }

        var steps = visited.ConvertAll(step => counterparts.TryGetValue(step.Id, out var id)
            ? new MovedStep(step.Id, step.Number, id, to.Step(id).Number)
            : new MovedStep(step.Id, step.Number, To: null, ToNumber: null));
        var next = to.Step(counterparts[current.StepId]);
        var stays = next.Pelaksana == current.Pelaksana;
        var since = stays ? current.OpenedAt : now.ToUniversalTime();
        var due = calendar.Due(since, next.MutuBaku.Waktu).ToUniversalTime();
        var changes = new Changes(this, actor, actedFor, now);
        if (stays)
        {
            // What other systems took of its time before is not taken from it by the move; a hold that lasts goes on.
            var before = current.Detail.Holds.Where(hold => hold.Until is not null);
            due = before.Aggregate(due, (later, hold) => Later(later, calendar.WorkingTimeBetween(hold.From, hold.Until!.Value), calendar));
        }
        else
        {
            ReleaseIfHeld(changes, calendar, now);
        }

        changes.Add(new CycleMoved(
            SopVersionId, sop.Number, to.Id, to.Number, steps, runId, Guid.CreateVersion7(now), next.Id, next.Number, next.Pelaksana,
            since, due, note));
        return new StepOutcome.Done(changes.Events, With(changes.Events));
    }
}
