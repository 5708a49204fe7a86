using Radzen.Blazor;

namespace KinerjaPortal.Web.Features.SignOffs;

/// <summary>A text as QR.</summary>
public static class QrModules
{
    /// <summary>The modules, true where dark, without the quiet zone around them.</summary>
    public static bool[,] Of(string text) => RadzenQREncoder.EncodeUtf8(text, RadzenQREcc.Medium);
}
