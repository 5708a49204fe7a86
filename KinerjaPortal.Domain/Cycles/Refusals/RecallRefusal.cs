namespace KinerjaPortal.Domain.Cycles.Refusals;

/// <summary>Why a handoff was not taken back.</summary>
public abstract record RecallRefusal : CycleRefusal
{
    private RecallRefusal()
    {
    }

    /// <summary>Nothing was handed on to the visit that is open, so there is nothing to take back.</summary>
    public sealed record NotHandedOn : RecallRefusal
    {
        public override T Say<T>(ICycleRefusalWords<T> words) => words.Of(this);
    }

    /// <summary>Only the person who handed on can take it back.</summary>
    public sealed record NotYours(Actor HandedOnBy) : RecallRefusal
    {
        public override T Say<T>(ICycleRefusalWords<T> words) => words.Of(this);
    }

    /// <summary>It has been opened at the next desk.</summary>
    public sealed record AlreadySeen(Receipt Seen) : RecallRefusal
    {
        public override T Say<T>(ICycleRefusalWords<T> words) => words.Of(this);
    }

    /// <summary>Work on it has begun at the next desk.</summary>
    public sealed record WorkHasBegun : RecallRefusal
    {
        public override T Say<T>(ICycleRefusalWords<T> words) => words.Of(this);
    }
}

/// <content>RecallRefusal.</content>
public partial interface ICycleRefusalWords<out T>
{
    T Of(RecallRefusal.NotHandedOn refusal);

    T Of(RecallRefusal.NotYours refusal);

    T Of(RecallRefusal.AlreadySeen refusal);

    T Of(RecallRefusal.WorkHasBegun refusal);
}
