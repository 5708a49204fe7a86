using System.Net;
using System.Net.Http.Json;
using System.Text;
using KinerjaPortal.Tests.Support;

namespace KinerjaPortal.Tests.Integration.Cycles;

/// <summary>Every "no" of the API: the right status, a sentence that a clerk understands, and nothing half done.</summary>
public sealed class RefusalTests(PortalHost portal) : IClassFixture<PortalHost>
{
    [Fact]
    public async Task Who_does_not_hold_the_post_is_told_who_does()
    {
        var cycle = await portal.StartRenjaAsync();
        var kaban = await portal.ApiAsync(Renja.Kaban, Renja.Opd);
        var office = (await portal.OfficeAsync(Renja.Opd))!;
        var holder = office.HoldersOf(Renja.Kasubag, portal.Clock.GetUtcNow()).Single().Name;

        await Refused.WithAsync(
            HttpStatusCode.Forbidden,
            $"Langkah ini dikerjakan oleh Kasubag Penyusunan Program ({holder}). Anda tidak memegang jabatan itu hari ini.",
            await kaban.TryCompleteAsync(cycle));
        await AssertUntouchedAsync(cycle);
    }

    [Fact]
    public async Task The_admin_of_the_office_may_start_but_never_acts_for_somebody()
    {
        var admin = await portal.ApiAsync("admin", Renja.Opd);
        var cycle = await admin.StartAsync(await portal.RenjaIdAsync());

        await Refused.WithAsync(HttpStatusCode.Forbidden, "Langkah ini dikerjakan oleh", await admin.TryCompleteAsync(cycle));
        await AssertUntouchedAsync(cycle);
    }

    [Fact]
    public async Task Who_may_not_start_is_told_who_may()
    {
        var arsiparis = await portal.ApiAsync("arsiparis", Renja.Opd);
        await Refused.WithAsync(
            HttpStatusCode.Forbidden, "Siklus ini dimulai oleh Kasubag Penyusunan Program",
            await arsiparis.PostAsync("api/v1/cycles", new { sopId = await portal.RenjaIdAsync(), period = "2027" }));

        var stranger = await portal.ApiAsync("admin", "kec-berbek");
        await Refused.WithAsync(
            HttpStatusCode.Forbidden, "Siklus ini dimulai oleh Kasubag Penyusunan Program",
            await stranger.PostAsync("api/v1/cycles", new { sopId = await portal.RenjaIdAsync(), period = "2027" }));
    }

    [Fact]
    public async Task An_unknown_SOP_cycle_or_visit_is_not_found()
    {
        var kasubag = await portal.ApiAsync(Renja.Kasubag, Renja.Opd);
        var cycle = await portal.StartRenjaAsync();

        await Refused.WithAsync(
            HttpStatusCode.NotFound, "SOP ini tidak ditemukan", await kasubag.PostAsync("api/v1/cycles", new { sopId = Guid.NewGuid(), period = "2027" }));
        await Refused.WithAsync(HttpStatusCode.NotFound, "SOP ini tidak ditemukan", await kasubag.Http.GetAsync($"api/v1/sops/{Guid.NewGuid()}"));
        await Refused.WithAsync(HttpStatusCode.NotFound, "SOP ini tidak ditemukan", await kasubag.Http.GetAsync("api/v1/sops/renja"));
        await Refused.WithAsync(HttpStatusCode.NotFound, "Siklus ini tidak ditemukan", await kasubag.Http.GetAsync($"api/v1/cycles/{Guid.NewGuid()}"));
        await Refused.WithAsync(HttpStatusCode.NotFound, "Siklus ini tidak ditemukan", await kasubag.Http.GetAsync("api/v1/cycles/satu"));
        await Refused.WithAsync(
            HttpStatusCode.NotFound, "tidak ditemukan", await kasubag.PostAsync($"api/v1/cycles/{cycle.Id}/runs/{Guid.NewGuid()}/complete", new { }));
        await Refused.WithAsync(
            HttpStatusCode.NotFound, "tidak ditemukan", await kasubag.PostAsync($"api/v1/cycles/{cycle.Id}/runs/satu/complete", new { }));
        await Refused.WithAsync(
            HttpStatusCode.NotFound, "tidak ditemukan",
            await kasubag.PostAsync($"api/v1/cycles/{Guid.NewGuid()}/runs/{cycle.Current!.RunId}/complete", new { }));
        await Refused.WithAsync(HttpStatusCode.NotFound, "Kantor dengan kode ini tidak ada", await kasubag.Http.GetAsync("api/v1/opds/dinas-x/sops"));
        await Refused.WithAsync(HttpStatusCode.NotFound, "Alamat API ini tidak ada", await kasubag.Http.GetAsync("api/v1/siklus"));
        await AssertUntouchedAsync(cycle);
    }

