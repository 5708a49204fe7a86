using System.IO.Compression;
using System.Net;
using KinerjaPortal.Tests.Integration.Exchange;
using KinerjaPortal.Tests.Integration.Signing;
using KinerjaPortal.Tests.Support;

namespace KinerjaPortal.Tests.Integration.SignOffs;

/// <summary>
/// Two documents of two offices from their first step to their last, refused once at everybody who decides, signed at each
/// pengesahan; then a reader who has the archive, openssl and pdfsig, and nothing of the portal, finds out who signed what.
/// </summary>
public sealed class SignedDocumentsTests(PortalHost portal) : IClassFixture<PortalHost>
{
    private const string Berbek = "kec-berbek";
    private const string Kelara = "kec-kelara";

    [Fact]
    public async Task The_LPPD_of_Berbek_is_signed_by_a_Plh_who_could_not_establish_the_decree()
    {
        var (ka, sek, tim, kasubag, staf) = (
            await portal.ApiAsync("ka-opd", Berbek), await portal.ApiAsync("sek-opd", Berbek), await portal.ApiAsync("tim-lkjip", Berbek),
            await portal.ApiAsync("kasubag", Berbek), await portal.ApiAsync("staf", Berbek));
        var cycle = await ka.StartAsync((await ka.SopsAsync(Berbek)).Single(sop => sop.Slug == "kec-berbek-lppd").Id, "2026");
        cycle = await ka.CompleteAsync(cycle);

        // The Kasubag acts for the head of the office from today on, as Plh.
        await (await portal.ApiAsync("admin", Berbek)).AppointPlhAsync(Berbek, "ka-opd", "kasubag", await TodayAsync(Berbek));
        var decree = await sek.FileAsync(cycle, "Keputusan Tim LPPD.pdf", PdfSamples.Chromium(), "draft", "Keputusan Tim Penyusun LPPD");
        cycle = await sek.CompleteAsync(cycle);
        await Refused.WithAsync(
            HttpStatusCode.Forbidden, "tidak berwenang menetapkan keputusan",
            await kasubag.TrySignAsync(cycle, decree.File.Id, decree.File.Sha256, await kasubag.DrawAsync(cycle)));
        cycle = await ka.SendBackAsync(cycle, await StepAsync(ka, cycle, "2"), "Anggota tim belum lengkap.");
        var whole = await sek.FileAsync(cycle, "Keputusan Tim LPPD lengkap.pdf", PdfSamples.LibreOffice(), "draft", documentId: decree.DocumentId);
        cycle = await sek.CompleteAsync(cycle);
        cycle = await ka.SignAsync(cycle, whole);
        cycle = await sek.CompleteAsync(cycle);
        cycle = await tim.CompleteAsync(cycle);
        cycle = await kasubag.CompleteAsync(cycle);

        // Each of the three who decide refuses once; each time it comes back, it is written anew.
        var report = await staf.FileAsync(cycle, "LPPD 2026.pdf", PdfSamples.Chromium(), "draft", "LPPD 2026");
        cycle = await staf.CompleteAsync(cycle);
        cycle = await tim.CompleteAsync(cycle, "tidak", "Bab II belum ada tabel capaian.");
        var draft = await staf.FileAsync(cycle, "LPPD 2026 v2.pdf", PdfSamples.LibreOffice(), "draft", documentId: report.DocumentId);
        cycle = await staf.CompleteAsync(cycle);
        cycle = await tim.CompleteAsync(cycle, "ya");
        cycle = await sek.CompleteAsync(cycle, "tidak", "Sesuaikan dengan LKjIP.");
        cycle = await tim.CompleteAsync(cycle, "ya");
        cycle = await sek.CompleteAsync(cycle, "ya");
        cycle = await kasubag.CompleteAsync(cycle, "tidak", "Mohon dirapikan.");
        cycle = await sek.CompleteAsync(cycle, "ya");

        using (var missing = await kasubag.TrySignAsync(cycle, draft.File.Id, draft.File.Sha256, inkId: null))
        {
            await Refused.WithAsync(HttpStatusCode.UnprocessableEntity, "Bubuhkan tanda tangan", missing);
        }

        cycle = await kasubag.SignAsync(cycle, draft);
        cycle = await sek.CompleteAsync(cycle);
        cycle = await kasubag.CompleteAsync(cycle);

        Assert.Equal("completed", cycle.Status);
        var camat = await HolderAsync(Berbek, "ka-opd");
        var plh = await HolderAsync(Berbek, "kasubag");
        await AssertProvenAsync(cycle, "kasubag", Berbek, ("Keputusan", camat, "Ka OPD"), ("LPPD 2026", plh, "Plh. Ka OPD"));
        var stored = (await portal.Store.FindAsync(cycle.Id, CancellationToken.None))!.Cycle;
        Assert.Equal(camat, stored.SignOffs.SignOffs[^1].For.InPlaceOf);
    }

