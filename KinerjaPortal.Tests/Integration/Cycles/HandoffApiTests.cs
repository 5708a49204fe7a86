using System.Net;
using System.Net.Http.Json;
using System.Text;
using KinerjaPortal.Tests.Support;

namespace KinerjaPortal.Tests.Integration.Cycles;

/// <summary>Seen, accepted, taken back, held and gone on with, as scripts do it.</summary>
public sealed class HandoffApiTests(PortalHost portal) : IClassFixture<PortalHost>
{
    private static readonly byte[] Notice = Encoding.UTF8.GetBytes("SIPD sedang dalam pemeliharaan sampai pukul 14.00.\n");

    [Fact]
    public async Task A_handoff_is_sent_seen_and_accepted()
    {
        var cycle = await portal.RenjaAtTheDecisionAsync();
        var sekretaris = await portal.ApiAsync(Renja.Sekretaris, Renja.Opd);
        Assert.Null(cycle.Current!.SeenAt);

        var seen = await DoneAsync(sekretaris, cycle, "seen");
        Assert.NotNull(seen.Current!.SeenAt);
        Assert.Null(seen.Current.AcceptedAt);
        Assert.Equal(seen.Version, (await DoneAsync(sekretaris, cycle, "seen")).Version);
        var accepted = await DoneAsync(sekretaris, cycle, "accept");

        Assert.Equal(seen.Current.SeenAt, accepted.Current!.SeenAt);
        var card = (await CardAsync(accepted)).Step!.Detail;
        Assert.Equal((accepted.Current.SeenAt, accepted.Current.AcceptedAt), (card.Seen!.At, card.Accepted!.At));
        var last = (await sekretaris.CompleteAsync(accepted, "ya")).History[^1];
        Assert.Equal((accepted.Current.SeenAt, accepted.Current.AcceptedAt, 0), (last.SeenAt, last.AcceptedAt, last.HeldMinutes));
    }

    [Fact]
    public async Task Only_the_receiving_desk_opens_and_accepts()
    {
        var cycle = await portal.RenjaAtTheDecisionAsync();
        var kaban = await portal.ApiAsync(Renja.Kaban, Renja.Opd);

        await Refused.WithAsync(HttpStatusCode.Forbidden, "Langkah ini dikerjakan oleh Sekretaris", await TryAsync(kaban, cycle, "seen"));
        await Refused.WithAsync(HttpStatusCode.Forbidden, "Langkah ini dikerjakan oleh Sekretaris", await TryAsync(kaban, cycle, "accept"));
        Assert.Null((await kaban.CycleAsync(cycle.Id)).Current!.SeenAt);
    }

    [Fact]
    public async Task What_nobody_has_opened_is_taken_back_once_however_often_it_is_sent()
    {
        var start = await portal.StartRenjaAsync();
        var kasubag = await portal.ApiAsync(Renja.Kasubag, Renja.Opd);
        var cycle = await kasubag.CompleteAsync(start);

        var key = Guid.NewGuid().ToString("N");
        var back = await DoneAsync(kasubag, cycle, "recall", new { note = "Lampiran tertinggal." }, key);
        var again = await DoneAsync(kasubag, cycle, "recall", new { note = "Lampiran tertinggal." }, key);

        Assert.Equal(back.Version, again.Version);
        Assert.Equal((Renja.Kasubag, start.Current!.StepId, start.Current.DueAt), (back.Current!.Pelaksana, back.Current.StepId, back.Current.DueAt));
        Assert.Equal(("ditarik", "Lampiran tertinggal.", Renja.Sekretaris), (back.History[^1].Outcome, back.History[^1].Note, back.History[^1].Pelaksana));
        Assert.Empty(back.Current.Missing);
        Assert.Equal(Renja.Sekretaris, (await kasubag.CompleteAsync(back)).Current!.Pelaksana);
        Assert.Null(await portal.Store.FindBrokenLinkAsync(cycle.Id, CancellationToken.None));
    }