    [Fact]
    public async Task Another_offices_cycle_is_as_good_as_not_there()
    {
        var cycle = await portal.StartRenjaAsync();
        var stranger = await portal.ApiAsync("sek-opd", "kec-berbek");

        await Refused.WithAsync(HttpStatusCode.NotFound, "tidak ditemukan", await stranger.Http.GetAsync($"api/v1/cycles/{cycle.Id}"));
        await Refused.WithAsync(HttpStatusCode.NotFound, "tidak ditemukan", await stranger.TryCompleteAsync(cycle));
        await Refused.WithAsync(HttpStatusCode.NotFound, "tidak ditemukan", await stranger.PostAsync($"api/v1/cycles/{cycle.Id}/cancel", new { note = "x" }));
        await AssertUntouchedAsync(cycle);
    }

    [Fact]
    public async Task Another_offices_events_are_not_shown()
    {
        var cycle = await portal.StartRenjaAsync();
        var stranger = await portal.ApiAsync("sek-opd", "kec-berbek");
        var own = await portal.ApiAsync("arsiparis", Renja.Opd);

        Assert.DoesNotContain(cycle.Id.ToString(), await stranger.Http.GetStringAsync("api/v1/events"), StringComparison.Ordinal);
        Assert.Contains(cycle.Id.ToString(), await own.Http.GetStringAsync("api/v1/events"), StringComparison.Ordinal);
        await Refused.WithAsync(HttpStatusCode.UnprocessableEntity, "Limit harus antara 1 dan 500", await own.Http.GetAsync("api/v1/events?limit=501"));
    }

    [Fact]
    public async Task Who_looked_at_an_old_state_is_told_so()
    {
        var kasubag = await portal.ApiAsync(Renja.Kasubag, Renja.Opd);
        var cycle = await portal.StartRenjaAsync();

        await Refused.WithAsync(
            HttpStatusCode.PreconditionFailed, "Siklus ini sudah berubah sejak Anda membukanya",
            await kasubag.TryCompleteAsync(cycle, new { expectedVersion = cycle.Version - 1 }));
        await AssertUntouchedAsync(cycle);

        using var right = await kasubag.TryCompleteAsync(cycle, new { expectedVersion = cycle.Version });
        Assert.Equal(HttpStatusCode.OK, right.StatusCode);
    }

    [Fact]
    public async Task A_step_that_is_done_already_says_by_whom_even_to_who_expected_an_old_version()
    {
        var kasubag = await portal.ApiAsync(Renja.Kasubag, Renja.Opd);
        var cycle = await portal.StartRenjaAsync();
        var done = await kasubag.CompleteAsync(cycle);

        var problem = await Refused.WithAsync(
            HttpStatusCode.Conflict, $"Langkah 8 sudah diselesaikan {done.History[0].CompletedBy} (Kasubag Penyusunan Program)",
            await kasubag.TryCompleteAsync(cycle, new { expectedVersion = cycle.Version }));

        Assert.Equal(done.History[0].CompletedBy, problem.GetProperty("completedBy").GetString());
        Assert.Equal(done.History[0].CompletedAt, problem.GetProperty("completedAt").GetDateTimeOffset());
    }

