namespace KinerjaPortal.Domain.Calendars;

/// <summary>A stretch of work without a break, inside one day: the start belongs to it, the end does not.</summary>
public sealed record WorkingInterval(TimeOnly Start, TimeOnly End)
{
    public override string ToString() => FormattableString.Invariant($"{Start:HH:mm}–{End:HH:mm}");
}