    [Fact]
    public async Task The_desk_that_lost_it_is_told_by_whom_and_why()
    {
        var cycle = await portal.RenjaAtTheDecisionAsync();
        var (kasubag, sekretaris) = (await portal.ApiAsync(Renja.Kasubag, Renja.Opd), await portal.ApiAsync(Renja.Sekretaris, Renja.Opd));
        await DoneAsync(kasubag, cycle, "recall", new { note = "Lampiran tertinggal." });

        await Refused.WithAsync(HttpStatusCode.Conflict, "sudah ditarik kembali oleh", await sekretaris.TryCompleteAsync(cycle, new { outcome = "ya" }));
        var line = (await BoardOnceAsync(board => board.Handoffs.Any(line => line.CycleId == cycle.Id && line.Recall is not null)))
            .Handoffs.First(line => line.CycleId == cycle.Id);
        Assert.Equal((Renja.Sekretaris, "Lampiran tertinggal."), (line.Recall!.Pelaksana, line.Recall.Note));
    }

    [Fact]
    public async Task What_was_opened_or_is_anothers_is_not_taken_back()
    {
        var cycle = await portal.RenjaAtTheDecisionAsync();
        var (kasubag, sekretaris) = (await portal.ApiAsync(Renja.Kasubag, Renja.Opd), await portal.ApiAsync(Renja.Sekretaris, Renja.Opd));

        await Refused.WithAsync(HttpStatusCode.Forbidden, "Langkah ini dikerjakan oleh Kasubag", await TryAsync(sekretaris, cycle, "recall"));
        await DoneAsync(sekretaris, cycle, "seen");
        await Refused.WithAsync(HttpStatusCode.Conflict, "Sudah dibuka", await TryAsync(kasubag, cycle, "recall"));
        await Refused.WithAsync(HttpStatusCode.Conflict, "Tidak ada serah terima", await TryAsync(kasubag, await portal.StartRenjaAsync(), "recall"));
        Assert.Equal(Renja.Sekretaris, (await kasubag.CycleAsync(cycle.Id)).Current!.Pelaksana);
    }

    [Fact]
    public async Task Who_no_longer_holds_the_post_takes_nothing_back_to_it()
    {
        const string Office = "satpolpp-balangan";
        var admin = await portal.ApiAsync("admin", Office);
        var started = await admin.StartAsync((await admin.SopsAsync(Office))[0].Id, "2026");
        var sender = await portal.ApiAsync(started.Current!.Pelaksana, Office);
        var cycle = await portal.HandOnAsync(started);
        await portal.VacateAsync(started.Current.Pelaksana, Office);

        await Refused.WithAsync(HttpStatusCode.Forbidden, "Anda tidak memegang jabatan itu hari ini", await TryAsync(sender, cycle, "recall"));
    }

