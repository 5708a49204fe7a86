using KinerjaPortal.Domain.Calendars;

namespace KinerjaPortal.Infrastructure.Calendars;

/// <summary>The holidays that come with the portal: one file a year, named <c>holidays-2026.json</c>.</summary>
internal static class HolidayLibrary
{
    private static readonly string Prefix = typeof(HolidayLibrary).Namespace + ".holidays-";

    public static IReadOnlyList<Holiday> ReadAll() =>
    [
        .. typeof(HolidayLibrary).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .SelectMany(Read),
    ];

    private static IReadOnlyList<Holiday> Read(string name)
    {
        using var stream = typeof(HolidayLibrary).Assembly.GetManifestResourceStream(name)!;
        return HolidayFile.Read(stream, name);
    }
}
