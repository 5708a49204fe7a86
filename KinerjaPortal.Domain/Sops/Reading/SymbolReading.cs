using System.Text.RegularExpressions;

namespace KinerjaPortal.Domain.Sops.Reading;

/// <param name="Symbol">Null where something stands there that is no symbol's name.</param>
/// <param name="Answers">What is written at a belah ketupat, or beside it in the next lane.</param>
public readonly record struct SymbolMark(StepSymbol? Symbol, IReadOnlyList<FlowLabel> Answers, bool IsAnswerAlone = false);

/// <summary>
/// What a cell of a lane says: a symbol by its name in either language, by its shape, by a cross or a tick, or by the sentence of the kegiatan written into it. An arrow
/// that only passes through is none.
/// </summary>
public static partial class SymbolReading
{
    private static readonly HashSet<string> Start = Set("mulai start begin awal");
    private static readonly HashSet<string> End = Set("selesai end finish akhir stop berakhir");
    private static readonly HashSet<string> Decision = Set("keputusan decision pilihan");
    private static readonly HashSet<string> Process = Set("proses process kegiatan kotak task x v o b p");
    private static readonly HashSet<string> Answers = Set("ya yes iya y tidak tdk no t");

    /// <returns>Null where no mark stands.</returns>
    public static SymbolMark? Read(string cell, string activity)
    {
        var text = Arrows().Replace(cell, " ").Trim();
        if (text.Length == 0)
        {
            return null;
        }

        var words = Letters().Matches(text.ToLowerInvariant()).Select(match => match.Value).ToList();
        List<FlowLabel> answers = [.. words.Where(Answers.Contains).Select(AnswerLabels.Read).Distinct()];
        if (Diamonds().IsMatch(text))
        {
            return new SymbolMark(StepSymbol.Decision, answers);
        }

        if (words.Count > 0 && words.TrueForAll(Answers.Contains) && Letters().Replace(text, "").All(sign => !char.IsSymbol(sign)))
        {
            return new SymbolMark(StepSymbol.Decision, answers, IsAnswerAlone: true);
        }

        StepSymbol? symbol = words switch
        {
            [] => StepSymbol.Process,
            [var first, ..] when Start.Contains(first) => StepSymbol.Start,
            [var first, ..] when End.Contains(first) => StepSymbol.End,
            [var first, ..] when Decision.Contains(first) || answers.Count == 2 => StepSymbol.Decision,
            [var first, ..] when Process.Contains(first) || IsSentenceOf(activity, text) => StepSymbol.Process,
            _ => null,
        };
        return new SymbolMark(symbol, answers);
    }

    private static bool IsSentenceOf(string activity, string text)
    {
        var (sentence, written) = (CellWording.OneLine(activity), CellWording.OneLine(text));
        return sentence.Length > 0 && (written.Contains(sentence, StringComparison.OrdinalIgnoreCase) || sentence.Contains(written, StringComparison.OrdinalIgnoreCase));
    }

    private static HashSet<string> Set(string words) => [.. words.Split(' ')];

    [GeneratedRegex(@"[\u2190-\u21FF\u27F0-\u27FF\u2900-\u297F\u2B00-\u2B11\u2B60-\u2BB8\u2500-\u257F|]|-+>|<-+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Arrows();

    [GeneratedRegex(@"[◇◆⬥⬦♢♦⋄❖⟡⧫⬖⬗⬘⬙]|<>|\uD83D[\uDD36-\uDD39\uDCA0]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Diamonds();

    [GeneratedRegex(@"\p{L}+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Letters();
}