    [Fact]
    public async Task What_is_missing_at_a_decision_is_said()
    {
        var cycle = await portal.RenjaAtTheDecisionAsync();
        var sekretaris = await portal.ApiAsync(Renja.Sekretaris, Renja.Opd);

        await Refused.WithAsync(HttpStatusCode.UnprocessableEntity, "Pilih Ya (setuju) atau Tidak", await sekretaris.TryCompleteAsync(cycle));
        await Refused.WithAsync(HttpStatusCode.UnprocessableEntity, "Alasannya belum diisi", await sekretaris.TryCompleteAsync(cycle, new { outcome = "tidak" }));
        await Refused.WithAsync(
            HttpStatusCode.UnprocessableEntity, "Alasannya belum diisi", await sekretaris.TryCompleteAsync(cycle, new { outcome = "tidak", note = "  " }));
        await Refused.WithAsync(
            HttpStatusCode.UnprocessableEntity, "Outcome \"mungkin\" tidak dikenal", await sekretaris.TryCompleteAsync(cycle, new { outcome = "mungkin" }));
        await Refused.WithAsync(
            HttpStatusCode.UnprocessableEntity, "Catatan terlalu panjang: 4001 huruf",
            await sekretaris.TryCompleteAsync(cycle, new { outcome = "ya", note = new string('a', 4001) }));
        await AssertUntouchedAsync(cycle);
    }

    [Fact]
    public async Task An_answer_where_none_is_asked_is_refused()
    {
        var cycle = await portal.StartRenjaAsync();
        var kasubag = await portal.ApiAsync(Renja.Kasubag, Renja.Opd);

        await Refused.WithAsync(HttpStatusCode.UnprocessableEntity, "Langkah ini bukan keputusan", await kasubag.TryCompleteAsync(cycle, new { outcome = "ya" }));
        await AssertUntouchedAsync(cycle);
    }

    [Fact]
    public async Task Sending_back_wants_a_reason_and_an_earlier_step()
    {
        var start = await portal.StartRenjaAsync();
        var cycle = await portal.HandOnAsync(await portal.HandOnAsync(start));
        var kasubag = await portal.ApiAsync(Renja.Kasubag, Renja.Opd);
        var address = $"api/v1/cycles/{cycle.Id}/runs/{cycle.Current!.RunId}/return";

        await Refused.WithAsync(
            HttpStatusCode.UnprocessableEntity, "Alasannya belum diisi", await kasubag.PostAsync(address, new { toStepId = start.Current!.StepId }));
        await Refused.WithAsync(
            HttpStatusCode.UnprocessableEntity, "hanya dapat dikembalikan ke langkah yang sudah pernah dilaluinya",
            await kasubag.PostAsync(address, new { toStepId = cycle.Current.StepId, note = "x" }));
        await AssertUntouchedAsync(cycle);

        using var sent = await kasubag.PostAsync(address, new { toStepId = start.Current.StepId, note = "Bab II belum ada." });
        var back = (await sent.Content.ReadFromJsonAsync<PortalApi.CycleAnswer>())!;
        Assert.Equal(start.Current.StepId, back.Current!.StepId);
        Assert.Equal(("dikembalikan", "Bab II belum ada."), (back.History[^1].Outcome, back.History[^1].Note));
    }

    [Fact]
    public async Task A_cancelled_cycle_takes_nothing_any_more()
    {
        var cycle = await portal.StartRenjaAsync();
        var kasubag = await portal.ApiAsync(Renja.Kasubag, Renja.Opd);
        var address = $"api/v1/cycles/{cycle.Id}/cancel";

        await Refused.WithAsync(HttpStatusCode.UnprocessableEntity, "Alasannya belum diisi", await kasubag.PostAsync(address, new { }));
        await Refused.WithAsync(
            HttpStatusCode.Forbidden, "dikerjakan oleh", await (await portal.ApiAsync("arsiparis", Renja.Opd)).PostAsync(address, new { note = "x" }));

        using var cancelled = await kasubag.PostAsync(address, new { note = "Digabung." });
        Assert.Equal("cancelled", (await cancelled.Content.ReadFromJsonAsync<PortalApi.CycleAnswer>())!.Status);

        await Refused.WithAsync(HttpStatusCode.Conflict, "Siklus ini sudah dibatalkan", await kasubag.TryCompleteAsync(cycle));
        await Refused.WithAsync(HttpStatusCode.Conflict, "Siklus ini sudah dibatalkan", await kasubag.PostAsync(address, new { note = "lagi" }));
    }

