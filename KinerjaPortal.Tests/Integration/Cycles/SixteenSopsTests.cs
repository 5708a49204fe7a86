using System.Net;
using System.Security.Cryptography;
using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Documents;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Tests.Support;

namespace KinerjaPortal.Tests.Integration.Cycles;

/// <summary>Every SOP of the library, run from its start to its end through the API by the people of its own office.</summary>
public sealed class SixteenSopsTests(PortalHost portal) : IClassFixture<PortalHost>
{
    public static TheoryData<string, string> Sops => new()
    {
        { "biro-organisasi-kalbar", "biro-organisasi-kalbar-lkj" },
        { "kec-berbek", "kec-berbek-lkjip" },
        { "kec-berbek", "kec-berbek-lppd" },
        { "kec-kelara", "kec-kelara-lkjip" },
        { "kec-kelara", "kec-kelara-renja" },
        { "kec-kelara", "kec-kelara-renstra" },
        { "kec-kelara", "kec-kelara-rka" },
        { "kesbangpol-mura", "kesbangpol-mura-dpa" },
        { "kesbangpol-mura", "kesbangpol-mura-lkjip" },
        { "kesbangpol-mura", "kesbangpol-mura-lkpj" },
        { "kesbangpol-mura", "kesbangpol-mura-lppd" },
        { "kesbangpol-mura", "kesbangpol-mura-ppas" },
        { "kesbangpol-mura", "kesbangpol-mura-renja" },
        { "kesbangpol-mura", "kesbangpol-mura-renstra" },
        { "kesbangpol-mura", "kesbangpol-mura-rka" },
        { "satpolpp-balangan", "satpolpp-balangan-lakip" },
    };

    [Theory]
    [MemberData(nameof(Sops))]
    public async Task It_runs_to_its_end_with_Tidak_once_at_every_decision(string opd, string slug)
    {
        var admin = await portal.ApiAsync("admin", opd);
        var sop = await admin.SopAsync((await admin.SopsAsync(opd)).Single(entry => entry.Slug == slug).Id);
        var start = sop.Steps.Single(step => step.Symbol == "start");
        var cycle = await (await portal.ApiAsync(start.Pelaksana, opd)).StartAsync(sop.Id, slug.EndsWith("renstra", StringComparison.Ordinal) ? "2027-2031" : "2027");

        var walk = new List<(Guid StepId, string Outcome)>();
        var filed = new List<string>();
        while (cycle.Current is { } open)
        {
            var step = sop.Step(open.StepId);
            var outcome = step.Symbol != "decision" ? "selesai" : walk.Contains((step.Id, "tidak")) ? "ya" : "tidak";
            var wayOn = sop.Flows.SingleOrDefault(flow => flow.From == step.Id && (flow.Label?.ToLowerInvariant() ?? "selesai") == outcome);
            walk.Add((step.Id, outcome));

            var api = await portal.ApiAsync(open.Pelaksana, opd);
            if (step.Action == "Pengesahan" && outcome != "tidak")
            {
                filed.Add(await SignatureIsMissingAsync(api, cycle, outcome));
            }
            else if (step.Requires == "berkas" && outcome != "tidak")
            {
                filed.Add(await FileWhatIsMissingAsync(api, cycle, step, outcome));
            }

            cycle = await api.CompleteAsync(cycle, outcome == "selesai" ? null : outcome, outcome == "tidak" ? "Perbaiki tabel 3." : null);

            Assert.Equal(wayOn?.To, cycle.Current?.StepId);
        }

        Assert.Equal("completed", cycle.Status);
        Assert.NotNull(cycle.ClosedAt);
        Assert.Equal("end", sop.Step(walk[^1].StepId).Symbol);
        Assert.All(sop.Steps.Where(step => step.Symbol == "decision"), step => Assert.Contains((step.Id, "ya"), walk));
        await AssertHistoryAsync(sop, walk, await admin.CycleAsync(cycle.Id));
        await AssertStoredAsync(cycle, filed);
    }

