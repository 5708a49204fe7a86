namespace KinerjaPortal.Domain.Cycles;

/// <summary>Why a handoff was not taken back, or a step not held or released.</summary>
public abstract record HandoffFault
{
    private HandoffFault()
    {
    }

    /// <summary>Nothing was handed on to the visit that is open, so there is nothing to take back.</summary>
    public sealed record NotHandedOn : HandoffFault;

    /// <summary>Only the person who handed on can take it back.</summary>
    public sealed record NotYours(Actor HandedOnBy) : HandoffFault;

    /// <summary>It has been opened at the next desk.</summary>
    public sealed record AlreadySeen(Receipt Seen) : HandoffFault;

    /// <summary>Work on it has begun at the next desk.</summary>
    public sealed record WorkHasBegun : HandoffFault;

    /// <summary>The step is held already.</summary>
    public sealed record AlreadyHeld(RunHold Hold) : HandoffFault;

    /// <summary>The step is not held.</summary>
    public sealed record NotHeld : HandoffFault;

    /// <summary>Without evidence (a screenshot, a notice of the system) a step is not held.</summary>
    public sealed record EvidenceMissing : HandoffFault;
}
