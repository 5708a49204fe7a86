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
    string? LastDoneAt = null);
