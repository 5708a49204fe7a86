namespace KinerjaPortal.Web.Features.Board;

/// <summary>Where the boards are.</summary>
internal static class BoardPath
{
    public static string Of(string opdCode) => $"/papan/{opdCode}";

    /// <summary>As a screen on the wall shows it.</summary>
    public static string OfScreen(string opdCode) => $"{Of(opdCode)}?tampilan=tv";
}
