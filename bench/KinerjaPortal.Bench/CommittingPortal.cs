using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace KinerjaPortal.Bench;

/// <summary>
/// A portal in which clients complete the steps of one sheet through the API: the RKA of Kesbangpol, in which no step wants a file.
/// Cycles are begun while nothing is measured, so that nothing but completions is.
/// </summary>
internal sealed class CommittingPortal : IAsyncDisposable
{
    private const int Port = 5193;

    /// <summary>Steps of the sheet: each cycle in reserve is good for so many completions.</summary>
    private const int Steps = 14;

    private static readonly TimeSpan s_longestWarmUp = TimeSpan.FromSeconds(90);

    private readonly TemporaryFolder _folder;
    private readonly CommitCase _case;
    private readonly List<OpenStep> _cycles = [];
    private readonly ConcurrentQueue<OpenStep> _reserve = new();
    private readonly string _file;

    private CommittingPortal(TemporaryFolder folder, string file, CommitCase @case, Portal portal, Office office)
    {
        (_folder, _file, _case) = (folder, file, @case);
        (Portal, Office) = (portal, office);
    }

    public Portal Portal { get; }

    public Office Office { get; }

    public static async Task<CommittingPortal> StartAsync(CommitCase @case)
    {
        var folder = new TemporaryFolder();
        var file = folder.File("kinerja.db");
        await using (await Portal.StartAsync(file, Port))
        {
            // Made by the portal itself: schema, offices, SOPs and accounts.
        }

        SheetsWithoutFiles.Write(file);
        if (@case.Closed > 0)
        {
            await using var past = ClosedCycles.Open(file);
            await past.AddAsync(@case.Closed);
        }

        var portal = await Portal.StartAsync(file, Port);
        return new CommittingPortal(folder, file, @case, portal, await Office.OpenAsync(portal));
    }

    /// <summary>
    /// Begins the open cycles, and completes until the runtime has compiled what is called often as it stays. It does that several times
    /// and in the background, and takes half a minute of both cores for it.
    /// </summary>
    public async Task WarmUpAsync()
    {
        while (_cycles.Count < _case.Open)
        {
            _cycles.Add(await Office.BeginAsync(_case.HoldFiles));
        }

        var began = Stopwatch.GetTimestamp();
        for (var quiet = 0; quiet < 2 && Stopwatch.GetElapsedTime(began) < s_longestWarmUp;)
        {
            var before = await Portal.CompiledMethodsAsync();
            await CompleteAsync(clients: 8, count: 2000);
            quiet = await Portal.CompiledMethodsAsync() - before < 30 ? quiet + 1 : 0;
        }
    }

    /// <summary>
    /// Completes so many steps. Each client takes its share of the cycles and completes their steps in turn; in the place of one that
    /// ends it goes on with one that was begun before.
    /// </summary>
    public async Task<Completed> CompleteAsync(int clients, int count)
    {
        await ReserveAsync((count / Steps) + _cycles.Count);
        var left = count;
        var times = new Times();
        var processor = Portal.ProcessorTime;
        var begun = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, clients).Select(client => Task.Run(async () =>
        {
            var own = new List<double>();
            var share = Enumerable.Range(0, _cycles.Count).Where(index => index % clients == client).ToList();
            for (var i = 0; Interlocked.Decrement(ref left) >= 0; i++)
            {
                var index = share[i % share.Count];
                var sent = Stopwatch.GetTimestamp();
                var next = await Office.CompleteAsync(_cycles[index]);
                own.Add(Stopwatch.GetElapsedTime(sent).TotalMilliseconds);
                _cycles[index] = next ?? (_reserve.TryDequeue(out var fresh) ? fresh : await Office.BeginAsync(_case.HoldFiles));
            }

            times.Add(own);
        })));
        return new Completed(Stopwatch.GetElapsedTime(begun), Portal.ProcessorTime - processor, times);
    }

    /// <summary>A copy of the file as it is now, beside it: what else is written to it confuses no portal.</summary>
    public string CopyOfFile()
    {
        var copy = _folder.File("bare.db");
        using var from = new SqliteConnection($"Data Source={_file};Pooling=False");
        using var to = new SqliteConnection($"Data Source={copy};Pooling=False");
        from.Open();
        to.Open();
        from.BackupDatabase(to);
        return copy;
    }

    public async ValueTask DisposeAsync()
    {
        await Portal.DisposeAsync();
        _folder.Dispose();
    }

    private async Task ReserveAsync(int count)
    {
        var missing = count - _reserve.Count;
        await Task.WhenAll(Enumerable.Range(0, 8).Select(async _ =>
        {
            while (Interlocked.Decrement(ref missing) >= 0)
            {
                _reserve.Enqueue(await Office.BeginAsync(_case.HoldFiles));
            }
        }));
    }
}

/// <summary>What so many completions took.</summary>
/// <param name="Processor">What the portal used of the processor for them.</param>
internal sealed record Completed(TimeSpan Elapsed, TimeSpan Processor, Times Times)
{
    public double Rate => Times.Count / Elapsed.TotalSeconds;
}
