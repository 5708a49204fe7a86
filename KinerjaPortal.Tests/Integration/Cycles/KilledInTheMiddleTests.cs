using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Tests.Support;

namespace KinerjaPortal.Tests.Integration.Cycles;

/// <summary>The power goes out (SIGKILL) while several clients complete steps, and comes back.</summary>
public sealed class KilledInTheMiddleTests
{
    private const int Clients = 4;

    [Fact]
    public async Task What_was_answered_is_there_nothing_is_doubled_and_every_cycle_goes_on_to_its_end()
    {
        using var folder = new TempFolder();
        (string, string)[] settings = [("ConnectionStrings:Kinerja", $"Data Source={folder.File("kinerja.db")}"), TestDatabase.CertificateSetting];
        var answered = new ConcurrentDictionary<Guid, PortalApi.CycleAnswer>();

        using (var portal = PortalProcess.Start(folder.Path, settings))
        {
            using var people = await People.SignInAsync(await portal.ListeningAsync());
            var clients = Enumerable.Range(0, Clients).Select(_ => RunCyclesAsync(people, answered)).ToList();
            await Eventually.TrueAsync(() => answered.Values.Sum(cycle => cycle.History.Count) > 60, "the clients are in full swing");
            portal.Kill();
            await Task.WhenAll(clients);
        }

        using (var portal = PortalProcess.Start(folder.Path, settings))
        {
            using var people = await People.SignInAsync(await portal.ListeningAsync());
            foreach (var before in answered.Values)
            {
                // The one command that was under way may have been committed and not answered: at most that much is new.
                var after = await people.Any.CycleAsync(before.Id);
                Assert.Equal(before.History, after.History.Take(before.History.Count));
                Assert.InRange(after.History.Count, before.History.Count, before.History.Count + 1);
                Assert.Equal(after.History.Count, after.History.Select(past => past.RunId).Distinct().Count());

                for (var cycle = after; cycle.Current is not null;)
                {
                    cycle = await people.HandOnAsync(cycle);
                }
            }
        }

        await AssertWholeAsync(folder.File("kinerja.db"), answered.Keys);
    }

    /// <summary>Starts cycles and completes their steps until the line is dead; keeps what was answered with 200.</summary>
    private static async Task RunCyclesAsync(People people, ConcurrentDictionary<Guid, PortalApi.CycleAnswer> answered)
    {
        try
        {
            while (true)
            {
                var cycle = await people.StartAsync();
                answered[cycle.Id] = cycle;
                while (cycle.Current is not null)
                {
                    cycle = await people.HandOnAsync(cycle);
                    answered[cycle.Id] = cycle;
                }
            }
        }
        catch (HttpRequestException)
        {
            // The portal was killed.
        }
    }

    private static async Task AssertWholeAsync(string file, IEnumerable<Guid> cycles)
    {
        await using var node = await Node.OpenAsync(file);
        foreach (var cycleId in cycles)
        {
            Assert.Null(await node.Store.FindBrokenLinkAsync(cycleId, CancellationToken.None));
            var events = (await node.Store.ReadCycleAsync(cycleId, 1, int.MaxValue, CancellationToken.None)).Select(stored => stored.Event).ToList();
            Assert.Equal(Enumerable.Range(1, events.Count), events.Select(e => e.Version));
            var stored = (await node.Store.FindAsync(cycleId, CancellationToken.None))!.Cycle;
            SameCycle.Assert(DocumentCycle.Replay(events), stored);
            Assert.Equal(CycleStatus.Completed, stored.Status);
            Assert.Equal(["8", "9", "10", "11", "12", "13", "14"], stored.Runs.Select(run => run.Number));
        }
    }

    /// <summary>The people of Kesbangpol, signed in.</summary>
    private sealed class People : IDisposable
    {
        private readonly Dictionary<string, PortalApi> _apis = [];
        private Guid _renja;

        public PortalApi Any => _apis[Renja.Kasubag];

        public static async Task<People> SignInAsync(Uri address)
        {
            var people = new People();
            foreach (var post in (string[])[Renja.Kasubag, Renja.Sekretaris, Renja.Kaban, "arsiparis"])
            {
                people._apis[post] = await PortalApi.SignInAsync(address, $"{post}@{Renja.Opd}.demo");
            }

            people._renja = await people.Any.RenjaIdAsync();
            return people;
        }

        public Task<PortalApi.CycleAnswer> StartAsync() => ReadAsync(Any.PostAsync("api/v1/cycles", new { sopId = _renja, period = "2027" }), HttpStatusCode.Created);

        public async Task<PortalApi.CycleAnswer> HandOnAsync(PortalApi.CycleAnswer cycle)
        {
            var holder = _apis[cycle.Current!.Pelaksana];
            return await ReadAsync(
                holder.TryEndAsync(await holder.SupplyAsync(cycle), cycle.Current.Symbol == "decision" ? "ya" : null),
                HttpStatusCode.OK);
        }

        public void Dispose()
        {
            foreach (var api in _apis.Values)
            {
                api.Dispose();
            }
        }

        private static async Task<PortalApi.CycleAnswer> ReadAsync(Task<HttpResponseMessage> request, HttpStatusCode expected)
        {
            using var answer = await request;
            Assert.Equal(expected, answer.StatusCode);
            return (await answer.Content.ReadFromJsonAsync<PortalApi.CycleAnswer>())!;
        }
    }
}