    [Fact]
    public async Task The_RKA_of_Kelara_is_signed_after_it_was_refused_at_every_desk_that_decides()
    {
        var (camat, kasubag, arsip) = (
            await portal.ApiAsync("camat", Kelara), await portal.ApiAsync("kasubag-program", Kelara), await portal.ApiAsync("arsiparis-staf", Kelara));
        var cycle = await camat.StartAsync((await camat.SopsAsync(Kelara)).Single(sop => sop.Slug == "kec-kelara-rka").Id, "2027");
        cycle = await camat.CompleteAsync(cycle);
        cycle = await kasubag.CompleteAsync(cycle);
        cycle = await kasubag.CompleteAsync(cycle);
        cycle = await camat.CompleteAsync(cycle);
        cycle = await kasubag.CompleteAsync(cycle);
        var draft = await kasubag.FileAsync(cycle, "RKA 2027.pdf", PdfSamples.Chromium(), "draft", "RKA 2027");
        cycle = await kasubag.CompleteAsync(cycle);

        cycle = await camat.CompleteAsync(cycle, "tidak", "Belanja modal melebihi pagu.");
        Assert.Equal("6", cycle.Current!.Number);
        var mended = await kasubag.FileAsync(cycle, "RKA 2027 perbaikan.pdf", PdfSamples.LibreOffice(), "final", documentId: draft.DocumentId);
        cycle = await kasubag.CompleteAsync(cycle);
        cycle = await camat.CompleteAsync(cycle, "ya");
        cycle = await kasubag.CompleteAsync(cycle);

        // At the signature itself the chart has no arrow back: an exception, and recorded as one.
        cycle = await camat.SendBackAsync(cycle, await StepAsync(camat, cycle, "8"), "Lampirkan rincian.");
        cycle = await kasubag.CompleteAsync(cycle);
        using (var wrong = await camat.TrySignAsync(cycle, mended.File.Id, mended.File.Sha256, await camat.DrawAsync(cycle), "bukan sandi saya"))
        {
            await Refused.WithAsync(HttpStatusCode.UnprocessableEntity, "Kata sandi salah", wrong);
        }

        using (var old = await camat.TrySignAsync(cycle, draft.File.Id, draft.File.Sha256, await camat.DrawAsync(cycle)))
        {
            await Refused.WithAsync(HttpStatusCode.Conflict, "sudah berganti", old);
        }

        cycle = await camat.SignAsync(cycle, mended);
        foreach (var _ in Enumerable.Range(0, 3))
        {
            cycle = await arsip.CompleteAsync(await arsip.SupplyAsync(cycle));
        }

        Assert.Equal("completed", cycle.Status);
        await AssertProvenAsync(cycle, "kasubag-program", Kelara, ("RKA 2027", await HolderAsync(Kelara, "camat"), "Camat"));
    }

