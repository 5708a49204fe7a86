using System.Diagnostics;

namespace KinerjaPortal.Bench;

/// <summary>
/// Durable step completions a second through the API, against bare ADO.NET writing the same rows to the same file; with
/// few and many open cycles, and with none and many closed ones behind them.
/// </summary>
internal static class CommitBench
{
    private static readonly TimeSpan s_window = TimeSpan.FromSeconds(6);

    public static async Task RunAsync()
    {
        Console.WriteLine("commit: durable step completions a second; bare ADO.NET writes the same rows to the same file");
        Console.WriteLine("open  closed   1 client  8 clients   bare ADO.NET   8 clients/bare   portal CPU ms each   board opens ms");
        var few = await MeasureAsync(open: 50, closed: 0);
        var many = await MeasureAsync(open: 500, closed: 0);
        var old = await MeasureAsync(open: 50, closed: 10_000);

        // Once more, so that the ratios are not those of a machine that warmed up or was disturbed in between.
        var again = await MeasureAsync(open: 50, closed: 0);
        few = new Figures((few.Eight + again.Eight) / 2, (few.BoardOpens + again.BoardOpens) / 2);
        Console.WriteLine(FormattableString.Invariant($"8 clients, 500 open / 50 open:               {many.Eight / few.Eight:F2}"));
        Console.WriteLine(FormattableString.Invariant($"8 clients, 10,000 closed / none:             {old.Eight / few.Eight:F2}"));
        Console.WriteLine(FormattableString.Invariant($"board opens, 10,000 closed / none:           {old.BoardOpens / few.BoardOpens:F2}"));
    }

    private static async Task<Figures> MeasureAsync(int open, int closed)
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("kinerja.db");
        await using (await Portal.StartAsync(file, 5193))
        {
            // Made by the portal itself: schema, offices, SOPs and accounts.
        }

        await using (var past = await ClosedCycles.OpenAsync(file))
        {
            await past.WantNoFilesAsync();
            await past.AddAsync(closed);
        }

        double boardOpens;
        double one;
        double eight;
        double processor;
        await using (var portal = await Portal.StartAsync(file, 5193))
        {
            var office = await Office.OpenAsync(portal);
            var begun = Stopwatch.GetTimestamp();
            await using (await HubListener.ConnectAsync(office.HubAddress("/hubs/papan"), Office.Opd))
            {
                boardOpens = Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
            }

            var cycles = new List<OpenStep>();
            while (cycles.Count < open)
            {
                cycles.Add(await office.BeginAsync());
            }

            await RateAsync(office, cycles, clients: 8, TimeSpan.FromSeconds(3));
            one = await RateAsync(office, cycles, clients: 1, s_window);
            var before = portal.ProcessorTime;
            eight = await RateAsync(office, cycles, clients: 8, s_window);
            processor = (portal.ProcessorTime - before).TotalMilliseconds / (eight * s_window.TotalSeconds);
        }

        var bare = BareWriter.Rate(file, s_window);
        Console.WriteLine(FormattableString.Invariant(
            $"{open,4}  {closed,6}   {one,8:F0}  {eight,9:F0}   {bare,12:F0}   {eight / bare,14:F2}   {processor,18:F3}   {boardOpens,14:F0}"));
        return new Figures(eight, boardOpens);
    }

    /// <summary>Each client takes its share of the cycles and completes their steps in turn; one that ends is begun anew.</summary>
    private static async Task<double> RateAsync(Office office, List<OpenStep> cycles, int clients, TimeSpan window)
    {
        var done = 0;
        var begun = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, clients).Select(client => Task.Run(async () =>
        {
            for (var i = client; Stopwatch.GetElapsedTime(begun) < window; i += clients)
            {
                var index = i % cycles.Count;
                if (index % clients != client)
                {
                    continue;
                }

                cycles[index] = await office.CompleteAsync(cycles[index]) ?? await office.BeginAsync();
                Interlocked.Increment(ref done);
            }
        })));
        return done / Stopwatch.GetElapsedTime(begun).TotalSeconds;
    }

    private sealed record Figures(double Eight, double BoardOpens);
}
