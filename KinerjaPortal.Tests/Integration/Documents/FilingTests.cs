using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using KinerjaPortal.Domain.Documents;
using KinerjaPortal.Infrastructure.Files;
using KinerjaPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KinerjaPortal.Tests.Integration.Documents;

/// <summary>Files are laid with a cycle over the API: sent with the command, uploaded before, or there already.</summary>
public sealed class FilingTests(PortalHost portal) : IClassFixture<PortalHost>
{
    private static readonly byte[] Draft = RealFiles.Docx("BAB I PENDAHULUAN", "RENJA 2027");

    [Fact]
    public async Task A_file_sent_with_the_command_is_filed_and_lies_in_the_store()
    {
        var (kasubag, cycle) = await BegunAsync();

        var filed = await kasubag.FileAsync(cycle, "Draf RENJA 2027.docx", Draft, title: "RENJA 2027");

        Assert.Equal((1, "draft", "RENJA 2027", cycle.Current!.RunId), (filed.Version, filed.Kind, filed.Title, filed.RunId));
        Assert.Equal(("Draf RENJA 2027.docx", Draft.Length, Convert.ToHexStringLower(SHA256.HashData(Draft))), (filed.File.Name, (int)filed.File.Size, filed.File.Sha256));
        Assert.Equal("application/vnd.openxmlformats-officedocument.wordprocessingml.document", filed.File.MediaType);
        await using var content = portal.Services.GetRequiredService<FileStore>().OpenRead(filed.File.Sha256);
        using var read = new MemoryStream();
        await content.CopyToAsync(read);
        Assert.Equal(Draft, read.ToArray());
    }

    [Fact]
    public async Task What_is_missing_is_named_until_it_is_filed_and_input_does_not_do_for_output()
    {
        var (kasubag, cycle) = await BegunAsync();
        Assert.Equal(("berkas", "berkas hasil langkah ini (Draft Renja)"), Assert.Single(cycle.Current!.Missing.Select(missing => (missing.Kind, missing.Text))));

        var problem = await Refused.WithAsync(
            HttpStatusCode.UnprocessableEntity, "Langkah ini belum dapat diselesaikan. Masih kurang: berkas hasil langkah ini", await kasubag.TryCompleteAsync(cycle));
        var named = Assert.Single(problem.GetProperty("missing").EnumerateArray());
        Assert.Equal(cycle.Current.Missing[0].Text, named.GetProperty("text").GetString());

        await kasubag.FileAsync(cycle, kind: "kelengkapan");
        Assert.Single((await kasubag.CycleAsync(cycle.Id)).Current!.Missing);
        await kasubag.FileAsync(cycle);
        Assert.Empty((await kasubag.CycleAsync(cycle.Id)).Current!.Missing);
        Assert.Equal("9", (await kasubag.CompleteAsync(cycle)).Current!.Number);
    }

