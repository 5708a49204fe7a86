using System.IO.Compression;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using KinerjaPortal.Domain.SignOffs;
using KinerjaPortal.Tests.Integration.Documents;
using KinerjaPortal.Tests.Integration.Exchange;
using KinerjaPortal.Tests.Support;

namespace KinerjaPortal.Tests.Integration.SignOffs;

/// <summary>A RENJA lies on the Kaban's desk: it leaves it signed, at the desk or on paper, and in no third way.</summary>
public sealed class PaperSignatureApiTests
{
    [Fact]
    public async Task To_complete_it_is_refused_and_leads_to_the_desk_also_with_a_file()
    {
        await using var portal = await PortalAsync();
        var (kaban, cycle) = await OpenAsync(portal);

        var problem = await Refused.WithAsync(HttpStatusCode.UnprocessableEntity, "belum ditandatangani", await kaban.TryCompleteAsync(cycle));
        Assert.Equal($"/pengesahan/{cycle.Id}", problem.GetProperty("desk").GetString());
        Assert.Equal("tanda-tangan", Assert.Single(cycle.Current!.Missing).Kind);

        await kaban.FileAsync(cycle, "sudah.png", PaperOverApi.Scan, "final");
        await Refused.WithAsync(HttpStatusCode.UnprocessableEntity, "belum ditandatangani", await kaban.TryCompleteAsync(cycle));
        Assert.Equal(cycle.Current.RunId, (await kaban.CycleAsync(cycle.Id)).Current!.RunId);
    }

    [Fact]
    public async Task What_is_refused_says_why_and_leaves_no_file_behind()
    {
        await using var portal = await PortalAsync();
        var (kaban, cycle) = await OpenAsync(portal);
        var day = DateOnly.Parse(PaperOverApi.DayOf(cycle), System.Globalization.CultureInfo.InvariantCulture);

        await Refused.WithAsync(HttpStatusCode.UnprocessableEntity, "Centang pernyataannya", await kaban.TryRecordPaperAsync(cycle, statement: null));
        await Refused.WithAsync(HttpStatusCode.UnprocessableEntity, "belum tiba", await kaban.TryRecordPaperAsync(cycle, $"{day.AddDays(2):yyyy-MM-dd}"));
        await Refused.WithAsync(HttpStatusCode.UnprocessableEntity, "lebih awal", await kaban.TryRecordPaperAsync(cycle, $"{day.AddDays(-1):yyyy-MM-dd}"));
        await Refused.WithAsync(HttpStatusCode.UnprocessableEntity, "tidak terbaca", await kaban.TryRecordPaperAsync(cycle, "kemarin"));
        await Refused.WithAsync(HttpStatusCode.UnprocessableEntity, "Sebutkan siapa", await kaban.TryRecordPaperAsync(cycle, signedBy: "Orang lain"));
        await Refused.WithAsync(
            HttpStatusCode.UnprocessableEntity, "bukan pindaian", await kaban.TryRecordPaperAsync(cycle, name: "angka.csv", scan: "a;b\r\n1;2\r\n"u8.ToArray()));
        var sekretaris = await portal.ApiAsync(Renja.Sekretaris, Renja.Opd);
        await Refused.WithAsync(HttpStatusCode.Forbidden, "tidak memegang jabatan", await sekretaris.TryRecordPaperAsync(cycle));

        var after = await portal.CycleAsync();
        Assert.Equal((cycle.Version, true), (after.Version, after.SignOffs.IsEmpty));
        Assert.Single(after.Documents.Documents[0].Versions);
    }

