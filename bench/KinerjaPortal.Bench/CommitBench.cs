using System.Diagnostics;

namespace KinerjaPortal.Bench;

/// <summary>
/// Durable step completions a second through the API, against bare ADO.NET writing the same rows to a copy of the same file, in turn: with
/// few and many open cycles, with cycles that hold files, and with many closed ones behind them; and how long each stage of a completion takes.
/// </summary>
internal static class CommitBench
{
    private const int Rounds = 3;
    private const int EachRound = 2000;
    private static readonly TimeSpan s_bare = TimeSpan.FromSeconds(2);

    /// <summary>The stages of a command in their order, as the portal names them.</summary>
    private static readonly string[] s_stages = ["read", "authorise", "prepare", "decide", "compose", "append"];

    /// <summary>Those of a transaction, which may be of several commands.</summary>
    private static readonly string[] s_ofTransactions = ["wait", "write", "commit"];

    /// <param name="names">Of the cases that are asked for; all where none is named.</param>
    public static async Task RunAsync(IReadOnlyList<string> names)
    {
        var stages = new List<string>();
        Console.WriteLine("commit: durable step completions a second; bare ADO.NET writes the same rows to a copy of the same file, in turn");
        Console.WriteLine("case   open  closed  files   1 client  8 clients   bare ADO.NET   8 clients/bare   portal CPU ms each   board opens ms   ms of 8 clients: p50    p99  p99.9  longest");
        foreach (var @case in CommitCase.All.Where(@case => names.Count == 0 || names.Contains(@case.Name, StringComparer.Ordinal)))
        {
            stages.Add(await MeasureAsync(@case));
        }

        Console.WriteLine();
        Console.WriteLine("where a completion's time goes with eight clients, microseconds (rest is HTTP, signing in and the answer); and a transaction's");
        Console.WriteLine($"case   {Columns([.. s_stages, "rest", "request"])}   | {Columns([.. s_ofTransactions, "commands"])}");
        stages.ForEach(Console.WriteLine);
    }

    public static string Tail(Times times) =>
        FormattableString.Invariant($"{times.Median,8:F1} {times.P99,6:F1} {times.P999,6:F1} {times.Longest,8:F1}");

    private static async Task<string> MeasureAsync(CommitCase @case)
    {
        await using var portal = await CommittingPortal.StartAsync(@case);
        var opened = Stopwatch.GetTimestamp();
        await using (await HubListener.ConnectAsync(portal.Office.Hub, portal.Office.Token, Office.Opd))
        {
            opened = Stopwatch.GetTimestamp() - opened;
        }

        await portal.WarmUpAsync();
        using var bare = new BareWriter(portal.CopyOfFile());
        var one = await portal.CompleteAsync(clients: 1, count: 1000);
        var (elapsed, processor, times) = (TimeSpan.Zero, TimeSpan.Zero, new Times());
        for (var round = 0; round < Rounds; round++)
        {
            var eight = await portal.CompleteAsync(clients: 8, EachRound);
            (elapsed, processor) = (elapsed + eight.Elapsed, processor + eight.Processor);
            times.Add(eight.Times);
            bare.Run(s_bare);
        }

        var rate = times.Count / elapsed.TotalSeconds;
        Console.WriteLine(FormattableString.Invariant(
            $"{@case.Name,-5} {@case.Open,5}  {@case.Closed,6}  {(@case.HoldFiles ? "yes" : "no"),5}   {one.Rate,8:F0}  {rate,9:F0}   {bare.Rate,12:F0}   {rate / bare.Rate,14:F2}   {processor.TotalMilliseconds / times.Count,18:F3}   {opened * 1000.0 / Stopwatch.Frequency,14:F0}              {Tail(times)}"));
        return await StagesAsync(@case, portal);
    }

    /// <summary>By a run of its own, since listening costs a little; empty of a release that does not tell.</summary>
    private static async Task<string> StagesAsync(CommitCase @case, CommittingPortal portal)
    {
        await portal.CompleteAsync(clients: 8, count: 0);
        await portal.Portal.StagesAsync();
        await portal.CompleteAsync(clients: 8, EachRound);
        var took = await portal.Portal.StagesAsync();
        double Microseconds(string name, long times) => took.TryGetValue(name, out var time) ? time.Seconds * 1e6 / times : double.NaN;
        var all = s_stages.Select(stage => Microseconds(stage, EachRound)).ToList();
        var request = Microseconds("http.server.request.duration", EachRound);
        var transactions = took.TryGetValue(s_ofTransactions[^1], out var commit) ? commit.Count : 0;
        return $"{@case.Name,-7}{Columns([.. all, request - all.Sum(), request])}   | "
            + Columns([.. s_ofTransactions.Select(stage => Microseconds(stage, transactions))])
            + FormattableString.Invariant($"{(double)EachRound / transactions,11:F1}");
    }

    private static string Columns(IEnumerable<string> names) => string.Join("", names.Select(name => $"{name,11}"));

    private static string Columns(IEnumerable<double> microseconds) =>
        string.Join("", microseconds.Select(us => FormattableString.Invariant($"{us,11:F0}")));
}