    [Fact]
    public async Task The_fields_of_the_form_may_stand_behind_the_file()
    {
        var (kasubag, cycle) = await BegunAsync();
        using var form = new MultipartFormDataContent
        {
            { new ByteArrayContent(Draft), "file", "draf.docx" },
            { new StringContent("surat"), "kind" },
            { new StringContent("Nota dinas"), "title" },
            { new StringContent("Mohon arahan."), "note" },
        };

        using var answer = await kasubag.TryFileAsync(cycle, form);

        var filed = (await answer.Content.ReadFromJsonAsync<PortalApi.FiledDocument>())!;
        Assert.Equal((HttpStatusCode.Created, "surat", "Nota dinas", "Mohon arahan."), (answer.StatusCode, filed.Kind, filed.Title, filed.Note));
        Assert.EndsWith($"/berkas/{filed.File.Id}", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_further_version_stands_beside_the_first_and_a_file_that_is_there_may_stand_as_it_is()
    {
        var (kasubag, cycle) = await BegunAsync();
        var first = await kasubag.FileAsync(cycle, "draf.docx", Draft, title: "RENJA 2027");

        var second = await kasubag.FileAsync(cycle, "draf 2.docx", RealFiles.Docx("BAB I", "BAB II"), documentId: first.DocumentId);
        using var answer = await kasubag.PostAsync(Files(cycle), new { fileId = first.File.Id, kind = "final", note = "Kembali ke yang pertama." });
        var third = (await answer.Content.ReadFromJsonAsync<PortalApi.FiledDocument>())!;

        Assert.Equal([(first.DocumentId, 2), (first.DocumentId, 3)], new[] { second, third }.Select(version => (version.DocumentId, version.Version)));
        Assert.Equal(("RENJA 2027", "final", first.File.Sha256), (third.Title, third.Kind, third.File.Sha256));
        Assert.NotEqual(first.File.Id, third.File.Id);
    }

    [Fact]
    public async Task What_was_uploaded_before_is_filed_once()
    {
        var (kasubag, cycle) = await BegunAsync();
        var upload = await kasubag.UploadAsync($"langkah:{cycle.Current!.RunId}", "draf.docx", Draft);

        using var answer = await kasubag.PostAsync(Files(cycle), new { uploadId = upload });
        var filed = (await answer.Content.ReadFromJsonAsync<PortalApi.FiledDocument>())!;

        Assert.Equal((HttpStatusCode.Created, upload, "draf"), (answer.StatusCode, filed.File.Id, filed.Title));
        await Refused.WithAsync(
            HttpStatusCode.UnprocessableEntity, "Berkas yang diunggah tidak ditemukan lagi", await kasubag.PostAsync(Files(cycle), new { uploadId = upload }));
    }

    [Fact]
    public async Task The_same_command_sent_again_is_answered_and_not_done_again()
    {
        var (kasubag, cycle) = await BegunAsync();
        var (sent, uploaded) = (Guid.NewGuid().ToString(), Guid.NewGuid().ToString());
        var upload = await kasubag.UploadAsync($"langkah:{cycle.Current!.RunId}", "lain.docx", RealFiles.Docx("Lain"));

        var answers = new List<PortalApi.FiledDocument>();
        for (var turn = 0; turn < 2; turn++)
        {
            using var form = await kasubag.TryFileAsync(cycle, PortalApi.Form("draf.docx", Draft), sent);
            using var json = await kasubag.PostAsync(Files(cycle), new { uploadId = upload }, uploaded);
            Assert.Equal((HttpStatusCode.Created, HttpStatusCode.Created), (form.StatusCode, json.StatusCode));
            answers.Add((await form.Content.ReadFromJsonAsync<PortalApi.FiledDocument>())!);
            answers.Add((await json.Content.ReadFromJsonAsync<PortalApi.FiledDocument>())!);
        }

        Assert.Equal(answers.Take(2), answers.Skip(2));
        Assert.Equal(2, await FiledAsync(cycle));
        await Refused.WithAsync(
            HttpStatusCode.UnprocessableEntity, "Kunci permintaan ini sudah dipakai",
            await kasubag.TryFileAsync(cycle, PortalApi.Form("draf.docx", RealFiles.Docx("Isi lain")), sent));
        await AssertNothingIsLeftAsync();
    }

    [Fact]
    public async Task A_file_larger_than_a_servers_usual_request_is_taken()
    {
        var (kasubag, cycle) = await BegunAsync();
        var line = Encoding.UTF8.GetBytes("Persentase konflik sosial yang ditangani;90;92\r\n");
        var large = new byte[40 * 1024 * 1024 / line.Length * line.Length];
        for (var at = 0; at < large.Length; at += line.Length)
        {
            line.CopyTo(large, at);
        }

        Assert.Equal(large.Length, (await kasubag.FileAsync(cycle, "lampiran.csv", large)).File.Size);
    }

    [Fact]
    public async Task Who_may_not_file_is_told_why_and_nothing_of_the_file_is_left()
    {
        var (kasubag, cycle) = await BegunAsync();
        var kaban = await portal.ApiAsync(Renja.Kaban, Renja.Opd);
        var stranger = await portal.ApiAsync("sek-opd", "kec-berbek");

        await Refused.WithAsync(HttpStatusCode.Forbidden, "Langkah ini dikerjakan oleh Kasubag", await kaban.TryFileAsync(cycle, PortalApi.Form("draf.docx", Draft)));
        await Refused.WithAsync(HttpStatusCode.NotFound, "tidak ditemukan", await stranger.TryFileAsync(cycle, PortalApi.Form("draf.docx", Draft)));
        await Refused.WithAsync(
            HttpStatusCode.NotFound, "tidak ditemukan",
            await kasubag.SendAsync($"api/v1/cycles/{cycle.Id}/runs/{Guid.NewGuid()}/files", PortalApi.Form("draf.docx", Draft)));
        await Refused.WithAsync(
            HttpStatusCode.PreconditionFailed, "Siklus ini sudah berubah",
            await kasubag.TryFileAsync(cycle, PortalApi.Form("draf.docx", Draft, ("expectedVersion", "1"))));

        var onward = await portal.HandOnAsync(cycle);
        await Refused.WithAsync(HttpStatusCode.Conflict, "Langkah 8 sudah diselesaikan", await kasubag.TryFileAsync(cycle, PortalApi.Form("draf.docx", Draft)));
        Assert.Equal(onward.Version, (await kasubag.CycleAsync(cycle.Id)).Version);
        await AssertNothingIsLeftAsync();
    }

    [Fact]
    public async Task What_makes_no_sense_is_refused_with_a_sentence_and_nothing_of_the_file_is_left()
    {
        var (kasubag, cycle) = await BegunAsync();

        await UnprocessableAsync("Jenis berkas \"konsep\" tidak dikenal", PortalApi.Form("draf.docx", Draft, ("kind", "konsep")));
        await UnprocessableAsync("Nama dokumen terlalu panjang (201 huruf)", PortalApi.Form("draf.docx", Draft, ("title", new string('a', 201))));
        await UnprocessableAsync("Catatan terlalu panjang: 4001 huruf", PortalApi.Form("draf.docx", Draft, ("note", new string('a', 4001))));
        await UnprocessableAsync("Dokumen yang akan diberi versi baru tidak ada", PortalApi.Form("draf.docx", Draft, ("documentId", $"{Guid.NewGuid()}")));
        await UnprocessableAsync("Dokumen yang akan diberi versi baru tidak ada", PortalApi.Form("draf.docx", Draft, ("documentId", "yang itu")));
        await UnprocessableAsync("Formulirnya tidak berisi berkas", new MultipartFormDataContent { { new StringContent("draft"), "kind" } });
        var two = PortalApi.Form("draf.docx", Draft);
        two.Add(new ByteArrayContent(Draft), "file2", "lagi.docx");
        await UnprocessableAsync("Kirim satu berkas saja", two);
        var cut = new ByteArrayContent(Encoding.ASCII.GetBytes("--batas\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\nisi;isi"));
        cut.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=batas");
        await UnprocessableAsync("multipart/form-data ini tidak dapat dibaca", cut);

        await Refused.WithAsync(
            HttpStatusCode.UnprocessableEntity, "Jenis berkas \"konsep\" tidak dikenal", await kasubag.PostAsync(Files(cycle), new { uploadId = Guid.NewGuid(), kind = "konsep" }));
        await Refused.WithAsync(
            HttpStatusCode.UnprocessableEntity, "Berkas yang diunggah tidak ditemukan lagi", await kasubag.PostAsync(Files(cycle), new { uploadId = Guid.NewGuid() }));
        await Refused.WithAsync(HttpStatusCode.UnprocessableEntity, "Berkas yang diunggah tidak ditemukan lagi", await kasubag.PostAsync(Files(cycle), new { }));
        await Refused.WithAsync(
            HttpStatusCode.UnsupportedMediaType, "tidak dapat dibaca", await kasubag.TryFileAsync(cycle, new StringContent("isi", Encoding.UTF8, "text/plain")));
        Assert.Equal(0, await FiledAsync(cycle));
        await AssertNothingIsLeftAsync();

        async Task UnprocessableAsync(string words, HttpContent form) =>
            await Refused.WithAsync(HttpStatusCode.UnprocessableEntity, words, await kasubag.TryFileAsync(cycle, form));
    }

    [Fact]
    public async Task A_content_that_is_not_taken_is_refused_as_an_upload_of_it_is()
    {
        var (kasubag, cycle) = await BegunAsync();
        var program = new byte[4096];
        "MZ"u8.CopyTo(program);

        using var renamed = await kasubag.TryFileAsync(cycle, PortalApi.Form("laporan.pdf", program));
        using var empty = await kasubag.TryFileAsync(cycle, PortalApi.Form("laporan.pdf", []));
        using var outside = await kasubag.TryFileAsync(cycle, PortalApi.Form("../laporan.docx", Draft));

        foreach (var answer in (HttpResponseMessage[])[renamed, empty, outside])
        {
            Assert.Contains(answer.StatusCode, new[] { HttpStatusCode.UnsupportedMediaType, HttpStatusCode.UnprocessableEntity });
            Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        }

        Assert.Equal(0, await FiledAsync(cycle));
        await AssertNothingIsLeftAsync();
    }

    private async Task<(PortalApi Kasubag, PortalApi.CycleAnswer Cycle)> BegunAsync()
    {
        var kasubag = await portal.ApiAsync(Renja.Kasubag, Renja.Opd);
        return (kasubag, await kasubag.StartAsync(await portal.RenjaIdAsync()));
    }

    private async Task<int> FiledAsync(PortalApi.CycleAnswer cycle) =>
        (await portal.Store.ReadCycleAsync(cycle.Id, 1, int.MaxValue, CancellationToken.None)).Count(stored => stored.Event.Fact is DocumentFiled);

    /// <summary>No upload waits any more to be handed in: each was filed, or taken away.</summary>
    private async Task AssertNothingIsLeftAsync()
    {
        await using var db = portal.Database();
        Assert.Empty(await db.Uploads.AsNoTracking().Select(upload => upload.Name).ToListAsync());
    }

    private static string Files(PortalApi.CycleAnswer cycle) => $"api/v1/cycles/{cycle.Id}/runs/{cycle.Current!.RunId}/files";
}