    [Fact]
    public async Task The_same_signing_sent_twice_at_once_signs_once()
    {
        var (camat, kasubag) = (await portal.ApiAsync("camat", Kelara), await portal.ApiAsync("kasubag-program", Kelara));
        var cycle = await camat.StartAsync((await camat.SopsAsync(Kelara)).Single(sop => sop.Slug == "kec-kelara-rka").Id, "2028");
        foreach (var api in (PortalApi[])[camat, kasubag, kasubag, camat, kasubag])
        {
            cycle = await api.CompleteAsync(cycle);
        }

        var draft = await kasubag.FileAsync(cycle, "RKA 2028.pdf", PdfSamples.Chromium(), "draft", "RKA 2028");
        cycle = await kasubag.CompleteAsync(cycle);
        cycle = await camat.CompleteAsync(cycle, "ya");
        cycle = await kasubag.CompleteAsync(cycle);
        var ink = await camat.DrawAsync(cycle);

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => camat.TrySignAsync(cycle, draft.File.Id, draft.File.Sha256, ink, key: "sekali")));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        Assert.Single((await Task.WhenAll(answers.Select(answer => answer.Content.ReadAsStringAsync()))).Distinct());
        var stored = (await portal.Store.FindAsync(cycle.Id, CancellationToken.None))!.Cycle;
        Assert.Single(stored.SignOffs.SignOffs);
        Array.ForEach(answers, answer => answer.Dispose());
    }

    /// <summary>Takes the archive and asks only programs that know nothing of the portal.</summary>
    private async Task AssertProvenAsync(PortalApi.CycleAnswer cycle, string reader, string opd, params (string Document, string Signatory, string Post)[] signed)
    {
        using var folder = new TempFolder();
        using (var browser = await SignedInBrowser.OpenAsync(portal.Address, $"{reader}@{opd}.demo"))
        {
            await using var content = await browser.Http.GetStreamAsync(new Uri($"siklus/{cycle.Id}/berkas.zip", UriKind.Relative));
            using var copy = new MemoryStream();
            await content.CopyToAsync(copy);
            await using var zip = new ZipArchive(copy, ZipArchiveMode.Read);
            await zip.ExtractToDirectoryAsync(folder.Path);
        }

        var note = (await File.ReadAllTextAsync(folder.File("VERIFIKASI.txt"))).ReplaceLineEndings("\n");
        var typed = note.Split('\n').Select(line => line.Trim()).ToList();
        var detached = typed.FindAll(line => line.StartsWith("openssl cms -verify", StringComparison.Ordinal));
        var inside = typed.FindAll(line => line.StartsWith("pdfsig '", StringComparison.Ordinal));
        Assert.Equal(signed.Length, detached.Count);
        Assert.Equal(signed.Length, inside.Count);
        foreach (var ((document, signatory, post), (beside, within)) in signed.Zip(detached.Zip(inside)))
        {
            var proven = await Tool.RunAsync(folder, "sh", "-c", $"{beside} -signer siapa.pem && openssl x509 -in siapa.pem -noout -subject -nameopt utf8,sep_comma_plus");
            Assert.True(proven.Code == 0, proven.Said);
            Assert.Contains(document, beside, StringComparison.Ordinal);
            Assert.Contains(signatory, proven.Said, StringComparison.Ordinal);
            Assert.Contains(post, proven.Said, StringComparison.Ordinal);

            var seen = await Tool.RunAsync(folder, "sh", "-c", within);
            Assert.Contains("Signature is Valid", seen.Said, StringComparison.Ordinal);
            Assert.Contains(signatory, seen.Said, StringComparison.Ordinal);
        }

        // A check that cannot fail would prove nothing.
        var victim = detached[0].Split("-content '")[1].Split('\'')[0];
        await File.AppendAllTextAsync(folder.File(victim), " ");
        Assert.NotEqual(0, (await Tool.RunAsync(folder, "sh", "-c", detached[0])).Code);
    }

    private async Task<DateOnly> TodayAsync(string opd) => DateOnly.FromDateTime(
        portal.Clock.GetUtcNow().ToOffset((await portal.OfficeAsync(opd))!.Calendar.NextWorkingMoment(portal.Clock.GetUtcNow()).Offset).DateTime);

    private async Task<string> HolderAsync(string opd, string post) =>
        (await portal.OfficeAsync(opd))!.HoldersOf(post, portal.Clock.GetUtcNow()).Single(holder => holder.Kind == KinerjaPortal.Domain.Organisation.AssignmentKind.Definitif).Name;

    private static async Task<Guid> StepAsync(PortalApi api, PortalApi.CycleAnswer cycle, string number) =>
        (await api.SopAsync(cycle.SopId)).Steps.First(step => step.Number == number).Id;
}