    [Theory]
    [InlineData("20x7", "Periode \"20x7\" bukan tahun")]
    [InlineData("", "Periodenya belum diisi")]
    [InlineData(null, "Periodenya belum diisi")]
    [InlineData("1999", "Periode \"1999\" bukan tahun")]
    [InlineData("2027-2031", "Dokumen ini dibuat untuk satu tahun")]
    public async Task A_period_that_makes_no_sense_is_refused(string? period, string words) =>
        await Refused.WithAsync(
            HttpStatusCode.UnprocessableEntity, words,
            await (await portal.ApiAsync(Renja.Kasubag, Renja.Opd)).PostAsync("api/v1/cycles", new { sopId = await portal.RenjaIdAsync(), period }));

    [Fact]
    public async Task An_SOP_whose_id_is_no_id_is_as_unknown_as_any_other() =>
        await Refused.WithAsync(
            HttpStatusCode.NotFound, "SOP ini tidak ditemukan",
            await (await portal.ApiAsync(Renja.Kasubag, Renja.Opd)).PostAsync("api/v1/cycles", new { sopId = "bukan guid", period = "2027" }));

    [Fact]
    public async Task A_title_that_is_too_long_is_refused() =>
        await Refused.WithAsync(
            HttpStatusCode.UnprocessableEntity, "Judul terlalu panjang: 201 huruf",
            await (await portal.ApiAsync(Renja.Kasubag, Renja.Opd)).PostAsync(
                "api/v1/cycles", new { sopId = await portal.RenjaIdAsync(), period = "2027", title = new string('a', 201) }));

    [Theory]
    [InlineData("{\"sopId\":")]
    [InlineData("{\"sopId\":27,\"period\":\"2027\"}")]
    [InlineData("")]
    [InlineData("null")]
    public async Task A_damaged_request_is_refused_with_a_sentence(string json)
    {
        var kasubag = await portal.ApiAsync(Renja.Kasubag, Renja.Opd);

        await Refused.WithAsync(
            HttpStatusCode.BadRequest, "Isi permintaan tidak dapat dibaca",
            await kasubag.Http.PostAsync("api/v1/cycles", new StringContent(json, Encoding.UTF8, "application/json")));
    }

    [Fact]
    public async Task A_request_in_another_form_than_JSON_is_refused_with_a_sentence() =>
        await Refused.WithAsync(
            HttpStatusCode.UnsupportedMediaType, "Isi permintaan tidak dapat dibaca",
            await (await portal.ApiAsync(Renja.Kasubag, Renja.Opd)).Http.PostAsync("api/v1/cycles", new StringContent("sopId=1")));

    [Fact]
    public async Task An_address_that_takes_another_method_or_is_not_there_says_so_signed_in_or_not()
    {
        using var anonymous = PortalApi.Anonymous(portal.Address);
        foreach (var http in (HttpClient[])[anonymous.Http, (await portal.ApiAsync(Renja.Kasubag, Renja.Opd)).Http])
        {
            await Refused.WithAsync(HttpStatusCode.MethodNotAllowed, "Alamat API ini tidak ada", await http.DeleteAsync("api/v1/opds"));
            await Refused.WithAsync(HttpStatusCode.NotFound, "Alamat API ini tidak ada", await http.GetAsync("api/v1/siklus"));
        }
    }

