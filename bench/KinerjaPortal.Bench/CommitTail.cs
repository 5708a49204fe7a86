namespace KinerjaPortal.Bench;

/// <summary>So many completions by eight clients and as many by sixteen: one that stands still is seen among thousands alone.</summary>
internal static class CommitTail
{
    public static async Task RunAsync(int completions)
    {
        await using var portal = await CommittingPortal.StartAsync(CommitCase.All[0]);
        await portal.WarmUpAsync();
        Console.WriteLine(FormattableString.Invariant($"commit: {completions} durable step completions through the API, milliseconds"));
        Console.WriteLine("clients   a second      p50    p99  p99.9  longest");
        foreach (var clients in (int[])[8, 16, 8, 16])
        {
            var done = await portal.CompleteAsync(clients, completions);
            Console.WriteLine(FormattableString.Invariant($"{clients,7}   {done.Rate,8:F0}   {CommitBench.Tail(done.Times)}"));
        }
    }
}
