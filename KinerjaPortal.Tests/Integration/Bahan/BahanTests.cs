using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using KinerjaPortal.Tests.Support;

namespace KinerjaPortal.Tests.Integration.Bahan;

/// <summary>Bahan laporan over the API: asked for at a step, handed in, returned, accepted; and every "no" of it.</summary>
public sealed class BahanTests(PortalHost portal) : IClassFixture<PortalHost>
{
    private const string Kabid = "kabid";

    private static readonly string[] Columns = ["Indikator", "Target", "Realisasi"];
    private static readonly byte[] Report = RealFiles.Docx("Laporan kegiatan bidang");

    [Fact]
    public async Task What_is_asked_is_owed_until_it_is_handed_in_and_hinders_until_it_is_accepted()
    {
        var (kasubag, kabid, cycle) = await GatheringAsync();
        var dueOn = await portal.NextWorkingDayAsync(Renja.Opd);

        var item = Assert.Single(await kasubag.AskAsync(cycle, dueOn, new { posts = new[] { Kabid }, title = " Laporan kegiatan ", note = "Triwulan III" }));

        Assert.Equal(
            ("requested", Kabid, "Laporan kegiatan", "Triwulan III", "berkas", true, false, Renja.Kasubag),
            (item.Status, item.Pelaksana, item.Title, item.Note, item.Kind, item.Required, item.Restricted, item.AskedBy));
        var missing = Assert.Single((await kasubag.CycleAsync(cycle.Id)).Current!.Missing);
        Assert.Equal(("bahan", "bahan \"Laporan kegiatan\" dari Kabid belum diterima", item.Id, "Laporan kegiatan", Kabid), (missing.Kind, missing.Text, missing.ItemId!.Value, missing.Title, missing.Pelaksana));
        var problem = await Refused.WithAsync(
            HttpStatusCode.UnprocessableEntity, "Masih kurang: bahan \"Laporan kegiatan\" dari Kabid belum diterima", await kasubag.TryCompleteAsync(cycle));
        Assert.Equal(item.Id, Assert.Single(problem.GetProperty("missing").EnumerateArray()).GetProperty("itemId").GetGuid());
        Assert.Contains(item.Id, (await kabid.OwedAsync()).Select(owed => owed.Id));
        Assert.DoesNotContain(item.Id, (await kasubag.OwedAsync()).Select(owed => owed.Id));

        item = await kabid.SubmitAsync(item, "laporan.docx", Report, "Lengkap.");
        Assert.Equal(("submitted", "Lengkap.", "laporan.docx"), (item.Status, item.Versions[0].Note, item.Versions[0].Files[0].Name));
        Assert.DoesNotContain(item.Id, (await kabid.OwedAsync()).Select(owed => owed.Id));

        item = await kasubag.ReturnAsync(item, "Tabel 2 belum diisi.");
        Assert.Equal(("returned", false, "Tabel 2 belum diisi."), (item.Status, item.Versions[0].Verdict!.Accepted, item.Versions[0].Verdict!.Reason));
        Assert.Contains(item.Id, (await kabid.OwedAsync()).Select(owed => owed.Id));

        item = await kabid.SubmitAsync(item, "laporan 2.docx", RealFiles.Docx("Laporan kegiatan bidang", "Tabel 2"));
        item = await kasubag.AcceptAsync(item);
        Assert.Equal(("accepted", 2), (item.Status, item.Versions.Count));
        Assert.Equal([false, true], item.Versions.Select(version => version.Verdict!.Accepted));
        Assert.Equal("5", (await kasubag.CompleteAsync(cycle)).Current!.Number);
    }

    [Fact]
    public async Task Each_line_of_each_post_is_a_request_of_its_own_with_its_form()
    {
        var (kasubag, kabid, cycle) = await GatheringAsync();
        var form = await kasubag.UploadAsync($"format:{cycle.Current!.RunId}", "format.xlsx", RealFiles.Xlsx(Columns));

        var asked = await kasubag.AskAsync(
            cycle, await portal.NextWorkingDayAsync(Renja.Opd),
            new { posts = new[] { Kabid, Renja.Sekretaris }, title = "Realisasi", kind = "isian", columns = Columns },
            new { posts = new[] { Kabid, "arsiparis" }, title = "Laporan", required = false, formatUploadId = form });

        Assert.Equal(
            [(Kabid, "isian", true), (Renja.Sekretaris, "isian", true), (Kabid, "berkas", false), ("arsiparis", "berkas", false)],
            asked.Select(item => (item.Pelaksana, item.Kind, item.Required)));
        Assert.Equal(Columns, asked[0].Columns!);
        Assert.Equal(["format.xlsx", "format.xlsx"], asked.Skip(2).Select(item => item.Format!.Name));
        Assert.Equal(2, asked.Skip(2).Select(item => item.Format!.Id).Distinct().Count());
        Assert.Equal(asked.Select(item => item.Id), (await kabid.BahanAsync(cycle.Id)).Select(item => item.Id));
    }

