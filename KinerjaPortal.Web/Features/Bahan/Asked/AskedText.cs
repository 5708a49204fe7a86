namespace KinerjaPortal.Web.Features.Bahan.Asked;

/// <summary>Marks the words of asking, of the matrix and of judging.</summary>
public sealed class AskedText;
