namespace KinerjaPortal.Web.Components.Shared;

/// <summary>Names the words of the shared pieces.</summary>
public sealed class SharedText;
