using KinerjaPortal.Domain.Documents;
using KinerjaPortal.Domain.SignOffs;

namespace KinerjaPortal.Domain.Cycles.Refusals;

/// <summary>Why a file was not laid with a document.</summary>
public abstract record FilingRefusal : CycleRefusal
{
    private FilingRefusal()
    {
    }

    /// <summary>The title is missing or longer than <see cref="CycleDocument.MaxTitleLength"/>.</summary>
    public sealed record BadTitle(int Length) : FilingRefusal
    {
        public override T Say<T>(ICycleRefusalWords<T> words) => words.Of(this);
    }

    /// <summary>The cycle has no document with the id of which this was to be a further version.</summary>
    public sealed record UnknownDocument : FilingRefusal
    {
        public override T Say<T>(ICycleRefusalWords<T> words) => words.Of(this);
    }

    /// <summary>The upload is not there: never finished, taken away, used before, or another person's.</summary>
    public sealed record UnknownUpload : FilingRefusal
    {
        public override T Say<T>(ICycleRefusalWords<T> words) => words.Of(this);
    }

    /// <summary>The file cannot take the signature that waits for it at step <paramref name="Number"/>, and shall not come to that desk first.</summary>
    /// <param name="Where">What is wrong with it, where the reader of PDFs can say.</param>
    public sealed record Unsignable(UnsignableReason Reason, string? Where, string Number) : FilingRefusal
    {
        public override T Say<T>(ICycleRefusalWords<T> words) => words.Of(this);
    }
}

/// <content>FilingRefusal.</content>
public partial interface ICycleRefusalWords<out T>
{
    T Of(FilingRefusal.BadTitle refusal);

    T Of(FilingRefusal.UnknownDocument refusal);

    T Of(FilingRefusal.UnknownUpload refusal);

    T Of(FilingRefusal.Unsignable refusal);
}
