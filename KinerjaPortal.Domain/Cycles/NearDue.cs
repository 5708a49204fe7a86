namespace KinerjaPortal.Domain.Cycles;

/// <summary>When a step comes near its due time: in the last part of the time that it was given, a fifth.</summary>
public static class NearDue
{
    private const int Part = 5;

    /// <param name="left">Working time until it is due.</param>
    /// <param name="given">Working time that it was given; what another system held is nobody's to work in.</param>
    public static bool Is(TimeSpan left, TimeSpan given) => left * Part <= given;
}
