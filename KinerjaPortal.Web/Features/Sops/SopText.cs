namespace KinerjaPortal.Web.Features.Sops;

/// <summary>Names the words of the SOP pages.</summary>
public sealed class SopText;
