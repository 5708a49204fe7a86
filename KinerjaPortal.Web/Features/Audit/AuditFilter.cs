using System.Globalization;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Infrastructure.Journal;

namespace KinerjaPortal.Web.Features.Audit;

/// <summary>What is looked for, as it stands in the address of the page and of its workbook.</summary>
/// <param name="Office">Code; null for all that the reader may read.</param>
public sealed record AuditFilter(string? Office, string? Who, AuditTopic? What, DateOnly? From, DateOnly? Until)
{
    private const int LongestName = 120;

    public static AuditFilter Read(string? office, string? who, string? what, string? from, string? until) => new(
        string.IsNullOrWhiteSpace(office) ? null : office,
        who is { Length: > 0 and <= LongestName } ? who : null,
        Enum.TryParse<AuditTopic>(what, ignoreCase: true, out var topic) && Enum.IsDefined(topic) ? topic : null,
        Day(from),
        Day(until));

    /// <summary>The words of the address; null takes one out of it.</summary>
    public IReadOnlyDictionary<string, object?> Write() => new Dictionary<string, object?>
    {
        ["kantor"] = Office,
        ["siapa"] = Who,
        ["apa"] = What?.ToString().ToLowerInvariant(),
        ["dari"] = Written(From),
        ["sampai"] = Written(Until),
    };

    /// <param name="opdId">The office that is read; null for all.</param>
    /// <param name="zone">In which the days begin.</param>
    public AuditQuestion Question(Guid? opdId, ZonaWaktu zone) => new(
        opdId, Who, What, From is { } from ? Begin(from, zone) : null, Until is { } until && until < DateOnly.MaxValue ? Begin(until.AddDays(1), zone) : null);

    private static DateTimeOffset Begin(DateOnly day, ZonaWaktu zone) => new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), zone.Offset).ToUniversalTime();

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is > 2000 and < 2200 ? day : null;

    private static string? Written(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
