using KinerjaPortal.Domain.Cycles.Refusals;

namespace KinerjaPortal.Web.Features.Commands;

/// <summary>What came of preparing a command: what the decision needs, or why there is nothing to decide.</summary>
public readonly record struct Preparation<T>
    where T : class
{
    /// <summary>Null where it was refused.</summary>
    public T? Value { get; private init; }

    /// <summary>Null where it is ready.</summary>
    public CycleRefusal? Refusal { get; private init; }

    public static implicit operator Preparation<T>(T ready) => new() { Value = ready };

    public static implicit operator Preparation<T>(CycleRefusal refusal) => new() { Refusal = refusal };
}
