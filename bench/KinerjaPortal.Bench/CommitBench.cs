using System.Diagnostics;

namespace KinerjaPortal.Bench;

/// <summary>
/// Durable step completions a second through the API, against bare ADO.NET writing the same rows to the same file; with
/// few and many open cycles, and with none and many closed ones behind them; and how long the slowest of many completions took.
/// </summary>
internal static class CommitBench
{
    private const int Port = 5193;
    private static readonly TimeSpan s_window = TimeSpan.FromSeconds(6);

    public static async Task RunAsync()
    {
        Console.WriteLine("commit: durable step completions a second; bare ADO.NET writes the same rows to the same file");
        Console.WriteLine("open  closed   1 client  8 clients   bare ADO.NET   8 clients/bare   portal CPU ms each   board opens ms   ms of 8 clients: p50    p99  p99.9  longest");
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

    /// <summary>So many completions by eight clients and as many by sixteen: one that stands still is seen among thousands alone.</summary>
    public static async Task RunAsync(int completions)
    {
        using var folder = new TemporaryFolder();
        var file = await PreparedAsync(folder, closed: 0);
        await using var portal = await Portal.StartAsync(file, Port);
        var office = await Office.OpenAsync(portal);
        var cycles = await BeginAsync(office, count: 64);
        await CompleteAsync(office, cycles, clients: 8, Until(TimeSpan.FromSeconds(3)));
        Console.WriteLine(FormattableString.Invariant($"commit: {completions} durable step completions through the API, milliseconds"));
        Console.WriteLine("clients   a second      p50    p99  p99.9  longest");
        foreach (var clients in (int[])[8, 16, 8, 16])
        {
            var left = completions;
            var done = await CompleteAsync(office, cycles, clients, () => Interlocked.Decrement(ref left) >= 0);
            Console.WriteLine(FormattableString.Invariant($"{clients,7}   {done.Rate,8:F0}   {Tail(done.Times)}"));
        }
    }

    private static async Task<Figures> MeasureAsync(int open, int closed)
    {
        using var folder = new TemporaryFolder();
        var file = await PreparedAsync(folder, closed);
        double boardOpens;
        double processor;
        Completed one;
        Completed eight;
        await using (var portal = await Portal.StartAsync(file, Port))
        {
            var office = await Office.OpenAsync(portal);
            var begun = Stopwatch.GetTimestamp();
            await using (await HubListener.ConnectAsync(office.Hub, office.Token, Office.Opd))
            {
                boardOpens = Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
            }

            var cycles = await BeginAsync(office, open);
            await CompleteAsync(office, cycles, clients: 8, Until(TimeSpan.FromSeconds(3)));
            one = await CompleteAsync(office, cycles, clients: 1, Until(s_window));
            var before = portal.ProcessorTime;
            eight = await CompleteAsync(office, cycles, clients: 8, Until(s_window));
            processor = (portal.ProcessorTime - before).TotalMilliseconds / eight.Times.Count;
        }

        var bare = BareWriter.Rate(file, s_window);
        Console.WriteLine(FormattableString.Invariant(
            $"{open,4}  {closed,6}   {one.Rate,8:F0}  {eight.Rate,9:F0}   {bare,12:F0}   {eight.Rate / bare,14:F2}   {processor,18:F3}   {boardOpens,14:F0}              {Tail(eight.Times)}"));
        return new Figures(eight.Rate, boardOpens);
    }

    private static string Tail(Times times) =>
        FormattableString.Invariant($"{times.Median,8:F1} {times.P99,6:F1} {times.P999,6:F1} {times.Longest,8:F1}");

    private static async Task<string> PreparedAsync(TemporaryFolder folder, int closed)
    {
        var file = folder.File("kinerja.db");
        await using (await Portal.StartAsync(file, Port))
        {
            // Made by the portal itself: schema, offices, SOPs and accounts.
        }

        await using var past = await ClosedCycles.OpenAsync(file);
        await past.WantNoFilesAsync();
        await past.AddAsync(closed);
        return file;
    }

    private static async Task<List<OpenStep>> BeginAsync(Office office, int count)
    {
        var cycles = new List<OpenStep>();
        while (cycles.Count < count)
        {
            cycles.Add(await office.BeginAsync());
        }

        return cycles;
    }

    private static Func<bool> Until(TimeSpan window)
    {
        var begun = Stopwatch.GetTimestamp();
        return () => Stopwatch.GetElapsedTime(begun) < window;
    }

    /// <summary>Each client takes its share of the cycles and completes their steps in turn; one that ends is begun anew.</summary>
    private static async Task<Completed> CompleteAsync(Office office, List<OpenStep> cycles, int clients, Func<bool> goOn)
    {
        var times = new Times();
        var begun = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, clients).Select(client => Task.Run(async () =>
        {
            var own = new List<double>();
            var share = Enumerable.Range(0, cycles.Count).Where(index => index % clients == client).ToList();
            for (var i = 0; goOn(); i++)
            {
                var index = share[i % share.Count];
                var sent = Stopwatch.GetTimestamp();
                var next = await office.CompleteAsync(cycles[index]);
                own.Add(Stopwatch.GetElapsedTime(sent).TotalMilliseconds);
                cycles[index] = next ?? await office.BeginAsync();
            }

            times.Add(own);
        })));
        return new Completed(times.Count / Stopwatch.GetElapsedTime(begun).TotalSeconds, times);
    }

    private sealed record Completed(double Rate, Times Times);

    private sealed record Figures(double Eight, double BoardOpens);
}
