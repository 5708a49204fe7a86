namespace KinerjaPortal.Tests.Support;

/// <summary>The files of SheetCases: small inputs as offices have them, each of a kind that was once read wrongly.</summary>
internal static class SheetCase
{
    private const string Folder = "SheetCases/";

    /// <param name="name">"xlsx/waktu.xlsx"</param>
    public static byte[] Read(string name)
    {
        using var content = typeof(SheetCase).Assembly.GetManifestResourceStream(Folder + name) ?? throw new FileNotFoundException(name);
        using var copy = new MemoryStream();
        content.CopyTo(copy);
        return copy.ToArray();
    }

    public static IReadOnlyList<string> Names =>
        [.. typeof(SheetCase).Assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal)).Select(name => name[Folder.Length..]).Order(StringComparer.Ordinal)];
}
