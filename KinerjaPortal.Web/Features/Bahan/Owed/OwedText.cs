namespace KinerjaPortal.Web.Features.Bahan.Owed;

/// <summary>Names the words of the side that owes bahan.</summary>
public sealed class OwedText;