    [Fact]
    public async Task Several_lines_may_share_one_form()
    {
        var (kasubag, _, cycle) = await GatheringAsync();
        var form = await kasubag.UploadAsync($"format:{cycle.Current!.RunId}", "format.xlsx", RealFiles.Xlsx(Columns));

        var asked = await AskAsync(
            kasubag, cycle,
            new { posts = new[] { Kabid }, title = "Triwulan I", formatUploadId = form },
            new { posts = new[] { Kabid, "arsiparis" }, title = "Triwulan II", formatUploadId = form });

        Assert.Equal(form, asked[0].Format!.Id);
        Assert.Equal(3, asked.Select(item => item.Format!.Id).Distinct().Count());
        Assert.Single(asked.Select(item => item.Format!.Sha256).Distinct());
    }

    [Fact]
    public async Task A_table_that_was_filled_in_is_a_file_like_any_other()
    {
        var (kasubag, kabid, cycle) = await GatheringAsync();
        var item = Assert.Single(await AskAsync(kasubag, cycle, new { posts = new[] { Kabid }, title = "Realisasi", kind = "isian", columns = Columns }));
        string[][] rows = [["Konflik ditangani", "90", "92"], ["Forum \"FKUB\"; rapat", "4"]];

        await UnprocessableAsync("Tabel tidak dapat diterima (4 > 3)", await kabid.TellAsync(item, "submissions", new { table = (string[][])[["a", "b", "c", "d"]] }));
        await UnprocessableAsync("Belum ada yang dikirim", await kabid.TellAsync(item, "submissions", new { table = (string[][])[["", " "]] }));
        using var answer = await kabid.TellAsync(item, "submissions", new { table = rows });

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        var file = Assert.Single((await answer.Content.ReadFromJsonAsync<PortalApi.AskedBahan>())!.Versions[0].Files);
        Assert.Equal(("Realisasi.csv", "text/csv"), (file.Name, file.MediaType));
    }

    [Fact]
    public async Task The_same_command_sent_again_is_answered_and_not_done_again()
    {
        var (kasubag, kabid, cycle) = await GatheringAsync();
        var dueOn = await portal.NextWorkingDayAsync(Renja.Opd);
        object[] items = [new { posts = new[] { Kabid }, title = "Laporan" }];
        var asked = await TwiceAsync<List<PortalApi.AskedBahan>>(
            key => kasubag.PostAsync($"api/v1/cycles/{cycle.Id}/runs/{cycle.Current!.RunId}/bahan", new { dueOn, items }, key));
        var item = Assert.Single(asked);
        Assert.Single(await kasubag.BahanAsync(cycle.Id));

        var upload = await kabid.UploadAsync($"bahan:{item.Id}", "laporan.docx", Report);
        var submitted = await TwiceAsync<PortalApi.AskedBahan>(key => kabid.TellAsync(item, "submissions", new { uploadIds = new[] { upload } }, key));
        Assert.Equal(upload, Assert.Single(Assert.Single(submitted.Versions).Files).Id);
        Assert.Equal("returned", (await TwiceAsync<PortalApi.AskedBahan>(key => kasubag.TellAsync(item, "return", new { version = 1, reason = "Ulangi." }, key))).Status);
        await kabid.SubmitAsync(item, "laporan 2.docx", RealFiles.Docx("Lagi"));
        Assert.Equal("accepted", (await TwiceAsync<PortalApi.AskedBahan>(key => kasubag.TellAsync(item, "accept", new { version = 2 }, key))).Status);
        Assert.Equal(cycle.Version + 5, (await kasubag.CycleAsync(cycle.Id)).Version);
    }

