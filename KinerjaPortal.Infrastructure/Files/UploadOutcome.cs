namespace KinerjaPortal.Infrastructure.Files;

/// <summary>What came of a step of an upload.</summary>
public abstract record UploadOutcome
{
    private UploadOutcome()
    {
    }

    /// <summary>It goes on, or is finished.</summary>
    public sealed record Taken(Upload Upload) : UploadOutcome;

    /// <summary>Nothing of it is kept, except that what has arrived waits where there was no room for more.</summary>
    public sealed record Refused(UploadRefusal Why) : UploadOutcome;

    /// <summary>The piece does not begin where the last one ended; go on at <see cref="Upload.Received"/>.</summary>
    public sealed record WrongOffset(Upload Upload) : UploadOutcome;

    /// <summary>Another request is still bringing a piece of the same upload.</summary>
    public sealed record Busy(Upload Upload) : UploadOutcome;

    /// <summary>No such upload of this person.</summary>
    public sealed record Unknown : UploadOutcome;
}