    [Theory]
    [InlineData("GET", "api/v1/opds")]
    [InlineData("GET", "api/v1/opds/kesbangpol-mura/sops")]
    [InlineData("GET", "api/v1/sops/00000000-0000-0000-0000-000000000000")]
    [InlineData("POST", "api/v1/cycles")]
    [InlineData("GET", "api/v1/cycles/00000000-0000-0000-0000-000000000000")]
    [InlineData("POST", "api/v1/cycles/00000000-0000-0000-0000-000000000000/runs/00000000-0000-0000-0000-000000000000/complete")]
    [InlineData("POST", "api/v1/cycles/00000000-0000-0000-0000-000000000000/runs/00000000-0000-0000-0000-000000000000/files")]
    [InlineData("POST", "api/v1/cycles/00000000-0000-0000-0000-000000000000/runs/00000000-0000-0000-0000-000000000000/bahan")]
    [InlineData("POST", "api/v1/cycles/00000000-0000-0000-0000-000000000000/runs/00000000-0000-0000-0000-000000000000/bahan/remind")]
    [InlineData("GET", "api/v1/cycles/00000000-0000-0000-0000-000000000000/bahan")]
    [InlineData("POST", "api/v1/cycles/00000000-0000-0000-0000-000000000000/bahan/00000000-0000-0000-0000-000000000000/submissions")]
    [InlineData("POST", "api/v1/cycles/00000000-0000-0000-0000-000000000000/bahan/00000000-0000-0000-0000-000000000000/accept")]
    [InlineData("POST", "api/v1/cycles/00000000-0000-0000-0000-000000000000/bahan/00000000-0000-0000-0000-000000000000/return")]
    [InlineData("POST", "api/v1/cycles/00000000-0000-0000-0000-000000000000/bahan/00000000-0000-0000-0000-000000000000/withdraw")]
    [InlineData("GET", "api/v1/bahan")]
    [InlineData("GET", "api/v1/events")]
    public async Task Without_a_token_nothing_is_told(string method, string path)
    {
        using var anonymous = PortalApi.Anonymous(portal.Address);

        await Refused.WithAsync(
            HttpStatusCode.Unauthorized, "Anda belum masuk",
            await anonymous.Http.SendAsync(new HttpRequestMessage(new HttpMethod(method), path)
            {
                Content = method == "POST" ? JsonContent.Create(new { }) : null,
            }));
    }

    [Fact]
    public async Task After_five_wrong_passwords_from_one_place_no_other_is_looked_at_for_a_while()
    {
        const string Email = "staf@kec-berbek.demo";
        using var anonymous = PortalApi.Anonymous(portal.Address);
        for (var attempt = 1; attempt <= 5; attempt++)
        {
            await Refused.WithAsync(HttpStatusCode.Unauthorized, "sandi salah", await LoginAsync("salah"));
        }

        await Refused.WithAsync(HttpStatusCode.TooManyRequests, "untuk sementara tidak diperiksa lagi", await LoginAsync("salah"));
        await Refused.WithAsync(HttpStatusCode.TooManyRequests, "untuk sementara tidak diperiksa lagi", await LoginAsync(PortalApi.Password));
        await Refused.WithAsync(HttpStatusCode.Unauthorized, "sandi salah", await anonymous.PostAsync("api/v1/login", new { email = "tidak@ada.demo", password = "x" }));
        await Refused.WithAsync(HttpStatusCode.Unauthorized, "sandi salah", await anonymous.PostAsync("api/v1/login", new { }));

        Task<HttpResponseMessage> LoginAsync(string password) => anonymous.PostAsync("api/v1/login", new { email = Email, password });
    }

    private async Task AssertUntouchedAsync(PortalApi.CycleAnswer cycle)
    {
        var now = await (await portal.ApiAsync("admin", cycle.Opd)).CycleAsync(cycle.Id);
        Assert.Equal((cycle.Version, cycle.Current?.RunId, cycle.Current?.DueAt), (now.Version, now.Current?.RunId, now.Current?.DueAt));
        Assert.Equal(cycle.History, now.History);
    }
}
