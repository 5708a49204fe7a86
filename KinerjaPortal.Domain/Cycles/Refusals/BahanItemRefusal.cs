using KinerjaPortal.Domain.Bahan;

namespace KinerjaPortal.Domain.Cycles.Refusals;

/// <summary>Why nothing happens to one thing that was asked for.</summary>
public abstract record BahanItemRefusal : BahanRefusal
{
    private BahanItemRefusal()
    {
    }

    /// <summary>The cycle has no such request.</summary>
    public sealed record UnknownItem : BahanItemRefusal
    {
        public override T Say<T>(IBahanRefusalWords<T> words) => words.Of(this);
    }

    /// <summary>Not now: nothing was handed in yet, it was accepted already, it is no longer asked for.</summary>
    public sealed record NotNow(BahanItem Item) : BahanItemRefusal
    {
        public override T Say<T>(IBahanRefusalWords<T> words) => words.Of(this);
    }
}

/// <content>BahanItemRefusal.</content>
public partial interface IBahanRefusalWords<out T>
{
    T Of(BahanItemRefusal.UnknownItem refusal);

    T Of(BahanItemRefusal.NotNow refusal);
}
