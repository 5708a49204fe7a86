using KinerjaPortal.Domain.Cycles.Refusals;

namespace KinerjaPortal.Domain.Cycles.Decisions;

/// <summary>
/// What a use case decided: that something happens, or why not. The type says what it can refuse: this one nothing but a
/// <see cref="CommonRefusal"/>, the others those of their own groups too.
/// </summary>
public sealed class Decision
{
    // A class: a record's copy constructor would be taken for the one below, by the conversions of this type.
    private Decision(StepOutcome outcome) => Outcome = outcome;

    public StepOutcome Outcome { get; }

    public static implicit operator Decision(StepOutcome.Done done) => new(done);

    public static implicit operator Decision(StepOutcome.Repeated repeated) => new(repeated);

    public static implicit operator Decision(CommonRefusal refusal) => new(refusal);

    public static implicit operator StepOutcome(Decision decision) => decision.Outcome;
}

/// <inheritdoc cref="Decision"/>
public sealed class Decision<TRefusal>
    where TRefusal : CycleRefusal
{
    private Decision(StepOutcome outcome) => Outcome = outcome;

    public StepOutcome Outcome { get; }

    public static implicit operator Decision<TRefusal>(StepOutcome.Done done) => new(done);

    public static implicit operator Decision<TRefusal>(CommonRefusal refusal) => new(refusal);

    public static implicit operator Decision<TRefusal>(TRefusal refusal) => new(refusal);

    public static implicit operator StepOutcome(Decision<TRefusal> decision) => decision.Outcome;
}

/// <inheritdoc cref="Decision"/>
public sealed class Decision<TRefusal, TOther>
    where TRefusal : CycleRefusal
    where TOther : CycleRefusal
{
    private Decision(StepOutcome outcome) => Outcome = outcome;

    public StepOutcome Outcome { get; }

    public static implicit operator Decision<TRefusal, TOther>(StepOutcome.Done done) => new(done);

    public static implicit operator Decision<TRefusal, TOther>(CommonRefusal refusal) => new(refusal);

    public static implicit operator Decision<TRefusal, TOther>(TRefusal refusal) => new(refusal);

    public static implicit operator Decision<TRefusal, TOther>(TOther refusal) => new(refusal);

    public static implicit operator Decision<TRefusal, TOther>(Decision<TRefusal> decision) => new(decision.Outcome);

    public static implicit operator StepOutcome(Decision<TRefusal, TOther> decision) => decision.Outcome;
}
