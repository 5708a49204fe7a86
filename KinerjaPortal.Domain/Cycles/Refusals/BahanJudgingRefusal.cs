using KinerjaPortal.Domain.Bahan;

namespace KinerjaPortal.Domain.Cycles.Refusals;

/// <summary>Why bahan was neither accepted nor returned.</summary>
public abstract record BahanJudgingRefusal : BahanRefusal
{
    private BahanJudgingRefusal()
    {
    }

    /// <summary>The caller looked at another version of it than the newest.</summary>
    public sealed record NewerVersion(BahanItem Item) : BahanJudgingRefusal
    {
        public override T Say<T>(IBahanRefusalWords<T> words) => words.Of(this);
    }
}

/// <content>BahanJudgingRefusal.</content>
public partial interface IBahanRefusalWords<out T>
{
    T Of(BahanJudgingRefusal.NewerVersion refusal);
}
