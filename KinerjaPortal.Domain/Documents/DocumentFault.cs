namespace KinerjaPortal.Domain.Documents;

/// <summary>Why a file was not filed.</summary>
public abstract record DocumentFault
{
    private DocumentFault()
    {
    }

    /// <summary>It has no title, or one longer than <see cref="CycleDocument.MaxTitleLength"/>.</summary>
    public sealed record BadTitle(int Length) : DocumentFault;

    /// <summary>The cycle has no document with the id of which this was to be a further version.</summary>
    public sealed record UnknownDocument : DocumentFault;

    /// <summary>The upload is not there: never finished, taken away, used before, or another person's.</summary>
    public sealed record UnknownUpload : DocumentFault;
}