    [Fact]
    public async Task Recorded_twice_with_one_key_it_is_recorded_once_and_told_as_no_electronic_signature()
    {
        await using var portal = await PortalAsync();
        var (kaban, cycle) = await OpenAsync(portal);

        using var first = await kaban.TryRecordPaperAsync(cycle, key: "basah-1");
        using var again = await kaban.TryRecordPaperAsync(cycle, key: "basah-1");

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (first.StatusCode, again.StatusCode));
        var answer = await first.Content.ReadFromJsonAsync<JsonElement>();
        var told = Assert.Single(answer.GetProperty("signOffs").EnumerateArray());
        Assert.Equal(("paper", PaperOverApi.DayOf(cycle)), (told.GetProperty("way").GetString(), told.GetProperty("signedOn").GetString()));
        Assert.Equal(JsonValueKind.Null, told.GetProperty("signatureFileId").ValueKind);
        Assert.Equal("paper", answer.GetProperty("history").EnumerateArray().Last().GetProperty("signature").GetString());

        var stored = await portal.CycleAsync();
        var onPaper = Assert.Single(stored.SignOffs.OnPaper);
        Assert.Equal((told.GetProperty("code").GetString(), onPaper.By.Name), (onPaper.Fact.Code, onPaper.Fact.Signatory.Name));
        Assert.Empty(stored.SignOffs.SignOffs);
        SameCycle.Assert(KinerjaPortal.Domain.Cycles.DocumentCycle.Replay(
            (await portal.Store.ReadCycleAsync(cycle.Id, 1, int.MaxValue, CancellationToken.None)).Select(e => e.Event)), stored);
        Assert.Null(await portal.Store.FindBrokenLinkAsync(cycle.Id, CancellationToken.None));
    }

    [Fact]
    public async Task Whoever_verifies_the_code_or_opens_the_archive_reads_that_it_was_signed_on_paper()
    {
        await using var portal = await PortalAsync();
        var (kaban, cycle) = await OpenAsync(portal);
        using (var recorded = await kaban.TryRecordPaperAsync(cycle))
        {
            Assert.True(recorded.IsSuccessStatusCode, await recorded.Content.ReadAsStringAsync());
        }

        var onPaper = Assert.Single((await portal.CycleAsync()).SignOffs.OnPaper);
        using var anybody = PortalApi.Anonymous(portal.Address);
        var page = await anybody.Http.GetStringAsync(new Uri($"verifikasi/{onPaper.Fact.Code}", UriKind.Relative));
        Assert.Contains("ditandatangani basah. Ini bukan tanda tangan elektronik", page, StringComparison.Ordinal);
        Assert.DoesNotContain("disahkan melalui portal", page, StringComparison.Ordinal);
        Assert.Contains(onPaper.Fact.Sha256, page, StringComparison.Ordinal);
        Assert.DoesNotContain(onPaper.Fact.Signatory.Name, page, StringComparison.Ordinal);

        using var browser = await SignedInBrowser.OpenAsync(portal.Address, $"{Renja.Kasubag}@{Renja.Opd}.demo");
        using var zip = new ZipArchive(new MemoryStream(await browser.Http.GetByteArrayAsync(new Uri($"siklus/{cycle.Id}/berkas.zip", UriKind.Relative))));
        Assert.Contains("ditandatangani basah oleh", await ReadAsync(zip, "DAFTAR.txt"), StringComparison.Ordinal);
        var note = await ReadAsync(zip, "VERIFIKASI.txt");
        Assert.Contains("tidak ada tanda tangan elektronik", note, StringComparison.Ordinal);
        Assert.Contains(VerificationCode.Grouped(onPaper.Fact.Code), note, StringComparison.Ordinal);
        Assert.DoesNotContain("openssl cms", note, StringComparison.Ordinal);
    }

    private static async Task<string> ReadAsync(ZipArchive zip, string name)
    {
        using var reader = new StreamReader(await zip.GetEntry(name)!.OpenAsync());
        return await reader.ReadToEndAsync();
    }

    private static async Task<(PortalApi Kaban, PortalApi.CycleAnswer Cycle)> OpenAsync(FiledRenja portal)
    {
        var kaban = await portal.ApiAsync(Renja.Kaban, Renja.Opd);
        return (kaban, await kaban.CycleAsync(portal.CycleId));
    }

    private static async Task<FiledRenja> PortalAsync()
    {
        var portal = new FiledRenja();
        await ((IAsyncLifetime)portal).InitializeAsync();
        return portal;
    }
}
