namespace KinerjaPortal.Domain.Organisation;

/// <summary>Why an appointment or an absence was not recorded or changed.</summary>
public abstract record StaffingFault
{
    private StaffingFault()
    {
    }

    /// <summary>It would end before it begins.</summary>
    public sealed record UntilBeforeFrom : StaffingFault;

    /// <summary>A Plh acts for a day or so: the last day is known when the order is written.</summary>
    public sealed record UntilMissing : StaffingFault;

    /// <summary>Nobody acts for another without a decree or order.</summary>
    public sealed record DecreeMissing : StaffingFault;

    public sealed record DecreeTooLong : StaffingFault;

    /// <summary>The person holds the post already on some of these days.</summary>
    public sealed record AlreadyHolds(Assignment Held) : StaffingFault;

    /// <summary>It has ended; what was is not changed any more.</summary>
    public sealed record AlreadyEnded(DateOnly Until) : StaffingFault;

    /// <summary>It ends earlier than that of itself.</summary>
    public sealed record LaterThanItsEnd(DateOnly Until) : StaffingFault;

    /// <summary>It has begun, so it can be ended and not taken back.</summary>
    public sealed record HasBegun(DateOnly From) : StaffingFault;

    public sealed record ReasonTooLong : StaffingFault;

    /// <summary>The person is recorded as away already on some of these days.</summary>
    public sealed record AlreadyAway(Absence Recorded) : StaffingFault;
}
