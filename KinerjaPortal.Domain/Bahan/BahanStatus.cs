namespace KinerjaPortal.Domain.Bahan;

/// <summary>Where a piece of bahan stands. Late is no status: what is owed is late once its time is over.</summary>
public enum BahanStatus
{
    /// <summary>Asked for, nothing uploaded.</summary>
    Requested,

    /// <summary>Uploaded, waiting to be looked at.</summary>
    Submitted,

    /// <summary>Sent back with a reason; owed again.</summary>
    Returned,

    /// <summary>Found good. The end.</summary>
    Accepted,

    /// <summary>No longer asked for.</summary>
    Withdrawn,

    /// <summary>Was not compulsory, and its step was completed without it.</summary>
    Lapsed,
}
