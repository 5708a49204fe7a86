using FsCheck;
using FsCheck.Fluent;
using KinerjaPortal.Domain.Calendars;
using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Cycles.Decisions;
using KinerjaPortal.Domain.Cycles.Refusals;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Infrastructure.Calendars;
using KinerjaPortal.Tests.Support;
using Office = KinerjaPortal.Tests.Domain.Calendars.Office;

namespace KinerjaPortal.Tests.Domain.Cycles;

/// <summary>Due times follow the calendar. Each step of the sheet has a day; the stories begin on Friday 20 November 2026 at 09:00.</summary>
public sealed class DueTimeTests
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    private static readonly CalendarCause Cause = new(CalendarChangeKind.DayAdded, new DateOnly(2026, 11, 23), "Hari jadi", 2026);

    /// <summary>Monday and Tuesday, on which the stories' steps are due.</summary>
    private static readonly WorkCalendar OffOnMonday = With("2026-11-23");

    private static readonly WorkCalendar OffOnTuesday = With("2026-11-24");

    [Fact]
    public void What_is_due_on_a_day_that_becomes_a_holiday_is_due_on_the_next_one_and_says_why()
    {
        var flow = CycleFlow.Started();
        var was = flow.Current.DueAt;

        Followed(flow, OffOnMonday);

        Assert.Equal((Office.Wib("2026-11-23 09:00"), Office.Wib("2026-11-24 09:00")), (was, flow.Current.DueAt));
        Assert.Equal([new DueMove(was, flow.Current.DueAt, Cause, CycleFlow.Admin, flow.Now)], flow.Current.Detail.DueMoves);
        SameCycle.Assert(flow.Cycle, DocumentCycle.Replay(flow.Events));
    }

    [Fact]
    public void Done_again_it_changes_nothing_and_a_holiday_that_is_taken_away_gives_the_day_back()
    {
        var flow = CycleFlow.Started();
        var was = flow.Current.DueAt;
        Followed(flow, OffOnMonday);

        Assert.IsType<StepOutcome.Repeated>(Try(flow, OffOnMonday));
        Assert.Equal(was, Followed(flow, Office.InWib).Current.DueAt);
    }

    [Fact]
    public void What_was_decided_under_the_old_calendar_and_is_closed_stays()
    {
        var flow = CycleFlow.Started().HandedOn();
        var closed = flow.Cycle.Runs[0];

        Followed(flow, OffOnMonday);

        Assert.Equal(closed, flow.Cycle.Runs[0]);
        Assert.IsType<CommonRefusal.CycleClosed>(Try(CycleFlow.Started().Cancelled("Digabung."), OffOnMonday));
    }

    [Fact]
    public void What_systems_of_others_took_of_a_step_stays_added()
    {
        // Held for two and a half working hours, from 10:00 to 14:00 of a Friday.
        var flow = CycleFlow.Started().After(Hour).Held().After(4 * Hour).Released();

        Assert.Equal(Office.Wib("2026-11-24 11:30"), Followed(flow, OffOnMonday).Current.DueAt);
    }

    [Fact]
    public void A_step_that_is_held_follows_too_and_gets_its_held_time_when_it_goes_on()
    {
        var flow = CycleFlow.Started().After(Hour).Held();
        Followed(flow, OffOnMonday);

        flow.After(4 * Hour).Released();

        Assert.Equal(Office.Wib("2026-11-24 11:30"), flow.Current.DueAt);
    }

    [Fact]
    public void What_is_taken_back_is_due_by_the_calendar_as_it_is_then()
    {
        var flow = CycleFlow.Started().HandedOn();

        flow.Apply(flow.Cycle.Recall(
            flow.Current.Id, note: null, flow.Sop, OffOnMonday, flow.Cycle.Runs[0].Completion!.By, new ActedFor("kasubag", "Kasubag", AssignmentKind.Definitif), flow.Now));

        Assert.Equal(Office.Wib("2026-11-24 09:00"), flow.Current.DueAt);
        Assert.IsType<StepOutcome.Repeated>(Try(flow, OffOnMonday));
        Assert.Equal(Office.Wib("2026-11-23 09:00"), Followed(flow, Office.InWib).Current.DueAt);
    }

    [Fact]
    public void Moved_to_another_version_it_is_due_by_that_sheet_and_the_move_before_stays_with_the_visit_that_it_moved()
    {
        var flow = CycleFlow.Started().HandedOn();
        Followed(flow, OffOnMonday);

        flow.MovedTo(SmallSop.NextVersion);

        Assert.Single(flow.Cycle.Runs[1].Detail.DueMoves);
        Assert.Empty(flow.Current.Detail.DueMoves);
        Assert.IsType<StepOutcome.Repeated>(Try(flow, Office.InWib));
    }

    [Fact]
    public void Bahan_is_due_when_the_next_working_day_closes_and_on_the_day_that_was_asked_for_where_that_works_again()
    {
        var flow = CycleFlow.Started().Asked(BahanStory.Request());
        var asked = flow.Cycle.Bahan.Items[0].DueAt;

        Followed(flow, OffOnTuesday);

        var item = flow.Cycle.Bahan.Items[0];
        Assert.Equal((Office.Wib("2026-11-24 16:00"), Office.Wib("2026-11-25 16:00")), (asked, item.DueAt));
        Assert.Equal(asked, item.Asked.DueAt);
        Assert.False(item.IsLate(Office.Wib("2026-11-25 10:00")));
        Assert.Equal(asked, Followed(flow, Office.InWib).Cycle.Bahan.Items[0].DueAt);
    }

    [Fact]
    public void Bahan_that_is_settled_stays_and_what_waits_to_be_looked_at_follows()
    {
        var flow = CycleFlow.Started().Asked(BahanStory.Request(), BahanStory.Request(title: "Foto")).HandedIn();
        var settled = flow.Cycle.Bahan.Items[0];
        flow.HandedIn(settled.Id).Accepted(settled.Id);

        Followed(flow, OffOnTuesday);

        Assert.Empty(flow.Cycle.Bahan.Items[0].DueMoves);
        Assert.Single(flow.Cycle.Bahan.Items[1].DueMoves);
    }

    /// <summary>What the decisions reckon bit by bit, at each handoff, hold and recall, is reckoned here at once: it must be the same.</summary>
    [Fact]
    public void Whatever_has_happened_nothing_moves_by_the_calendar_that_it_was_reckoned_by() => Walked(flow =>
        flow.Cycle.Status != CycleStatus.Running || Try(flow, Office.InWib) is StepOutcome.Repeated);

    [Fact]
    public void Whatever_has_happened_following_twice_is_following_once() => Walked(flow =>
    {
        if (flow.Cycle.Status != CycleStatus.Running || Try(flow, OffOnMonday) is not StepOutcome.Done { After: var after })
        {
            return true;
        }

        var again = (StepOutcome)after.FollowCalendar(flow.Sop, OffOnMonday, Cause, CycleFlow.Admin, Standing.AsAdmin.For, flow.Now);
        return again is StepOutcome.Repeated && after.Runs.SkipLast(1).SequenceEqual(flow.Cycle.Runs.SkipLast(1)) && after.Current!.DueAt > flow.Current.DueAt;
    });

    private static void Walked(Func<CycleFlow, bool> invariant) => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(60),
        Prop.ForAll(HandoffWalk.Walks, turns =>
        {
            var flow = CycleFlow.Started();
            return turns.All(turn =>
            {
                HandoffWalk.Take(flow, turn);
                return invariant(flow);
            });
        }));

    private static CycleFlow Followed(CycleFlow flow, WorkCalendar calendar) => flow.Apply(Try(flow, calendar));

    private static StepOutcome Try(CycleFlow flow, WorkCalendar calendar) =>
        flow.Cycle.FollowCalendar(flow.Sop, calendar, Cause, CycleFlow.Admin, Standing.AsAdmin.For, flow.Now);

    private static WorkCalendar With(string day) => new(
        ZonaWaktu.Wib, Perpres21Tahun2023.Hours,
        holidays: [.. HolidayLibrary.Decreed(), new Holiday(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), "Hari jadi", HolidayKind.Daerah, "")]);
}