    [Fact]
    public async Task Of_opening_and_taking_back_at_once_one_wins()
    {
        var (kasubag, sekretaris) = (await portal.ApiAsync(Renja.Kasubag, Renja.Opd), await portal.ApiAsync(Renja.Sekretaris, Renja.Opd));
        for (var attempt = 0; attempt < 5; attempt++)
        {
            var cycle = await portal.RenjaAtTheDecisionAsync();
            var answers = await Task.WhenAll(TryAsync(sekretaris, cycle, "seen"), TryAsync(kasubag, cycle, "recall"));

            Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Conflict], answers.Select(answer => answer.StatusCode).Order());
            var after = await kasubag.CycleAsync(cycle.Id);
            Assert.Equal(answers[0].IsSuccessStatusCode, after.Current!.Pelaksana == Renja.Sekretaris && after.Current.SeenAt is not null);
        }
    }

    [Fact]
    public async Task A_held_step_stands_still_and_its_time_is_told_apart()
    {
        var cycle = await portal.RenjaAtTheDecisionAsync();
        var sekretaris = await portal.ApiAsync(Renja.Sekretaris, Renja.Opd);
        var upload = await sekretaris.UploadAsync($"tertahan:{cycle.Current!.RunId}", "pengumuman.txt", Notice);

        var held = await DoneAsync(sekretaris, cycle, "hold", new { system = "sipd", note = "SIPD tidak dapat dibuka.", uploadId = upload });
        Assert.Equal("sipd", held.Current!.HeldBy);
        await Refused.WithAsync(HttpStatusCode.Conflict, "sudah ditandai tertahan", await TryAsync(sekretaris, cycle, "hold", new { system = "tte", note = "Juga." }));
        var released = await DoneAsync(sekretaris, cycle, "release", new { note = "Sudah dapat dibuka." });
        Assert.Null(released.Current!.HeldBy);
        Assert.True(released.Current.DueAt >= cycle.Current.DueAt);
        await Refused.WithAsync(HttpStatusCode.Conflict, "tidak sedang tertahan", await TryAsync(sekretaris, cycle, "release"));

        var time = Assert.Single((await sekretaris.CompleteAsync(released, "ya")).History[^1].Held);
        Assert.Equal(("sipd", "SIPD tidak dapat dibuka.", "Sudah dapat dibuka."), (time.System, time.Note, time.ReleaseNote));
        Assert.Equal(Notice, await sekretaris.Http.GetByteArrayAsync($"api/v1/files/{time.EvidenceFileId}"));
    }

    [Fact]
    public async Task Without_a_system_a_note_or_evidence_nothing_is_held()
    {
        var cycle = await portal.RenjaAtTheDecisionAsync();
        var (sekretaris, kaban) = (await portal.ApiAsync(Renja.Sekretaris, Renja.Opd), await portal.ApiAsync(Renja.Kaban, Renja.Opd));
        var upload = await sekretaris.UploadAsync($"tertahan:{cycle.Current!.RunId}", "pengumuman-kedua.txt", Notice);

        await Refused.WithAsync(HttpStatusCode.UnprocessableEntity, "tidak dikenal", await TryAsync(sekretaris, cycle, "hold", new { system = "internet", note = "Mati.", uploadId = upload }));
        await Refused.WithAsync(HttpStatusCode.UnprocessableEntity, "Alasannya belum diisi", await TryAsync(sekretaris, cycle, "hold", new { system = "sipd", uploadId = upload }));
        await Refused.WithAsync(HttpStatusCode.UnprocessableEntity, "Lampirkan bukti", await TryAsync(sekretaris, cycle, "hold", new { system = "sipd", note = "Mati." }));
        await Refused.WithAsync(HttpStatusCode.UnprocessableEntity, "", await TryAsync(sekretaris, cycle, "hold", new { system = "sipd", note = "Mati.", uploadId = Guid.NewGuid() }));
        await Refused.WithAsync(HttpStatusCode.Forbidden, "Langkah ini dikerjakan oleh Sekretaris", await TryAsync(kaban, cycle, "hold", new { system = "sipd", note = "Mati." }));
        Assert.Null((await sekretaris.CycleAsync(cycle.Id)).Current!.HeldBy);
    }

    private static Task<HttpResponseMessage> TryAsync(PortalApi api, PortalApi.CycleAnswer cycle, string what, object? request = null, string? key = null) =>
        api.PostAsync($"api/v1/cycles/{cycle.Id}/runs/{cycle.Current!.RunId}/{what}", request ?? new { }, key);

    private static async Task<PortalApi.CycleAnswer> DoneAsync(PortalApi api, PortalApi.CycleAnswer cycle, string what, object? request = null, string? key = null)
    {
        using var answer = await TryAsync(api, cycle, what, request, key);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
        return (await answer.Content.ReadFromJsonAsync<PortalApi.CycleAnswer>())!;
    }

    private async Task<Web.Features.Board.Cards.BoardCard> CardAsync(PortalApi.CycleAnswer cycle) =>
        (await BoardOnceAsync(board => board.Cards.GetValueOrDefault(cycle.Id)?.Version == cycle.Version)).Cards[cycle.Id];

    private async Task<Web.Features.Board.BoardSnapshot> BoardOnceAsync(Func<Web.Features.Board.BoardSnapshot, bool> shows)
    {
        await portal.BoardAsync(Renja.Opd);
        await Eventually.TrueAsync(() => shows(portal.BoardAsync(Renja.Opd).GetAwaiter().GetResult()), "the board shows it");
        return await portal.BoardAsync(Renja.Opd);
    }
}
