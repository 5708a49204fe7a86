using KinerjaPortal.Domain.Calendars;

namespace KinerjaPortal.Infrastructure.Calendars;

/// <summary>
/// The holidays that come with the portal: one file a year, named <c>holidays-2026.json</c>. A year whose decree is not out yet has the days
/// that are the same in every year and names no decree: a proposal, which nobody reckons with before an admin has confirmed it.
/// </summary>
public static class HolidayLibrary
{
    private static readonly string Prefix = typeof(HolidayLibrary).Namespace + ".holidays-";

    private static readonly Lazy<IReadOnlyDictionary<int, IReadOnlyList<Holiday>>> s_years = new(() => ReadAll().ToDictionary(file => file.Year, file => file.Days()));

    /// <summary>The years for which there is a file.</summary>
    public static IEnumerable<int> Years => s_years.Value.Keys;

    /// <summary>Everything that stands in a decree.</summary>
    public static IReadOnlyList<Holiday> Decreed() => [.. s_years.Value.Values.SelectMany(days => days).Where(day => day.IsDecreed)];

    /// <summary>What the portal brings for a year, decreed or not; nothing where it has no file.</summary>
    public static IReadOnlyList<Holiday> OfYear(int year) => s_years.Value.GetValueOrDefault(year) ?? [];

    private static IEnumerable<HolidayFile> ReadAll() =>
        typeof(HolidayLibrary).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(Read);

    private static HolidayFile Read(string name)
    {
        using var stream = typeof(HolidayLibrary).Assembly.GetManifestResourceStream(name)!;
        return HolidayFile.Read(stream, name);
    }
}
