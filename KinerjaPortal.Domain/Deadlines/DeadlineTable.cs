using System.Collections.Frozen;
using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Sops;

namespace KinerjaPortal.Domain.Deadlines;

/// <summary>The deadlines that count for an office: its own go before those of all offices, and one of the year before that of every year.</summary>
public sealed class DeadlineTable(IEnumerable<DeadlineRule> common, IEnumerable<DeadlineRule> own)
{
    public static readonly DeadlineTable Empty = new([], []);

    private readonly FrozenDictionary<(DocumentType, int?), DeadlineRule> _own = ByKey(own);
    private readonly FrozenDictionary<(DocumentType, int?), DeadlineRule> _common = ByKey(common);

    /// <returns>Null where nothing is known.</returns>
    public DocumentDeadline? Of(DocumentType document, Period period) =>
        RuleOf(document, period) is { } rule ? new DocumentDeadline(rule.DateFor(period.FirstYear), rule.Source, rule.IsConfirmed) : null;

    /// <param name="period">As a cycle keeps it.</param>
    /// <returns>Null where nothing is known, or it is no period.</returns>
    public DocumentDeadline? Of(DocumentType document, string period) =>
        Period.Read(period, document) is PeriodReading.Read { Period: var read } ? Of(document, read) : null;

    /// <param name="period">Of a document of five years the first counts.</param>
    public DeadlineRule? RuleOf(DocumentType document, Period period) =>
        _own.GetValueOrDefault((document, period.FirstYear)) ?? _own.GetValueOrDefault((document, null))
        ?? _common.GetValueOrDefault((document, period.FirstYear)) ?? _common.GetValueOrDefault((document, null));

    // Rows that were mended by hand may name a document twice; that must not take the office's pages away.
    private static FrozenDictionary<(DocumentType, int?), DeadlineRule> ByKey(IEnumerable<DeadlineRule> rules) =>
        rules.GroupBy(rule => (rule.Document, rule.Year)).ToFrozenDictionary(same => same.Key, same => same.Last());
}
