namespace KinerjaPortal.Bench;

/// <summary>
/// What a browser of 1366 by 768 would answer to the portal's calls of scripts. A module or an object is a number; of what
/// asks for a value only that is here which must not be null.
/// </summary>
internal static class BrowserAnswers
{
    private const int OfObjectReference = 1;

    private static readonly (string Ending, string Answer)[] Known =
    [
        ("getBrowserWindowSize", """{"width":1366,"height":768}"""),
        ("getBoundingClientRect", """{"left":0,"top":0,"width":1366,"height":768,"windowWidth":1366,"windowHeight":768,"scrollX":0,"scrollY":0}"""),
        ("mudResizeObserver.connect", "[]"),
        ("countProviders", "1"),
        ("isDarkMode", "false"),
        ("matchMedia", "false"),
    ];

    public static string To(string identifier, int resultKind, long reference) => resultKind == OfObjectReference
        ? $$"""{"__jsObjectId":{{reference}}}"""
        : Array.Find(Known, known => identifier.EndsWith(known.Ending, StringComparison.OrdinalIgnoreCase)).Answer ?? "null";
}
