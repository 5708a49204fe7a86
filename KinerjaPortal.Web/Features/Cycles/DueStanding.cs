using KinerjaPortal.Domain.Calendars;
using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Web.Components.Shared;

namespace KinerjaPortal.Web.Features.Cycles;

/// <summary>How an open step stands against its due time. While a system of others holds it, it stands as it did when that began.</summary>
/// <param name="Left">Working time that is left; negative when it is late.</param>
/// <param name="IsLate">Also of a step that is held now and was late before.</param>
public sealed record DueStanding(WorkStatus Status, TimeSpan Left, bool IsLate)
{
    public static DueStanding Of(StepRun run, WorkCalendar calendar, DateTimeOffset now) => Of(run.OpenedAt, run.DueAt, calendar, now, run.Detail);

    /// <param name="detail">What has held it; null for what no system of others can hold.</param>
    public static DueStanding Of(DateTimeOffset openedAt, DateTimeOffset dueAt, WorkCalendar calendar, DateTimeOffset now, RunDetail? detail = null)
    {
        detail ??= RunDetail.None;
        var clock = detail.ClockAt(now);
        var left = calendar.WorkingTimeBetween(clock, dueAt);

        // The due time has been put off by what was held before, which was nobody's to work in.
        var given = calendar.WorkingTimeBetween(openedAt, dueAt) - RunTime.Of(openedAt, detail, calendar, clock).Held;
        return new DueStanding(
            detail.OpenHold is not null ? WorkStatus.HeldOutside
            : clock > dueAt ? WorkStatus.Late
            : NearDue.Is(left, given) ? WorkStatus.NearDue
            : WorkStatus.OnTime,
            left,
            clock > dueAt);
    }
}
