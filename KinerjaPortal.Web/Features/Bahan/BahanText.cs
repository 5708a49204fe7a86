namespace KinerjaPortal.Web.Features.Bahan;

/// <summary>Marks the words of this feature.</summary>
public sealed class BahanText;
