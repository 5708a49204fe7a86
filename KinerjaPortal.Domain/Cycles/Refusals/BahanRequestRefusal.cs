using KinerjaPortal.Domain.Bahan;
using KinerjaPortal.Domain.Texts;

namespace KinerjaPortal.Domain.Cycles.Refusals;

/// <summary>Why bahan was not asked for, or a template of it not kept.</summary>
public abstract record BahanRequestRefusal : BahanRefusal
{
    private BahanRequestRefusal()
    {
    }

    /// <summary>Nothing was named that should be asked for.</summary>
    public sealed record NothingAsked : BahanRequestRefusal
    {
        public override T Say<T>(IBahanRefusalWords<T> words) => words.Of(this);
    }

    /// <summary>The cycle would have more open requests than <see cref="BahanBook.MaxOpen"/>.</summary>
    public sealed record TooMuchAsked : BahanRequestRefusal
    {
        public override T Say<T>(IBahanRefusalWords<T> words) => words.Of(this);
    }

    /// <summary>The title is missing or longer than <see cref="BahanBook.MaxTitleLength"/>.</summary>
    public sealed record BadTitle(int Length) : BahanRequestRefusal
    {
        public override T Say<T>(IBahanRefusalWords<T> words) => words.Of(this);
    }

    /// <summary>The note of a template is longer than <see cref="TextLimits.Note"/>.</summary>
    public sealed record NoteTooLong(int Length) : BahanRequestRefusal
    {
        public override T Say<T>(IBahanRefusalWords<T> words) => words.Of(this);
    }

    /// <summary>A template names more posts than it can keep (<see cref="TextLimits.BahanPosts"/>).</summary>
    public sealed record TooManyPosts : BahanRequestRefusal
    {
        public override T Say<T>(IBahanRefusalWords<T> words) => words.Of(this);
    }

    /// <summary>A table needs one to <see cref="BahanBook.MaxColumns"/> column heads, each no longer than <see cref="BahanBook.MaxColumnLength"/>.</summary>
    public sealed record BadColumns : BahanRequestRefusal
    {
        public override T Say<T>(IBahanRefusalWords<T> words) => words.Of(this);
    }

    /// <summary>The office has no post with this code, or it is outside the office.</summary>
    public sealed record UnknownPost(string Code) : BahanRequestRefusal
    {
        public override T Say<T>(IBahanRefusalWords<T> words) => words.Of(this);
    }

    /// <summary>It would be due before now.</summary>
    public sealed record DueInThePast : BahanRequestRefusal
    {
        public override T Say<T>(IBahanRefusalWords<T> words) => words.Of(this);
    }

    /// <summary>The office does not work on the day on which it would be due.</summary>
    public sealed record DueOnDayOff(DateOnly Day) : BahanRequestRefusal
    {
        public override T Say<T>(IBahanRefusalWords<T> words) => words.Of(this);
    }
}

/// <content>BahanRequestRefusal.</content>
public partial interface IBahanRefusalWords<out T>
{
    T Of(BahanRequestRefusal.NothingAsked refusal);

    T Of(BahanRequestRefusal.TooMuchAsked refusal);

    T Of(BahanRequestRefusal.BadTitle refusal);

    T Of(BahanRequestRefusal.NoteTooLong refusal);

    T Of(BahanRequestRefusal.TooManyPosts refusal);

    T Of(BahanRequestRefusal.BadColumns refusal);

    T Of(BahanRequestRefusal.UnknownPost refusal);

    T Of(BahanRequestRefusal.DueInThePast refusal);

    T Of(BahanRequestRefusal.DueOnDayOff refusal);
}
