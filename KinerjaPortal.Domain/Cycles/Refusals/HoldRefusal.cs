namespace KinerjaPortal.Domain.Cycles.Refusals;

/// <summary>Why a step was not held, or not released.</summary>
public abstract record HoldRefusal : CycleRefusal
{
    private HoldRefusal()
    {
    }

    /// <summary>The step is held already.</summary>
    public sealed record AlreadyHeld(RunHold Hold) : HoldRefusal
    {
        public override T Say<T>(ICycleRefusalWords<T> words) => words.Of(this);
    }

    /// <summary>The step is not held.</summary>
    public sealed record NotHeld : HoldRefusal
    {
        public override T Say<T>(ICycleRefusalWords<T> words) => words.Of(this);
    }

    /// <summary>Without evidence (a screenshot, a notice of the system) a step is not held.</summary>
    public sealed record EvidenceMissing : HoldRefusal
    {
        public override T Say<T>(ICycleRefusalWords<T> words) => words.Of(this);
    }
}

/// <content>HoldRefusal.</content>
public partial interface ICycleRefusalWords<out T>
{
    T Of(HoldRefusal.AlreadyHeld refusal);

    T Of(HoldRefusal.NotHeld refusal);

    T Of(HoldRefusal.EvidenceMissing refusal);
}
