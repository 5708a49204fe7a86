namespace KinerjaPortal.Domain.Cycles.Refusals;

/// <summary>Why a cycle was not moved to another version of its SOP.</summary>
public abstract record MoveRefusal : CycleRefusal
{
    private MoveRefusal()
    {
    }

    /// <summary>A cycle moves only to the version of its SOP that is in force, and only when it is not on it already.</summary>
    public sealed record NotTheVersionInForce(int Number) : MoveRefusal
    {
        public override T Say<T>(ICycleRefusalWords<T> words) => words.Of(this);
    }

    /// <summary>A row has no counterpart in the version to move to, or one that is not there: the admin must choose.</summary>
    public sealed record CounterpartMissing(string Number) : MoveRefusal
    {
        public override T Say<T>(ICycleRefusalWords<T> words) => words.Of(this);
    }
}

/// <content>MoveRefusal.</content>
public partial interface ICycleRefusalWords<out T>
{
    T Of(MoveRefusal.NotTheVersionInForce refusal);

    T Of(MoveRefusal.CounterpartMissing refusal);
}
