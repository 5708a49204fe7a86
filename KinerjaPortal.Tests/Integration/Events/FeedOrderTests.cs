using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Infrastructure.Events;
using KinerjaPortal.Tests.Support;

namespace KinerjaPortal.Tests.Integration.Events;

public sealed class FeedOrderTests
{
    private static readonly Guid s_cycle = Guid.NewGuid();

    private readonly TestClock _clock = new();

    [Fact]
    public void The_first_event_of_a_cycle_follows_from_nothing()
    {
        var order = new FeedOrder(_clock);

        Assert.True(order.Follows(Event(1)));
        Assert.False(order.Follows(Event(2)));
    }

    [Fact]
    public void The_next_version_follows_and_a_later_one_does_not()
    {
        var order = Given(1, 2);

        Assert.True(order.Follows(Event(3)));
        Assert.False(order.Follows(Event(4)));
    }

    [Fact]
    public void What_was_given_is_known_and_so_is_everything_before_it()
    {
        var order = Given(1, 2, 3);

        Assert.True(order.WasGiven(Event(2)));
        Assert.True(order.WasGiven(Event(3)));
        Assert.False(order.WasGiven(Event(4)));
    }

    [Fact]
    public void Cycles_do_not_wait_for_each_other()
    {
        var order = Given(1, 2);
        var other = Event(1) with { CycleId = Guid.NewGuid() };

        Assert.False(order.WasGiven(other));
        Assert.True(order.Follows(other));
    }

    [Fact]
    public void A_closed_cycle_is_forgotten_when_no_echo_of_it_can_come_any_more()
    {
        var order = Given(1, 2);
        order.Give(Event(3) with { Fact = new CycleCompleted() });
        _clock.Advance(FeedOrder.ClosedRemembered - TimeSpan.FromMinutes(1));
        order.Give(Other());
        Assert.True(order.WasGiven(Event(3)));

        _clock.Advance(TimeSpan.FromMinutes(2));
        order.Give(Other());

        Assert.Null(order.LastGiven(s_cycle));
    }

    private FeedOrder Given(params ReadOnlySpan<int> versions)
    {
        var order = new FeedOrder(_clock);
        foreach (var version in versions)
        {
            order.Give(Event(version));
        }

        return order;
    }

    private CycleEvent Event(int version) =>
        new(Guid.Empty, s_cycle, version, new StepCompleted(Guid.Empty, Guid.Empty, "1", "staf", StepResult.Selesai, Note: null),
            CycleFlow.Kasubag, ActedFor: null, _clock.GetUtcNow());

    private CycleEvent Other() => Event(1) with { CycleId = Guid.NewGuid() };
}
