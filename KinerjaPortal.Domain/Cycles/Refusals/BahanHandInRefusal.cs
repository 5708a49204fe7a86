using KinerjaPortal.Domain.Bahan;

namespace KinerjaPortal.Domain.Cycles.Refusals;

/// <summary>Why bahan was not handed in.</summary>
public abstract record BahanHandInRefusal : BahanRefusal
{
    private BahanHandInRefusal()
    {
    }

    /// <summary>Neither a file nor a filled table was handed in.</summary>
    public sealed record NothingHandedIn : BahanHandInRefusal
    {
        public override T Say<T>(IBahanRefusalWords<T> words) => words.Of(this);
    }

    /// <summary>More files at once than <see cref="BahanBook.MaxFiles"/>.</summary>
    public sealed record TooManyFiles : BahanHandInRefusal
    {
        public override T Say<T>(IBahanRefusalWords<T> words) => words.Of(this);
    }

    /// <summary>The table is not one: more rows than taken, or cells beyond the columns that were asked for.</summary>
    public sealed record BadTable(string Why) : BahanHandInRefusal
    {
        public override T Say<T>(IBahanRefusalWords<T> words) => words.Of(this);
    }

    /// <summary>The upload is not there: never finished, taken away, used before, or another person's.</summary>
    public sealed record UnknownUpload : BahanHandInRefusal
    {
        public override T Say<T>(IBahanRefusalWords<T> words) => words.Of(this);
    }
}

/// <content>BahanHandInRefusal.</content>
public partial interface IBahanRefusalWords<out T>
{
    T Of(BahanHandInRefusal.NothingHandedIn refusal);

    T Of(BahanHandInRefusal.TooManyFiles refusal);

    T Of(BahanHandInRefusal.BadTable refusal);

    T Of(BahanHandInRefusal.UnknownUpload refusal);
}