    /// <summary>Without a signature a pengesahan is refused; what is recorded then is one on paper, with this scan.</summary>
    private static async Task<string> SignatureIsMissingAsync(PortalApi api, PortalApi.CycleAnswer cycle, string outcome)
    {
        Assert.True(cycle.Current!.WantsSignature);
        await Refused.WithAsync(
            HttpStatusCode.UnprocessableEntity, "belum ditandatangani", await api.TryCompleteAsync(cycle, new { outcome = outcome == "selesai" ? null : outcome }));
        return Convert.ToHexStringLower(SHA256.HashData(PaperOverApi.Scan));
    }

    /// <summary>Without its file the step is refused, by name; with it, nothing is missing.</summary>
    private static async Task<string> FileWhatIsMissingAsync(
        PortalApi api, PortalApi.CycleAnswer cycle, PortalApi.SheetStep step, string outcome)
    {
        Assert.Equal("berkas", Assert.Single(cycle.Current!.Missing).Kind);
        var problem = await Refused.WithAsync(
            HttpStatusCode.UnprocessableEntity, step.Output, await api.TryCompleteAsync(cycle, new { outcome = outcome == "selesai" ? null : outcome }));
        Assert.Equal("berkas", problem.GetProperty("missing")[0].GetProperty("kind").GetString());

        var filed = await api.FileAsync(cycle, title: $"Langkah {step.Number}", kind: "draft");
        Assert.Empty((await api.CycleAsync(cycle.Id)).Current!.Missing);
        return filed.File.Sha256;
    }

    /// <summary>The list above is the library, neither more nor less.</summary>
    [Fact]
    public async Task No_SOP_is_left_out()
    {
        var listed = new List<string>();
        foreach (var opd in Sops.Select(row => row.Data.Item1).Distinct())
        {
            listed.AddRange((await (await portal.ApiAsync("admin", opd)).SopsAsync(opd)).Select(entry => entry.Slug));
        }

        Assert.Equal(Sops.Select(row => row.Data.Item2).Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
    }

    private async Task AssertHistoryAsync(PortalApi.SopSheet sop, List<(Guid StepId, string Outcome)> walk, PortalApi.CycleAnswer cycle)
    {
        var office = (await portal.OfficeAsync(sop.Opd))!;
        var now = portal.Clock.GetUtcNow();
        Assert.Equal(
            walk.Select(visit => (
                visit.StepId, sop.Step(visit.StepId).Number, sop.Step(visit.StepId).Pelaksana, visit.Outcome,
                Note: visit.Outcome == "tidak" ? "Perbaiki tabel 3." : null,
                By: office.HoldersOf(sop.Step(visit.StepId).Pelaksana, now).Single().Name)),
            cycle.History.Select(past => (past.StepId, past.Number, past.Pelaksana, past.Outcome, past.Note, past.CompletedBy)));
        Assert.All(cycle.History, past => Assert.Null(past.RecordedBy));
        Assert.Equal(cycle.History.Count, cycle.History.Select(past => past.RunId).Distinct().Count());
        Assert.Equal(cycle.History.OrderBy(past => past.CompletedAt), cycle.History);
    }

    private async Task AssertStoredAsync(PortalApi.CycleAnswer cycle, List<string> filed)
    {
        Assert.Null(await portal.Store.FindBrokenLinkAsync(cycle.Id, CancellationToken.None));
        var events = await portal.Store.ReadCycleAsync(cycle.Id, 1, int.MaxValue, CancellationToken.None);
        Assert.Equal(Enumerable.Range(1, cycle.Version), events.Select(stored => stored.Event.Version));
        Assert.Equal(cycle.History.Count, events.Count(stored => stored.Event.Fact is StepCompleted));
        Assert.Equal(cycle.History.Count, events.Count(stored => stored.Event.Fact is HandedOff));
        Assert.Equal(
            filed, events.Select(stored => stored.Event.Fact).OfType<DocumentFiled>().Select(fact => fact.File.Sha256));
        Assert.IsType<CycleStarted>(events[0].Event.Fact);
        Assert.IsType<CycleCompleted>(events[^1].Event.Fact);
        Assert.All(events, stored => Assert.Equal(AssignmentKind.Definitif, stored.Event.ActedFor!.Kind));

        var replayed = DocumentCycle.Replay(events.Select(stored => stored.Event));
        SameCycle.Assert(replayed, (await portal.Store.FindAsync(cycle.Id, CancellationToken.None))!.Cycle);
    }
}
