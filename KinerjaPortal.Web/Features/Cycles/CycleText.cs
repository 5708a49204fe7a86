namespace KinerjaPortal.Web.Features.Cycles;

/// <summary>Names the words of cycles and their steps.</summary>
public sealed class CycleText;
