using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Tests.Support;
using Office = KinerjaPortal.Tests.Domain.Calendars.Office;

namespace KinerjaPortal.Tests.Domain.Cycles;

/// <summary>What going to and fro costs: the cycle begins on a Friday at 09:00, with a break from 11:30 to 13:00.</summary>
public sealed class BackAndForthTests
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    [Fact]
    public void Twice_is_a_correction() => Assert.Null(Told(ReturnedTimes(2)));

    [Fact]
    public void After_three_returns_it_tells_how_often_and_what_they_cost_until_now()
    {
        // Away from 09:00 to 10:00, from 10:00 to 11:00, and since 11:00.
        var told = Told(ReturnedTimes(3).After(2.5 * Hour))!;

        Assert.Equal((3, 3 * Hour, TimeSpan.Zero), (told.Returns.Count, told.Cost, told.Held));
        Assert.Equal([Office.Wib("2026-11-20 10:00"), Office.Wib("2026-11-20 11:00"), null], told.Returns.Select(back => back.CameBackAt));
        Assert.All(told.Returns, back => Assert.Equal(("3", "staf"), (back.By.Number, back.To)));
    }

    [Fact]
    public void While_it_lies_where_it_was_sent_back_nothing_is_lost()
    {
        var told = Told(ReturnedTimes(3).HandedOn().After(2 * Hour))!;

        Assert.Equal(2 * Hour, told.Cost);
    }

    [Fact]
    public void What_other_systems_held_is_told_apart()
    {
        var told = Told(ReturnedTimes(3).After(2.5 * Hour).Held().After(2 * Hour))!;

        Assert.Equal((3 * Hour, 2 * Hour), (told.Cost, told.Held));
    }

    [Fact]
    public void A_hold_before_the_first_return_is_none_of_it()
    {
        var flow = CycleFlow.Started().Held().After(Hour).Released().HandedOn().HandedOn();

        Assert.Equal(TimeSpan.Zero, Told(ReturnedTimes(3, flow))!.Held);
    }

    [Fact]
    public void A_return_that_was_taken_back_unseen_is_none()
    {
        var flow = ReturnedTimes(2).HandedOn().ReturnedBecause("Salah tekan.").Recalled();

        Assert.Null(Told(flow));
        Assert.Equal(3, Told(flow.ReturnedBecause("Tabel 3 kosong."))!.Returns.Count);
    }

    [Fact]
    public void Returns_within_returns_count_once()
    {
        // At 09:00 from row 4 to row 1 as an exception; while it is away, row 3 sends it back twice.
        var flow = CycleFlow.Started().HandedOn().HandedOn().HandedOn();
        flow.Apply(flow.TrySendBack(flow.StepIdOf("1"), "Penugasannya keliru.", by: flow.Holder)).HandedOn().HandedOn();
        flow.ReturnedBecause("Sekali.").After(Hour).HandedOn().ReturnedBecause("Dua kali.").After(Hour).HandedOn();

        Assert.Equal((3, 2 * Hour), (Told(flow)!.Returns.Count, Told(flow)!.Cost));
    }

    /// <summary>Sent back by the sekretaris so many times; the staf takes an hour for each but the last.</summary>
    private static CycleFlow ReturnedTimes(int times, CycleFlow? flow = null)
    {
        flow ??= CycleFlow.Started().HandedOn().HandedOn();
        for (var n = 0; n < times; n++)
        {
            (n == 0 ? flow : flow.After(Hour).HandedOn()).ReturnedBecause("Tabel 3 kosong.");
        }

        return flow;
    }

    private static BackAndForth? Told(CycleFlow flow) => BackAndForth.Of(flow.Cycle, Office.InWib, flow.Now);
}
