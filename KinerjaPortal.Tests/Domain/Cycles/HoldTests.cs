using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Cycles.Refusals;
using KinerjaPortal.Domain.Documents;
using KinerjaPortal.Tests.Support;
using Office = KinerjaPortal.Tests.Domain.Calendars.Office;

namespace KinerjaPortal.Tests.Domain.Cycles;

/// <summary>Tertahan sistem luar: the clock of the step stands still. Fridays have a break from 11.30 to 13.00.</summary>
public sealed class HoldTests
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    [Fact]
    public void What_is_left_when_it_is_held_is_left_when_it_goes_on()
    {
        // Friday 09:00, due on Monday 09:00; held from 10:00 to 14:00, of which two and a half hours are working time.
        var flow = CycleFlow.Started().HandedOn().After(Hour).Held().After(4 * Hour).Released("Sudah dapat dibuka.");

        Assert.Equal(Office.Wib("2026-11-23 11:30"), flow.Current.DueAt);
        var hold = Assert.Single(flow.Current.Detail.Holds);
        Assert.Equal((Office.Wib("2026-11-20 10:00"), flow.Now, "Sudah dapat dibuka."), (hold.From, hold.Until, hold.UntilNote));
        Assert.Equal(new RunTime(Hour, 2.5 * Hour), RunTime.Of(flow.Current, Office.InWib, flow.Now));
    }

    [Fact]
    public void While_it_is_held_its_clock_stands_still()
    {
        var flow = CycleFlow.Started().HandedOn().After(Hour).Held();
        var since = flow.Now;

        flow.After(TimeSpan.FromDays(3));

        Assert.Equal(since, flow.Current.ClockAt(flow.Now));
        Assert.Equal(Hour, RunTime.Of(flow.Current, Office.InWib, flow.Now).Own);
    }

    [Fact]
    public void A_step_that_was_late_already_is_as_late_as_before()
    {
        // Due on Monday 09:00; held on Monday from 10:00 to 11:00, an hour late.
        var flow = CycleFlow.Started().HandedOn().After(TimeSpan.FromDays(3) + Hour).Held().After(Hour).Released();

        Assert.Equal(Hour, Office.InWib.WorkingTimeBetween(flow.Current.DueAt, flow.Now));
    }

    [Fact]
    public void It_says_what_happened_and_shows_it()
    {
        var flow = CycleFlow.Started();

        Assert.IsType<CommonRefusal.ReasonMissing>(flow.TryHold(note: " "));
        Assert.IsType<CommonRefusal.NoteTooLong>(flow.TryHold(note: new string('a', DocumentCycle.MaxNoteLength + 1)));
        Assert.IsType<HoldRefusal.EvidenceMissing>(flow.TryHold(withEvidence: false));
        flow.Held();
        Assert.Equal(DocumentKind.Bukti, flow.Cycle.Documents.FindFile(flow.Current.OpenHold!.EvidenceFileId)!.Value.Version.Kind);
    }

    [Fact]
    public void Evidence_is_nothing_that_comes_out_of_the_step()
    {
        var flow = CycleFlow.Started().Held();

        Assert.False(flow.Cycle.Documents.HasOutputOf(flow.Current.Id));
        flow.HandedOn();
        Assert.Null(flow.Cycle.ForApproval(flow.Current));
    }

    [Fact]
    public void A_step_is_held_once_at_a_time_and_only_what_is_held_goes_on()
    {
        var flow = CycleFlow.Started();

        Assert.IsType<HoldRefusal.NotHeld>(flow.TryRelease());
        flow.Held();
        Assert.Equal(flow.Current.OpenHold, Assert.IsType<HoldRefusal.AlreadyHeld>(flow.TryHold()).Hold);
        flow.After(Hour).Released().After(Hour).Held(ExternalSystem.Tte);
        Assert.Equal([ExternalSystem.Sipd, ExternalSystem.Tte], flow.Current.Detail.Holds.Select(hold => hold.System));
    }

    [Fact]
    public void Who_completes_a_held_step_lets_it_go_on_first()
    {
        var flow = CycleFlow.Started().After(Hour).Held().After(Hour);
        var before = flow.Events.Count;

        flow.HandedOn();

        Assert.Equal([typeof(StepReleased), typeof(StepCompleted), typeof(HandedOff)], flow.Events.Skip(before).Select(e => e.Fact.GetType()));
        Assert.Equal(flow.Now, flow.Cycle.Runs[0].Detail.Holds[0].Until);
    }

    [Fact]
    public void A_clock_that_is_behind_the_one_that_held_it_moves_no_due_time()
    {
        var flow = CycleFlow.Started().After(2 * Hour).Held();
        var due = flow.Current.DueAt;

        flow.After(-Hour).Released();

        Assert.Equal(due, flow.Current.DueAt);
    }

    [Fact]
    public void At_the_same_desk_a_hold_goes_on_behind_a_move_and_what_was_held_before_stays_put_off()
    {
        var flow = CycleFlow.Started().HandedOn().After(Hour).Held().After(Hour).Released().Held(ExternalSystem.Tte);
        var (due, left) = (flow.Current.DueAt, flow.Current.Id);

        flow.MovedTo(SmallSop.NextVersion);

        Assert.Equal(due, flow.Current.DueAt);
        Assert.Equal([ExternalSystem.Sipd, ExternalSystem.Tte], flow.Current.Detail.Holds.Select(hold => hold.System));
        Assert.Empty(flow.Cycle.Run(left)!.Detail.Holds);
        flow.After(Hour).Released();
        Assert.Equal(Hour + Hour / 2, RunTime.Of(flow.Cycle, Office.InWib, flow.Now).Held);
    }

    [Fact]
    public void A_move_to_another_desk_ends_a_hold()
    {
        var flow = CycleFlow.Started().HandedOn().HandedOn().Held().After(Hour);
        var left = flow.Current.Id;

        flow.MovedTo(SmallSop.NextVersion);

        Assert.Null(flow.Current.OpenHold);
        Assert.Equal(flow.Now, flow.Cycle.Run(left)!.Detail.Holds[0].Until);
    }

    [Fact]
    public void A_cycle_that_is_given_up_while_it_is_held_was_held_until_then()
    {
        var flow = CycleFlow.Started().Held().After(Hour).Cancelled("Digabung.").After(TimeSpan.FromDays(4));

        Assert.Equal(new RunTime(TimeSpan.Zero, Hour), RunTime.Of(flow.Cycle, Office.InWib, flow.Now));
    }
}
