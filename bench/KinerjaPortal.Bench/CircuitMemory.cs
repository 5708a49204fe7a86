using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Infrastructure.Exchange;

namespace KinerjaPortal.Bench;

/// <summary>What one circuit holds while nothing happens on it, as the difference to before divided by how many are open.</summary>
internal static class CircuitMemory
{
    private const int Steps = 60;
    private static readonly int[] s_counts = [1, 20, 100];
    private static readonly TimeSpan s_quiet = TimeSpan.FromSeconds(1);

    public static async Task RunAsync(FullBoard board)
    {
        using var admin = await Visitor.SignInAsync(board.Portal.Address, $"admin@{Office.Opd}.demo");
        using var sheet = SopExport.Write(SheetFormat.Json, SampleSheet.Of(Steps), DocumentType.Renja);
        var drafts = new List<string>();
        while (drafts.Count < s_counts[^1])
        {
            drafts.Add(await admin.ImportAsync(sheet.ToArray()));
        }

        Console.WriteLine("circuit: kB that an idle page holds in the portal, after a full collection");
        Console.WriteLine($"page                       managed {string.Concat(s_counts.Select(count => $"{count,7}"))}     resident {string.Concat(s_counts.Select(count => $"{count,7}"))}   less a blank page's (managed, {s_counts[^1]})");
        await MeasureAsync(board.Portal, "nothing at all", board.Staff, null, blank: null);
        var blank = await MeasureAsync(board.Portal, "blank: sign-offs, none", board.Staff, _ => "/pengesahan", blank: null);
        await MeasureAsync(board.Portal, $"board, {FullBoard.Cards} cards", board.Staff, _ => FullBoard.Path, blank);
        await MeasureAsync(board.Portal, "cycle", board.Staff, i => $"/siklus/{board.CycleIds[i % FullBoard.Cards]}", blank);
        await MeasureAsync(board.Portal, $"designer, {Steps} steps", admin, i => drafts[i], blank);
    }

    private static async Task<double> MeasureAsync(Portal portal, string name, Visitor visitor, Func<int, string>? path, double? blank)
    {
        // Code that runs for the first time and what every such page shares stay out of the difference.
        await CloseAsync(await OpenAsync(visitor, path, 0, 2));
        var before = await portal.MemoryAsync();
        var open = new List<RawCircuit>();
        var (managed, resident) = (new List<double>(), new List<double>());
        foreach (var count in s_counts)
        {
            open.AddRange(await OpenAsync(visitor, path, open.Count, count));
            var now = await portal.MemoryAsync();
            managed.Add((now.Managed - before.Managed) / 1024.0 / count);
            resident.Add((now.Resident - before.Resident) / 1024.0 / count);
        }

        await CloseAsync(open);
        var more = blank is null ? "" : FormattableString.Invariant($"   {managed[^1] - blank,8:F0}");
        Console.WriteLine(FormattableString.Invariant(
            $"{name,-34} {string.Concat(managed.Select(kB => Kilobytes(kB)))}              {string.Concat(resident.Select(kB => Kilobytes(kB)))}{more}"));
        return managed[^1];
    }

    private static string Kilobytes(double kB) => FormattableString.Invariant($"{kB,7:F0}");

    private static async Task<List<RawCircuit>> OpenAsync(Visitor visitor, Func<int, string>? path, int from, int to)
    {
        var opened = new List<RawCircuit>();
        foreach (var some in Enumerable.Range(from, to - from).Chunk(8))
        {
            opened.AddRange(await Task.WhenAll(some.Select(async i => await RawCircuit.OpenAsync(
                visitor, path is null ? null : await CircuitPage.GetAsync(visitor, path(i))))));
        }

        await Task.WhenAll(opened.Select(circuit => circuit.QuietAsync(s_quiet)));
        return opened.TrueForAll(circuit => path is null || circuit.Batches > 0) ? opened : throw new InvalidOperationException("A page drew nothing.");
    }

    private static Task CloseAsync(List<RawCircuit> circuits) => Task.WhenAll(circuits.Select(circuit => circuit.DisposeAsync().AsTask()));
}
