namespace KinerjaPortal.Web.Features.Flowcharts.Diagrams;

/// <summary>How a symbol is shown, apart from what and where it is.</summary>
/// <param name="Progress">Where a cycle stands with its step; null where the sheet is read or drawn.</param>
/// <param name="IsFaulty">A fault names its row.</param>
public readonly record struct SymbolLook(StepProgress? Progress = null, bool IsSelected = false, bool IsFaulty = false);
