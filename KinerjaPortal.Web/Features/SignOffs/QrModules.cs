using Radzen.Blazor;

namespace KinerjaPortal.Web.Features.SignOffs;

/// <summary>A text as the squares of a QR code.</summary>
public static class QrModules
{
    /// <summary>Rows by columns, true = dark, without the quiet zone: who draws it leaves four squares free on each side.</summary>
    /// <remarks>A seventh of it may be stamped over or creased and it still reads.</remarks>
    public static bool[,] Of(string text) => RadzenQREncoder.EncodeUtf8(text, RadzenQREcc.Medium);
}
