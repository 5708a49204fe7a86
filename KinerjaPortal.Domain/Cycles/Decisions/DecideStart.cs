using KinerjaPortal.Domain.Calendars;
using KinerjaPortal.Domain.Sops;

namespace KinerjaPortal.Domain.Cycles.Decisions;

/// <summary>Decide: a cycle begins.</summary>
public static class DecideStart
{
    extension(DocumentCycle)
    {
        /// <summary>Begins a cycle: the document comes to the desk of the SOP's first step. Who may and the texts are checked before.</summary>
        public static IReadOnlyList<CycleEvent> Start(
            Guid id, Guid opdId, SopVersion sop, DocumentType documentType, Period period, string title,
            WorkCalendar calendar, Actor actor, ActedFor? actedFor, DateTimeOffset now)
        {
            var changes = new Changes(new DocumentCycle { Id = id, OpdId = opdId }, actor, actedFor, now);
            changes.Add(new CycleStarted(sop.SopId, sop.Id, documentType, period.ToString(), title));
            changes.Add(HandingOn.Opening(sop.Start, null, FlowLabel.None, exceptional: false, calendar, now));
            return changes.Events;
        }
    }
}
