namespace KinerjaPortal.Infrastructure.Files;

/// <summary>Why a file is not taken; each becomes a sentence in one place of the web project.</summary>
public abstract record UploadRefusal
{
    private protected UploadRefusal()
    {
    }

    /// <summary>It holds nothing.</summary>
    public sealed record Empty : UploadRefusal;
}
