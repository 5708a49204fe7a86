using System.Diagnostics;

namespace KinerjaPortal.Bench;

/// <summary>From the request that completes a step until every open board page has been sent the card at its new desk.</summary>
internal static class PageHandoffs
{
    private const int Handoffs = 25;
    private static readonly TimeSpan s_quiet = TimeSpan.FromMilliseconds(400);

    /// <summary>On a portal of its own.</summary>
    public static async Task RunAsync()
    {
        using var folder = new TemporaryFolder();
        await using var board = await FullBoard.OpenAsync(folder);
        await RunAsync(board);
    }

    public static async Task RunAsync(FullBoard board)
    {
        Console.WriteLine($"handoff to open board pages of {FullBoard.Cards} cards, {Handoffs} handoffs");
        Console.WriteLine("pages   median ms   p95 ms   longest ms   portal CPU ms a page   bytes to a page: over the wire   of drawings");
        var open = new List<RawCircuit>();
        foreach (var pages in (int[])[1, 50, 200])
        {
            foreach (var some in Enumerable.Range(open.Count, pages - open.Count).Chunk(8))
            {
                open.AddRange(await Task.WhenAll(some.Select(async _ => await RawCircuit.OpenAsync(
                    board.Staff, await CircuitPage.GetAsync(board.Staff, FullBoard.Path)))));
            }

            await SettleAsync(open);
            await HandOnAsync(board, open);
            await MeasureAsync(board, open);
        }

        await Task.WhenAll(open.Select(circuit => circuit.DisposeAsync().AsTask()));
    }

    private static async Task MeasureAsync(FullBoard board, List<RawCircuit> open)
    {
        var times = new Times();
        var processor = TimeSpan.Zero;
        var (wire, drawn) = (new List<long>(), new List<long>());
        for (var handoff = 0; handoff < Handoffs; handoff++)
        {
            var (wireBefore, drawnBefore, cpuBefore) = (open[0].Received, open[0].Drawn, board.Portal.ProcessorTime);
            times.Add(await HandOnAsync(board, open));
            processor += board.Portal.ProcessorTime - cpuBefore;
            wire.Add(open[0].Received - wireBefore);
            drawn.Add(open[0].Drawn - drawnBefore);
        }

        Console.WriteLine(FormattableString.Invariant(
            $"{open.Count,5}   {times.Median,9:F1}   {times.P95,6:F1}   {times.Longest,10:F1}   {processor.TotalMilliseconds / Handoffs / open.Count,20:F2}   {Middle(wire),30}   {Middle(drawn),11}"));
    }

    private static long Middle(List<long> values) => values.Order().ElementAt(values.Count / 2);

    private static async Task<List<double>> HandOnAsync(FullBoard board, List<RawCircuit> open)
    {
        var arrivals = open.ConvertAll(circuit => circuit.DrawingWithAsync(board.NextCycle.ToString()));
        var begun = Stopwatch.GetTimestamp();
        await board.HandOnAsync();
        await Task.WhenAll(open.Select(circuit => circuit.DrawnAsync(begun))).WaitAsync(TimeSpan.FromSeconds(30));
        await SettleAsync(open);

        // A card that stays in its column is told by what changed of it, without its id: then the last drawing counts.
        return [.. open.Zip(arrivals, (circuit, came) => came.IsCompletedSuccessfully ? came.Result : circuit.LastDrawn)
            .Select(at => Stopwatch.GetElapsedTime(begun, at).TotalMilliseconds)];
    }

    private static Task SettleAsync(List<RawCircuit> open) => Task.WhenAll(open.Select(circuit => circuit.QuietAsync(s_quiet)));
}
