using System.Diagnostics;
using System.Net.Http.Json;

namespace KinerjaPortal.Bench;

/// <summary>
/// From the request that completes a step to the message on every listening client, against a bare hub that is told by
/// a request to broadcast the same message to as many clients.
/// </summary>
internal static class HandoffBench
{
    private const int Rounds = 40;
    private const int Handoffs = 5;

    public static async Task RunAsync()
    {
        using var folder = new TemporaryFolder();
        await using var portal = await Portal.StartAsync(folder.File("kinerja.db"), 5191);
        const string BareAddress = "http://127.0.0.1:5192";
        using var bare = Portal.StartProcess("dotnet", [typeof(HandoffBench).Assembly.Location, "bare-hub", BareAddress], []);
        try
        {
            await Portal.WaitUntilUpAsync(bare, new Uri(BareAddress + "/health/ready"));
            var office = await Office.OpenAsync(portal);
            Console.WriteLine($"handoff: request to message on every client, {Rounds * Handoffs} of each kind, milliseconds");
            Console.WriteLine("clients   portal p50   p95     bare p50   p95     ratio p50   p95");
            foreach (var clients in (int[])[1, 50, 200, 500])
            {
                await MeasureAsync(office, new Uri(BareAddress), clients);
            }
        }
        finally
        {
            bare.Kill(entireProcessTree: true);
        }
    }

    private static async Task MeasureAsync(Office office, Uri bareAddress, int clients)
    {
        var bareHub = new Uri(bareAddress, "/hub");
        var portal = new List<HubListener>();
        var bare = new List<HubListener>();
        using var http = new HttpClient { BaseAddress = bareAddress };
        for (var i = 0; i < clients; i++)
        {
            portal.Add(await HubListener.ConnectAsync(office.Hub, office.Token, Office.Opd));
            bare.Add(await HubListener.ConnectAsync(bareHub, token: null, "papan"));
        }

        var (ofPortal, ofBare) = (new Times(), new Times());

        // In turn, so that a slow moment of the machine falls on both; the first round warms up.
        for (var round = 0; round <= Rounds; round++)
        {
            var step = (OpenStep?)await office.BeginAsync();
            await Task.Delay(20);
            var counted = round > 0;
            for (var handoff = 0; handoff < Handoffs && step is not null; handoff++)
            {
                var completing = step;
                OpenStep? next = null;
                var times = await TimeAsync(
                    portal, $"{step.CycleId} {step.Version + 2}", async () => next = await office.CompleteAsync(completing));
                step = next;
                if (counted)
                {
                    ofPortal.Add(times);
                }

                using var content = JsonContent.Create(portal[0].LastMessage);
                times = await TimeAsync(bare, $"{completing.CycleId} {completing.Version + 2}", () => http.PostAsync("/broadcast", content));
                if (counted)
                {
                    ofBare.Add(times);
                }
            }
        }

        Console.WriteLine(FormattableString.Invariant(
            $"{clients,7}   {ofPortal.Median,10:F2}   {ofPortal.P95,5:F2}   {ofBare.Median,8:F2}   {ofBare.P95,5:F2}   {ofPortal.Median / ofBare.Median,9:F2}   {ofPortal.P95 / ofBare.P95,5:F2}"));
        foreach (var listener in portal.Concat(bare))
        {
            await listener.DisposeAsync();
        }
    }

    private static async Task<IEnumerable<double>> TimeAsync(List<HubListener> listeners, string key, Func<Task> act)
    {
        var arrivals = listeners.ConvertAll(listener => listener.Await(key));
        var begun = Stopwatch.GetTimestamp();
        await act();
        var all = await Task.WhenAll(arrivals).WaitAsync(TimeSpan.FromSeconds(30));
        return all.Select(at => Stopwatch.GetElapsedTime(begun, at).TotalMilliseconds);
    }
}
