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

    /// <summary>No scan of the signed paper came with the record.</summary>
    public sealed record ScanMissing : SignOffRefusal
    {
        public override T Say<T>(ISignOffRefusalWords<T> words) => words.Of(this);
    }

    /// <summary>The scan is neither a PDF nor a picture.</summary>
    public sealed record ScanUnreadable(string Name) : SignOffRefusal
    {
        public override T Say<T>(ISignOffRefusalWords<T> words) => words.Of(this);
    }

    /// <summary>It was not said on which day it was signed.</summary>
    public sealed record DayMissing : SignOffRefusal
    {
        public override T Say<T>(ISignOffRefusalWords<T> words) => words.Of(this);
    }

    /// <summary>It cannot have been signed on a day that is yet to come.</summary>
    public sealed record DayToCome(DateOnly Day) : SignOffRefusal
    {
        public override T Say<T>(ISignOffRefusalWords<T> words) => words.Of(this);
    }

    /// <summary>It cannot have been signed before it came to this desk.</summary>
    public sealed record DayBeforeItCame(DateOnly Day, DateOnly Came) : SignOffRefusal
    {
        public override T Say<T>(ISignOffRefusalWords<T> words) => words.Of(this);
    }

    /// <summary>The statement that stands for the paper was not made.</summary>
    public sealed record NotStated : SignOffRefusal
    {
        public override T Say<T>(ISignOffRefusalWords<T> words) => words.Of(this);
    }

    /// <summary>It was not said who signed, or the one who is named did not hold the post on that day.</summary>
    /// <param name="ByName">The post is an outside one, whose people the portal does not know: a name is wanted.</param>
    public sealed record SignatoryMissing(string PostName, DateOnly Day, IReadOnlyList<string> HeldBy, bool ByName) : SignOffRefusal
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

    T Of(SignOffRefusal.ScanMissing refusal);

    T Of(SignOffRefusal.ScanUnreadable refusal);

    T Of(SignOffRefusal.DayMissing refusal);

    T Of(SignOffRefusal.DayToCome refusal);

    T Of(SignOffRefusal.DayBeforeItCame refusal);

    T Of(SignOffRefusal.NotStated refusal);

    T Of(SignOffRefusal.SignatoryMissing refusal);
}
