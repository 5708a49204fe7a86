using KinerjaPortal.Domain.Documents;
using KinerjaPortal.Domain.SignOffs;

namespace KinerjaPortal.Domain.Cycles.Refusals;

/// <summary>Why a file was not signed. Nothing has happened then.</summary>
public abstract record SignOffRefusal : CycleRefusal
{
    private SignOffRefusal()
    {
    }

    public sealed override T Say<T>(ICycleRefusalWords<T> words) => Say(words.SignOffs);

    /// <inheritdoc cref="CycleRefusal.Say"/>
    public abstract T Say<T>(ISignOffRefusalWords<T> words);

    /// <summary>The step is no pengesahan: there is nothing to sign at it.</summary>
    public sealed record NotAtThisStep(string Number) : SignOffRefusal
    {
        public override T Say<T>(ISignOffRefusalWords<T> words) => words.Of(this);
    }

    /// <summary>The cycle has no such file.</summary>
    public sealed record UnknownFile : SignOffRefusal
    {
        public override T Say<T>(ISignOffRefusalWords<T> words) => words.Of(this);
    }

    /// <summary>The document has changed since it was opened; what was seen is not what would be signed.</summary>
    public sealed record Changed(DocumentVersion Newest) : SignOffRefusal
    {
        public override T Say<T>(ISignOffRefusalWords<T> words) => words.Of(this);
    }

    /// <summary>No signature was drawn, or the drawing is not there any more.</summary>
    public sealed record InkMissing : SignOffRefusal
    {
        public override T Say<T>(ISignOffRefusalWords<T> words) => words.Of(this);
    }

    /// <summary>The password is not the account's.</summary>
    public sealed record WrongPassword : SignOffRefusal
    {
        public override T Say<T>(ISignOffRefusalWords<T> words) => words.Of(this);
    }

    /// <summary>Too many wrong passwords; the account is closed for a while.</summary>
    public sealed record LockedOut(DateTimeOffset? Until) : SignOffRefusal
    {
        public override T Say<T>(ISignOffRefusalWords<T> words) => words.Of(this);
    }

    /// <summary>A post on whose behalf it is signed is too long, or one is named between without one above.</summary>
    public sealed record BadBlock : SignOffRefusal
    {
        public override T Say<T>(ISignOffRefusalWords<T> words) => words.Of(this);
    }

    /// <summary>The file cannot take a signature as it is; <paramref name="Where"/> says what is wrong with it, where the reader of PDFs can say.</summary>
    public sealed record Unsignable(UnsignableReason Reason, string? Where = null) : SignOffRefusal
    {
        public override T Say<T>(ISignOffRefusalWords<T> words) => words.Of(this);
    }

    /// <summary>The service that signs did not.</summary>
    public sealed record NotSigned(NotSignedReason Reason) : SignOffRefusal
    {
        public override T Say<T>(ISignOffRefusalWords<T> words) => words.Of(this);
    }
}

/// <content>SignOffRefusal.</content>
public partial interface ISignOffRefusalWords<out T>
{
    T Of(SignOffRefusal.NotAtThisStep refusal);

    T Of(SignOffRefusal.UnknownFile refusal);

    T Of(SignOffRefusal.Changed refusal);

    T Of(SignOffRefusal.InkMissing refusal);

    T Of(SignOffRefusal.WrongPassword refusal);

    T Of(SignOffRefusal.LockedOut refusal);

    T Of(SignOffRefusal.BadBlock refusal);

    T Of(SignOffRefusal.Unsignable refusal);

    T Of(SignOffRefusal.NotSigned refusal);
}
