using KinerjaPortal.Infrastructure.SopLibrary;

namespace KinerjaPortal.Tests.Integration.SopLibrary;

/// <summary>Files of the library as text, to be damaged.</summary>
internal static class LibraryFiles
{
    public static string Lppd { get; } = Read("kec-berbek/lppd.json");

    public static string Offices { get; } = Read("offices.json");

    private static string Read(string name)
    {
        using var stream = typeof(SopLibraryReader).Assembly.GetManifestResourceStream($"SopLibrary/{name}")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
