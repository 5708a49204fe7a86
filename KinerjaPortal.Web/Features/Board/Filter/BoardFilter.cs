using System.Globalization;
using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Web.Features.Board.Cards;

namespace KinerjaPortal.Web.Features.Board.Filter;

/// <summary>What of a board is shown. Lives in the address, so that it survives a reload and can be sent to a colleague.</summary>
public sealed record BoardFilter(DocumentType? DocumentType = null, int? Year = null, LateFilter Late = LateFilter.Any, string Search = "")
{
    // Words of the address.
    private const string Step = "ya";
    private const string Deadline = "batas";

    public bool IsEmpty => this == new BoardFilter();

    /// <summary>From the words of the address; what cannot be read filters nothing.</summary>
    public static BoardFilter Read(string? jenis, string? tahun, string? terlambat, string? cari) => new(
        Enum.TryParse<DocumentType>(jenis, ignoreCase: true, out var type) && Enum.IsDefined(type) ? type : null,
        int.TryParse(tahun, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null,
        terlambat switch { Step => LateFilter.Step, Deadline => LateFilter.Deadline, _ => LateFilter.Any },
        cari?.Trim() ?? "");

    /// <summary>For the address; null leaves a word out.</summary>
    public IReadOnlyDictionary<string, object?> Write() => new Dictionary<string, object?>
    {
        ["jenis"] = DocumentType?.ToString().ToLowerInvariant(),
        ["tahun"] = Year,
        ["terlambat"] = Late switch { LateFilter.Step => Step, LateFilter.Deadline => Deadline, _ => null },
        ["cari"] = Search.Length > 0 ? Search : null,
    };

    /// <summary>The years of a period: one, or the five of a Renstra.</summary>
    public static IEnumerable<int> YearsOf(BoardCard card) =>
        Period.Read(card.Period, card.DocumentType) is PeriodReading.Read { Period: var period }
            ? Enumerable.Range(period.FirstYear, period.LastYear - period.FirstYear + 1)
            : [];

    public bool Shows(BoardCard card, BoardView view) =>
        (DocumentType is null || card.DocumentType == DocumentType)
        && (Year is not { } year || YearsOf(card).Contains(year))
        && (Late != LateFilter.Step || view.IsLate(card))
        && (Late != LateFilter.Deadline || view.IsEndangered(card))
        && Search.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(word => Mentions(card, view, word));

    private static bool Mentions(BoardCard card, BoardView view, string word) =>
        Has(card.Document, word)
        || Has(card.Title, word)
        || (card.Step is { } step
            && (Has(step.Activity, word) || Has(view.PostName(step.Pelaksana), word) || Has(view.HolderOf(step.Pelaksana)?.Name, word)));

    private static bool Has(string? text, string word) => text?.Contains(word, StringComparison.OrdinalIgnoreCase) == true;
}

/// <summary>Which kind of late is looked for.</summary>
public enum LateFilter
{
    Any,

    /// <summary>Over the time of its step.</summary>
    Step,

    /// <summary>What endangers its document's own deadline.</summary>
    Deadline,
}
