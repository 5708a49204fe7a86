namespace KinerjaPortal.Domain.Cycles.Refusals;

/// <summary>Why a document was not sent back.</summary>
public abstract record SendBackRefusal : CycleRefusal
{
    private SendBackRefusal()
    {
    }

    /// <summary>A step can be sent back only to one that this cycle has been at before.</summary>
    public sealed record NotAnEarlierStep : SendBackRefusal
    {
        public override T Say<T>(ICycleRefusalWords<T> words) => words.Of(this);
    }
}

/// <content>SendBackRefusal.</content>
public partial interface ICycleRefusalWords<out T>
{
    T Of(SendBackRefusal.NotAnEarlierStep refusal);
}
