using KinerjaPortal.Domain.Deadlines;
using KinerjaPortal.Domain.Sops;

namespace KinerjaPortal.Infrastructure.Persistence.Rows;

/// <summary>A deadline of a document: of all offices where <see cref="OpdId"/> is null, of every year where <see cref="Year"/> is.</summary>
internal sealed class DeadlineRow
{
    public required Guid Id { get; init; }

    public Guid? OpdId { get; init; }

    public required DocumentType DocumentType { get; init; }

    public int? Year { get; init; }

    public required int YearsAfter { get; set; }

    public required int Month { get; set; }

    public required int Day { get; set; }

    public required string Source { get; set; }

    public required bool IsConfirmed { get; set; }

    public static DeadlineRow Of(Guid? opdId, DeadlineRule rule) => new()
    {
        Id = Guid.CreateVersion7(),
        OpdId = opdId,
        DocumentType = rule.Document,
        Year = rule.Year,
        YearsAfter = rule.YearsAfter,
        Month = rule.Month,
        Day = rule.Day,
        Source = rule.Source,
        IsConfirmed = rule.IsConfirmed,
    };

    public void Take(DeadlineRule rule) =>
        (YearsAfter, Month, Day, Source, IsConfirmed) = (rule.YearsAfter, rule.Month, rule.Day, rule.Source, rule.IsConfirmed);

    public DeadlineRule ToRule() => new(DocumentType, Year, YearsAfter, Month, Day, Source, IsConfirmed);
}
