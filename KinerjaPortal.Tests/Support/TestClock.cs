namespace KinerjaPortal.Tests.Support;

/// <summary>The real time, or ahead of it as a test wishes. Timers run by real time, so nothing that waits stands still.</summary>
internal sealed class TestClock : TimeProvider
{
    private long _aheadTicks;

    public void Advance(TimeSpan by) => Interlocked.Add(ref _aheadTicks, by.Ticks);

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + TimeSpan.FromTicks(Interlocked.Read(ref _aheadTicks));
}
