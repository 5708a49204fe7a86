namespace KinerjaPortal.Web.Features.Flowcharts;

/// <summary>What the live sheet shows at a step.</summary>
/// <param name="Visits">How often the work has been here.</param>
/// <param name="HolderInitials">Two or three letters, shown in the symbol of the current step.</param>
/// <param name="LastDoneAt">When it was last done, as the office reads it: its zone, its format.</param>
public sealed record StepProgress(
    StepState State,
    int Visits = 1,
    string? HolderInitials = null,
    string? HolderName = null,
    bool IsLate = false,
    string? LastDoneAt = null)
{
    private static readonly StepProgress NotReached = new(StepState.Menunggu, Visits: 0);

    /// <summary>As <c>data-state</c> has it.</summary>
    public string StateName => State.ToString().ToLowerInvariant();

    /// <summary>Where a cycle stands with a step; one that it has no word of still waits. Null where there is no cycle.</summary>
    public static StepProgress? In(IReadOnlyDictionary<Guid, StepProgress>? cycle, Guid step) =>
        cycle is null ? null : cycle.GetValueOrDefault(step) ?? NotReached;
}
