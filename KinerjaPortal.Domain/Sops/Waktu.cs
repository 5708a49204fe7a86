namespace KinerjaPortal.Domain.Sops;

/// <summary>How long a step may take: a positive value and its unit, as in "5 Hari". 0 stands in a draft for what is not filled yet, and prints as nothing.</summary>
public readonly record struct Waktu(int Value, WaktuUnit Unit)
{
    /// <summary>The largest value that is taken: 999 months are more than anybody plans, and a due date must stay a date.</summary>
    public const int Largest = 999;

    public override string ToString() => Value > 0 ? $"{Value} {Unit.Name}" : "";
}