    [Fact]
    public async Task What_is_not_asked_any_more_hinders_nobody()
    {
        var (kasubag, kabid, cycle) = await GatheringAsync();
        var item = Assert.Single(await AskAsync(kasubag, cycle, new { posts = new[] { Kabid }, title = "Foto" }));

        await UnprocessableAsync("Alasannya belum diisi", await kasubag.TellAsync(item, "withdraw", new { reason = " " }));
        using var withdrawn = await kasubag.TellAsync(item, "withdraw", new { reason = "Sudah ada di laporan." });

        Assert.Equal("withdrawn", (await withdrawn.Content.ReadFromJsonAsync<PortalApi.AskedBahan>())!.Status);
        await Refused.WithAsync(HttpStatusCode.Conflict, "Foto tidak diminta lagi", await kabid.TellAsync(item, "submissions", new { uploadIds = Array.Empty<Guid>() }));
        Assert.Equal("5", (await kasubag.CompleteAsync(cycle)).Current!.Number);
    }

    [Fact]
    public async Task What_was_not_compulsory_lapses_when_the_step_is_completed()
    {
        var (kasubag, kabid, cycle) = await GatheringAsync();
        var item = Assert.Single(await AskAsync(kasubag, cycle, new { posts = new[] { Kabid }, title = "Foto", required = false }));

        await kasubag.CompleteAsync(cycle);

        Assert.Equal("lapsed", Assert.Single(await kabid.BahanAsync(cycle.Id)).Status);
        Assert.DoesNotContain(item.Id, (await kabid.OwedAsync()).Select(owed => owed.Id));
        await Refused.WithAsync(HttpStatusCode.Conflict, "Foto sudah ditutup", await kabid.TellAsync(item, "submissions", new { }));
    }

    [Fact]
    public async Task What_cannot_be_asked_is_refused_with_a_sentence()
    {
        var (kasubag, kabid, cycle) = await GatheringAsync();
        var dueOn = await portal.NextWorkingDayAsync(Renja.Opd);
        string[] posts = [Kabid];

        await UnprocessableAsync("Belum ada bahan yang diminta", await kasubag.TryAskAsync(cycle, dueOn));
        await UnprocessableAsync("Belum ada bahan yang diminta", await kasubag.TryAskAsync(cycle, dueOn, new { title = "Laporan" }));
        await UnprocessableAsync("pilih jabatan yang diminta", await kasubag.TryAskAsync(cycle, dueOn, new { posts, title = "Foto" }, new { title = "Laporan" }));
        await UnprocessableAsync("Tuliskan nama bahan", await kasubag.TryAskAsync(cycle, dueOn, new { posts }));
        await UnprocessableAsync("Nama bahan terlalu panjang (201 huruf)", await kasubag.TryAskAsync(cycle, dueOn, new { posts, title = new string('a', 201) }));
        await UnprocessableAsync("Jenis bahan \"foto\" tidak dikenal", await kasubag.TryAskAsync(cycle, dueOn, new { posts, title = "Foto", kind = "foto" }));
        await UnprocessableAsync("Isian memerlukan 1 sampai 12 kolom", await kasubag.TryAskAsync(cycle, dueOn, new { posts, title = "Isian", kind = "isian" }));
        await UnprocessableAsync(
            "Kantor ini tidak mempunyai jabatan \"camat\"", await kasubag.TryAskAsync(cycle, dueOn, new { posts = new[] { "camat" }, title = "Laporan" }));
        await UnprocessableAsync("Batas waktunya sudah lewat", await kasubag.TryAskAsync(cycle, new DateOnly(2026, 1, 5), new { posts, title = "Laporan" }));
        await UnprocessableAsync("bukan hari kerja kantor ini", await kasubag.TryAskAsync(cycle, new DateOnly(2027, 1, 3), new { posts, title = "Laporan" }));
        await UnprocessableAsync(
            "Berkas yang diunggah tidak ditemukan lagi", await kasubag.TryAskAsync(cycle, dueOn, new { posts, title = "Laporan", formatUploadId = Guid.NewGuid() }));
        await Refused.WithAsync(
            HttpStatusCode.Forbidden, "Langkah ini dikerjakan oleh Kasubag", await kabid.TryAskAsync(cycle, dueOn, new { posts, title = "Laporan" }));
        await Refused.WithAsync(
            HttpStatusCode.NotFound, "tidak ditemukan",
            await (await portal.ApiAsync("sek-opd", "kec-berbek")).TryAskAsync(cycle, dueOn, new { posts, title = "Laporan" }));
        await UnprocessableAsync("Tidak ada yang terlambat", await kasubag.PostAsync($"api/v1/cycles/{cycle.Id}/runs/{cycle.Current!.RunId}/bahan/remind", new { }));
        Assert.Equal(cycle.Version, (await kasubag.CycleAsync(cycle.Id)).Version);
    }

