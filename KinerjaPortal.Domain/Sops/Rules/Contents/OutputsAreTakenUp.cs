using KinerjaPortal.Domain.Sops.Rules.Names;

namespace KinerjaPortal.Domain.Sops.Rules.Contents;

/// <summary>
/// What comes out of a row should be what a later row works with: its words are looked for in the kegiatan and the
/// kelengkapan of the rows below. Ends are exempt, and so is the last row: what they make leaves the sheet. An order is taken
/// up by being followed, and no sheet lists the disposisi among the kelengkapan of the row that follows it.
/// </summary>
internal static class OutputsAreTakenUp
{
    /// <summary>So much of the beginning makes two words one: pengantar and pengantaran.</summary>
    private const int Beginning = 6;

    /// <summary>Words that nearly every output has, and that say nothing of which one it is.</summary>
    private static readonly HashSet<string> SayLittle = new(StringComparer.OrdinalIgnoreCase)
    {
        "dokumen", "konsep", "draft", "draf", "rancangan", "hasil", "surat", "yang", "telah", "sudah", "dan", "atau", "dari", "ke", "di",
        "oleh", "untuk", "pada", "dengan", "tentang", "masing", "awal", "akhir",
    };

    private static readonly string[] Orders = ["disposisi", "undangan", "perintah"];

    public static IEnumerable<SopProblem> Problems(SopDefinition sheet)
    {
        var below = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var idle = new Stack<SopProblem>();
        foreach (var (row, step) in sheet.Steps.Index().Reverse())
        {
            var leavesTheSheet = row == sheet.Steps.Count - 1 || step.Symbol == StepSymbol.End;
            if (!leavesTheSheet && IsIdle(new CellWords(step.MutuBaku.Output), below))
            {
                idle.Push(new SopProblem(SopRule.OutputsAreTakenUp, step.Id, Cell: SheetText.Output, Found: step.MutuBaku.Output.Trim()));
            }

            below.UnionWith(Stems(step.Activity));
            below.UnionWith(Stems(step.MutuBaku.Kelengkapan));
        }

        return idle;
    }

    private static bool IsIdle(CellWords output, HashSet<string> below)
    {
        var words = output.All().ToList();
        var telling = words.FindAll(word => !SayLittle.Contains(word));
        return words.Count > 0
            && !words.Exists(word => Orders.Contains(word, StringComparer.OrdinalIgnoreCase))
            && !(telling.Count > 0 ? telling : words).Exists(word => below.Contains(Stem(word)));
    }

    private static IEnumerable<string> Stems(string text) => new CellWords(text).All().Select(Stem);

    private static string Stem(string word) => word.Length > Beginning ? word[..Beginning] : word;
}
