using FsCheck;
using FsCheck.Fluent;
using KinerjaPortal.Domain.Sops;

namespace KinerjaPortal.Tests.Domain.Flowcharts;

/// <summary>Sheets as they may be published, and drafts that are wrong in every way an editor can leave them.</summary>
internal static class GeneratedSheets
{
    private const int MostRows = 18;

    public static Arbitrary<SopDefinition> Published => Arb.From(Sheets(PublishedFlows));

    public static Arbitrary<SopDefinition> Drafts => Arb.From(Sheets(DraftFlows));

    private static Gen<SopDefinition> Sheets(Func<StepSymbol[], Gen<SopFlow[]>> flowsOf) =>
        from lanes in Gen.Choose(1, 7)
        from rows in Gen.Choose(1, MostRows)
        from places in Gen.Choose(0, lanes - 1).ArrayOf(rows)
        from decisions in Gen.Choose(0, 2).ArrayOf(rows)
        let symbols = SymbolsOf(decisions)
        from words in Gen.Choose(1, 30).ArrayOf(rows)
        from flows in flowsOf(symbols)
        select SampleSheets.Definition(
            "Lembar",
            [.. Enumerable.Range(0, lanes).Select(lane => new SopLane($"lajur-{lane}", $"Lajur {lane}"))],
            [.. symbols.Select((symbol, row) => StepIn(row, symbol, places[row], words[row]))],
            flows);

    private static StepSymbol[] SymbolsOf(int[] decisions) =>
    [
        .. decisions.Select((drawn, row) =>
            row == 0 ? StepSymbol.Start
            : row == decisions.Length - 1 ? StepSymbol.End
            : drawn == 0 ? StepSymbol.Decision
            : StepSymbol.Process),
    ];

    private static SopStep StepIn(int row, StepSymbol symbol, int lane, int words) => SampleSheets.Row(
        row, $"{row + 1}", string.Join(' ', Enumerable.Repeat("menyusun", words)), $"lajur-{lane}", symbol, "Draf", new Waktu(1, WaktuUnit.Hari), "Dokumen");

    /// <summary>Each step leads to the next; a decision also leads to any row at all by its Tidak, and its Ya may skip rows.</summary>
    private static Gen<SopFlow[]> PublishedFlows(StepSymbol[] symbols) =>
        from targets in Gen.Choose(0, symbols.Length - 1).ArrayOf(symbols.Length)
        from skips in Gen.Choose(1, 4).ArrayOf(symbols.Length)
        select Enumerable.Range(0, symbols.Length - 1)
            .SelectMany(row => symbols[row] == StepSymbol.Decision
                ? new[]
                {
                    SampleSheets.Flow(row, Math.Min(row + skips[row], symbols.Length - 1), FlowLabel.Ya),
                    SampleSheets.Flow(row, targets[row], FlowLabel.Tidak),
                }
                : [SampleSheets.Flow(row, row + 1)])
            .ToArray();

    /// <summary>Arrows at random: several out of one step, into one step, onto itself, doubled, or to a step that is gone.</summary>
    private static Gen<SopFlow[]> DraftFlows(StepSymbol[] symbols) =>
        from count in Gen.Choose(0, symbols.Length * 2)
        from flows in (
            from start in Gen.Choose(0, symbols.Length - 1)
            from end in Gen.Choose(0, symbols.Length)
            from label in Gen.Elements(FlowLabel.None, FlowLabel.Ya, FlowLabel.Tidak)
            select SampleSheets.Flow(start, end, label)).ArrayOf(count)
        select flows;
}