    [Fact]
    public async Task What_cannot_be_handed_in_or_judged_is_refused_with_a_sentence()
    {
        var (kasubag, kabid, cycle) = await GatheringAsync();
        var sekretaris = await portal.ApiAsync(Renja.Sekretaris, Renja.Opd);
        var item = Assert.Single(await AskAsync(kasubag, cycle, new { posts = new[] { Kabid }, title = "Laporan" }));

        await Refused.WithAsync(HttpStatusCode.Conflict, "Belum ada kiriman baru untuk Laporan", await kasubag.TellAsync(item, "accept", new { version = 1 }));
        await UnprocessableAsync("Belum ada yang dikirim", await kabid.TellAsync(item, "submissions", new { }));
        await UnprocessableAsync("Berkas yang diunggah tidak ditemukan lagi", await kabid.TellAsync(item, "submissions", new { uploadIds = new[] { Guid.NewGuid() } }));
        var others = await sekretaris.UploadAsync($"bahan:{item.Id}", "laporan.docx", Report);
        await UnprocessableAsync("Berkas yang diunggah tidak ditemukan lagi", await kabid.TellAsync(item, "submissions", new { uploadIds = new[] { others } }));
        await Refused.WithAsync(HttpStatusCode.Forbidden, "dikerjakan oleh Kabid", await sekretaris.TellAsync(item, "submissions", new { uploadIds = new[] { others } }));
        await Refused.WithAsync(
            HttpStatusCode.PreconditionFailed, "Siklus ini sudah berubah", await kabid.TellAsync(item, "submissions", new { expectedVersion = cycle.Version }));

        item = await kabid.SubmitAsync(item, "laporan.docx", Report);
        await Refused.WithAsync(HttpStatusCode.Forbidden, "dikerjakan oleh Kasubag", await kabid.TellAsync(item, "accept", new { version = 1 }));
        await UnprocessableAsync("Alasannya belum diisi", await kasubag.TellAsync(item, "return", new { version = 1 }));
        await UnprocessableAsync("Catatan terlalu panjang: 4001 huruf", await kasubag.TellAsync(item, "return", new { version = 1, reason = new string('a', 4001) }));
        item = await kabid.SubmitAsync(item, "laporan 2.docx", RealFiles.Docx("Lagi"));
        await Refused.WithAsync(HttpStatusCode.Conflict, "Laporan sudah ada versi 2", await kasubag.TellAsync(item, "accept", new { version = 1 }));
        await kasubag.AcceptAsync(item);
        await Refused.WithAsync(HttpStatusCode.Conflict, "Laporan sudah diterima oleh", await kabid.TellAsync(item, "submissions", new { }));

        await Refused.WithAsync(
            HttpStatusCode.NotFound, "Permintaan bahan ini tidak ada", await kasubag.TellAsync(item with { Id = Guid.NewGuid() }, "accept", new { version = 1 }));
        await Refused.WithAsync(
            HttpStatusCode.NotFound, "Permintaan bahan ini tidak ada", await kasubag.PostAsync($"api/v1/cycles/{cycle.Id}/bahan/satu/withdraw", new { reason = "x" }));
        await Refused.WithAsync(HttpStatusCode.NotFound, "Siklus atau langkah ini tidak ditemukan", await kasubag.TellAsync(item with { Cycle = Guid.NewGuid() }, "accept", new { version = 1 }));
        await Refused.WithAsync(HttpStatusCode.NotFound, "Siklus ini tidak ditemukan", await kasubag.Http.GetAsync($"api/v1/cycles/{Guid.NewGuid()}/bahan"));
        await Refused.WithAsync(
            HttpStatusCode.NotFound, "Siklus ini tidak ditemukan",
            await (await portal.ApiAsync("sek-opd", "kec-berbek")).Http.GetAsync($"api/v1/cycles/{cycle.Id}/bahan"));
    }

    [Fact]
    public async Task Of_what_is_terbatas_the_others_of_the_office_see_that_it_is_there_and_nothing_of_its_files()
    {
        var (kasubag, kabid, cycle) = await GatheringAsync();
        var item = Assert.Single(await AskAsync(kasubag, cycle, new { posts = new[] { Kabid }, title = "Data konflik", restricted = true }));
        item = await kabid.SubmitAsync(item, "data konflik.docx", Report, "Jangan disebarkan.");
        await kasubag.ReturnAsync(item, "Nama pelapor masih terbaca.");

        foreach (var (post, mayRead) in (IEnumerable<(string, bool)>)[(Kabid, true), (Renja.Kasubag, true), (Renja.Sekretaris, false), ("admin", false)])
        {
            var seen = Assert.Single(await (await portal.ApiAsync(post, Renja.Opd)).BahanAsync(cycle.Id));
            var version = Assert.Single(seen.Versions);
            Assert.Equal((mayRead ? 1 : 0, mayRead ? "Jangan disebarkan." : null), (version.Files.Count, version.Note));
            Assert.Equal(mayRead ? "Nama pelapor masih terbaca." : null, version.Verdict!.Reason);
        }
    }

