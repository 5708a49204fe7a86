namespace KinerjaPortal.Domain.Sops;

/// <summary>How long a step may take: a positive value and its unit, as in "5 Hari".</summary>
public readonly record struct Waktu(int Value, WaktuUnit Unit)
{
    public override string ToString() => $"{Value} {Unit}";
}
