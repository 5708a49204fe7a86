using System.Diagnostics;

namespace KinerjaPortal.Bench;

/// <summary>
/// A board from the request of its page until all its cards have come: with an empty cache, and with the files kept. Nothing is
/// painted: it is the portal's and the line's part of it.
/// </summary>
internal static class BoardVisits
{
    private const int Visits = 10;
    private static readonly TimeSpan s_quiet = TimeSpan.FromMilliseconds(600);

    public static async Task RunAsync(FullBoard board)
    {
        var (cold, warm) = (new Times(), new Times());
        var (last, lastFiles) = (default(Visit), (Css: 0L, Js: 0L));
        for (var i = 0; i <= Visits; i++)
        {
            var (first, files) = await VisitAsync(board.Staff, withFiles: true);
            var (again, _) = await VisitAsync(board.Staff, withFiles: false);
            if (i > 0)
            {
                cold.Add([first.Milliseconds]);
                warm.Add([again.Milliseconds]);
                (last, lastFiles) = (again, files);
            }
        }

        Console.WriteLine(FormattableString.Invariant($"board of {FullBoard.Cards} cards, {Visits} visits in turn with an empty cache and with the files kept"));
        Console.WriteLine(FormattableString.Invariant($"until the last card came, ms:      empty cache {cold.Median:F0} (p95 {cold.P95:F0}), files kept {warm.Median:F0} (p95 {warm.P95:F0})"));
        Console.WriteLine(FormattableString.Invariant(
            $"first visit, kB as sent (gzip):    {(last.Html + lastFiles.Css + lastFiles.Js) / 1024.0:F1} = html {last.Html / 1024.0:F1} + css {lastFiles.Css / 1024.0:F1} + js {lastFiles.Js / 1024.0:F1}"));
        Console.WriteLine(FormattableString.Invariant(
            $"every visit, on the circuit:       {last.Circuit / 1024.0:F1} kB over the wire, {last.Drawn / 1024.0:F1} kB of drawings in {last.Batches} batches"));
    }

    private static async Task<(Visit Visit, (long Css, long Js) Files)> VisitAsync(Visitor staff, bool withFiles)
    {
        using var visitor = staff.Again();
        var begun = Stopwatch.GetTimestamp();
        var page = await CircuitPage.GetAsync(visitor, FullBoard.Path);
        var html = visitor.Received;
        var files = new PageFiles(page.Address, page.Html);
        if (withFiles)
        {
            await files.FetchAsync(visitor.Http, []);
        }

        await using var circuit = await RawCircuit.OpenAsync(visitor, page);
        await circuit.QuietAsync(s_quiet);
        var drawn = Stopwatch.GetElapsedTime(begun, circuit.LastDrawn).TotalMilliseconds;
        if (withFiles)
        {
            // What the circuit asks for comes while the board is drawn, and is no part of that time.
            await files.FetchAsync(visitor.Http, circuit.Modules);
        }

        return (new Visit(drawn, html, circuit.Received, circuit.Drawn, circuit.Batches), files.Bytes);
    }

    private readonly record struct Visit(double Milliseconds, long Html, long Circuit, long Drawn, int Batches);
}