    [Fact]
    public async Task The_events_of_what_is_terbatas_say_to_the_others_of_the_office_that_they_happened_and_no_more()
    {
        var (kasubag, kabid, cycle) = await GatheringAsync();
        var form = await kasubag.UploadAsync($"format:{cycle.Current!.RunId}", "formulir pelapor.xlsx", RealFiles.Xlsx(Columns));
        var asked = await AskAsync(
            kasubag, cycle, new { posts = new[] { Kabid }, title = "Data konflik", restricted = true, formatUploadId = form }, new { posts = new[] { Kabid }, title = "Foto" });
        var item = await kabid.SubmitAsync(asked[0], "data konflik.docx", Report, "Jangan disebarkan.");
        await kasubag.ReturnAsync(item, "Nama pelapor masih terbaca.");
        await kasubag.TellAsync(item, "withdraw", new { reason = "Pelapor menolak." });
        await kabid.SubmitAsync(asked[1], "foto kegiatan.docx", Report);
        string[] secret = ["formulir pelapor", "data konflik.docx", "Jangan disebarkan", "Nama pelapor", "Pelapor menolak"];

        foreach (var (post, mayRead) in (IEnumerable<(string, bool)>)[(Kabid, true), (Renja.Kasubag, true), (Renja.Sekretaris, false), ("admin", false)])
        {
            var told = await EventsAsync(await portal.ApiAsync(post, Renja.Opd), cycle.Id);
            var text = string.Join('\n', told);

            Assert.All(secret, word => Assert.Equal(mayRead, text.Contains(word, StringComparison.Ordinal)));
            Assert.Contains("foto kegiatan.docx", text, StringComparison.Ordinal);
            Assert.Equal(mayRead ? 0 : 4, told.Count(e => e.GetProperty("withheld").GetBoolean()));
        }
    }

    private static async Task<IReadOnlyList<JsonElement>> EventsAsync(PortalApi api, Guid cycleId)
    {
        var (told, after) = (new List<JsonElement>(), 0L);
        while (true)
        {
            var page = await api.Http.GetFromJsonAsync<JsonElement>($"api/v1/events?after={after}");
            if (page.GetProperty("events").GetArrayLength() == 0)
            {
                return told;
            }

            told.AddRange(page.GetProperty("events").EnumerateArray().Where(e => e.GetProperty("cycleId").GetGuid() == cycleId));
            after = page.GetProperty("next").GetInt64();
        }
    }

    private async Task<(PortalApi Kasubag, PortalApi Kabid, PortalApi.CycleAnswer Cycle)> GatheringAsync() =>
        (await portal.ApiAsync(Renja.Kasubag, Renja.Opd), await portal.ApiAsync(Kabid, Renja.Opd), await portal.LkjipGatheringAsync());

    private async Task<IReadOnlyList<PortalApi.AskedBahan>> AskAsync(PortalApi kasubag, PortalApi.CycleAnswer cycle, params object[] items) =>
        await kasubag.AskAsync(cycle, await portal.NextWorkingDayAsync(Renja.Opd), items);

    private static async Task UnprocessableAsync(string words, HttpResponseMessage answer) =>
        await Refused.WithAsync(HttpStatusCode.UnprocessableEntity, words, answer);

    /// <summary>Sends it twice under one key, and gives the answer, which must be the same.</summary>
    private static async Task<T> TwiceAsync<T>(Func<string, Task<HttpResponseMessage>> send)
    {
        var key = Guid.NewGuid().ToString();
        using var first = await send(key);
        using var again = await send(key);
        Assert.True(first.IsSuccessStatusCode, await first.Content.ReadAsStringAsync());
        Assert.Equal(first.StatusCode, again.StatusCode);
        Assert.Equal(await first.Content.ReadAsStringAsync(), await again.Content.ReadAsStringAsync());
        return (await again.Content.ReadFromJsonAsync<T>())!;
    }
}
