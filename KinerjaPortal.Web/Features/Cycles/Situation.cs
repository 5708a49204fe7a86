using System.Collections.Frozen;
using KinerjaPortal.Domain.Calendars;
using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Deadlines;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Web.Features.Account;

namespace KinerjaPortal.Web.Features.Cycles;

/// <summary>All that a decision on a cycle looks at.</summary>
public sealed record Situation(Caller Caller, DocumentCycle Cycle, SopVersion Sop, Office Office, DateTimeOffset Now)
{
    public Actor Actor => Caller.Actor;

    public WorkCalendar Calendar => Office.Calendar;

    /// <summary>By when the document must be finished, as seen from where it lies.</summary>
    public DeadlineStanding DeadlineAt(StepRun at) => DeadlineStanding.Of(
        Office.Deadlines.Of(Cycle.DocumentType, Cycle.Period), Sop, at.StepId, Cycle.StartedAt, Calendar);

    /// <summary>Sheets on which the cycle ran before it was moved; only pages that show its history need them.</summary>
    public IReadOnlyDictionary<Guid, SopVersion> FormerSheets { get; init; } = FrozenDictionary<Guid, SopVersion>.Empty;

    /// <summary>The sheet as it was when the visit was made.</summary>
    public SopVersion SheetOf(StepRun run) => Cycle.VersionOf(run) is var version && version == Sop.Id ? Sop : FormerSheets[version];
}
