using System.Diagnostics;
using System.IO.Compression;
using System.Security.Cryptography;
using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Documents;
using KinerjaPortal.Tests.Integration.Exchange;
using KinerjaPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace KinerjaPortal.Tests.Integration.Documents;

/// <summary>
/// The LKjIP of Kesbangpol Musi Rawas as its office runs it: a file at every step that names one, bahan from two posts, one of
/// it returned, the document refused once; and at the end everything out of the portal, verified by a tool that knows nothing of it.
/// </summary>
public sealed class LkjipOfKesbangpolTests(PortalHost portal) : IClassFixture<PortalHost>
{
    private const string Kabid = "kabid";
    private const string Manifest = "MANIFEST.sha256";

    private static readonly string[] Columns = ["Indikator", "Target", "Realisasi"];

    private readonly Dictionary<string, byte[]> _handedIn = [];

    [Fact]
    public async Task It_runs_with_real_files_and_its_archive_verifies_against_its_manifest()
    {
        var cycle = await RunAsync();

        using var folder = new TempFolder();
        await DownloadAsync(cycle.Id, folder.Path);

        var lines = await File.ReadAllLinesAsync(folder.File(Manifest), TestContext.Current.CancellationToken);
        var (code, said) = await VerifyAsync(folder.Path);
        Assert.True(code == 0, said);
        Assert.Equal(lines.Length, said.Split('\n').Count(line => line.EndsWith(": OK", StringComparison.Ordinal)));

        // Nothing is in the archive that the manifest does not name, and everything that was handed in is there byte for byte.
        var archived = Directory.EnumerateFiles(folder.Path, "*", SearchOption.AllDirectories).Where(file => Path.GetFileName(file) != Manifest).ToList();
        Assert.Equal(lines.Length, archived.Count);
        Assert.Empty(_handedIn.Values.Select(Hash).Except(archived.Select(file => Hash(File.ReadAllBytes(file)))));

        // A check that cannot fail would prove nothing.
        await File.AppendAllTextAsync(archived[0], "x", TestContext.Current.CancellationToken);
        Assert.NotEqual(0, (await VerifyAsync(folder.Path)).Code);
    }

    /// <summary>The way of the document, sentence by sentence of its SOP.</summary>
    private async Task<PortalApi.CycleAnswer> RunAsync()
    {
        var sekretaris = await portal.ApiAsync(Renja.Sekretaris, Renja.Opd);
        var kasubag = await portal.ApiAsync(Renja.Kasubag, Renja.Opd);
        var kaban = await portal.ApiAsync(Renja.Kaban, Renja.Opd);
        var arsiparis = await portal.ApiAsync("arsiparis", Renja.Opd);
        var cycle = await sekretaris.StartAsync((await sekretaris.SopsAsync(Renja.Opd)).Single(sop => sop.Slug == "kesbangpol-mura-lkjip").Id, "2026");

        await FileAsync(sekretaris, cycle, "disposisi.pdf", RealFiles.Pdf("Disposisi: susun LKjIP 2026"), "surat");
        cycle = await sekretaris.CompleteAsync(cycle);
        var format = RealFiles.Xlsx(Columns, ["", "", ""]);
        await FileAsync(kasubag, cycle, "Format Penyusunan Dokumen LKjIP.xlsx", format, "final");
        cycle = await kasubag.CompleteAsync(cycle);
        await FileAsync(kasubag, cycle, "pengantar format.docx", RealFiles.Docx("Kepada para Kabid", "Mohon diisi."), "surat");
        cycle = await kasubag.CompleteAsync(cycle);
        cycle = await GatherAsync(kasubag, sekretaris, cycle, format);

        var draft = await WrittenAsync(kasubag, cycle, "Draft LKjIP.docx", RealFiles.Docx("DRAFT LKjIP 2026", "BAB I", "BAB II"), null);
        cycle = await kasubag.CompleteAsync(cycle);
        var whole = RealFiles.Docx("LKjIP 2026", "BAB I", "BAB II", "BAB III");
        await WrittenAsync(kasubag, cycle, "LKjIP 2026.docx", whole, draft.DocumentId);
        cycle = await kasubag.CompleteAsync(cycle);

        // Refused, it comes back to the desk where it was written; what lay there before does not do for the new visit.
        cycle = await sekretaris.CompleteAsync(cycle, "tidak", "Realisasi pada BAB III belum sama dengan tabel bidang.");
        Assert.Equal("6", cycle.Current!.Number);
        await WrittenAsync(kasubag, cycle, "LKjIP 2026 perbaikan.docx", RealFiles.Docx("LKjIP 2026", "BAB I", "BAB II", "BAB III, diperbaiki"), draft.DocumentId);
        cycle = await kasubag.CompleteAsync(cycle);
        await FileAsync(sekretaris, cycle, "lembar koreksi.csv", RealFiles.Csv(["Bab", "Catatan"], ["III", "sudah sesuai"]), "surat");
        cycle = await sekretaris.CompleteAsync(cycle, "ya");
        await FileAsync(kasubag, cycle, "nota pengantar.docx", RealFiles.Docx("Nota: mohon persetujuan Kaban"), "surat");
        cycle = await kasubag.CompleteAsync(cycle);

        const string Signed = "LKjIP 2026 ditandatangani.pdf";
        using (var onPaper = await kaban.TryRecordPaperAsync(cycle, name: Signed, scan: Keep(Signed, RealFiles.Pdf("LKjIP 2026 (ditandatangani)"))))
        {
            Assert.True(onPaper.IsSuccessStatusCode, await onPaper.Content.ReadAsStringAsync());
        }

        cycle = await kaban.CycleAsync(cycle.Id);
        var signed = (await portal.Store.FindAsync(cycle.Id, CancellationToken.None))!.Cycle.SignOffs.OnPaper.Single().Fact;
        await FileAsync(arsiparis, cycle, "surat pengantar.pdf", RealFiles.Pdf("Surat pengantar 065/12/BKBP/2027"), "surat");
        cycle = await arsiparis.CompleteAsync(cycle);

        // The copies are made of the very file that was signed, which is filed as it is.
        using (var copied = await arsiparis.PostAsync($"api/v1/cycles/{cycle.Id}/runs/{cycle.Current!.RunId}/files", new { fileId = signed.FileId, kind = "final" }))
        {
            Assert.True(copied.IsSuccessStatusCode, await copied.Content.ReadAsStringAsync());
        }

        cycle = await arsiparis.CompleteAsync(cycle);
        await FileAsync(arsiparis, cycle, "daftar arsip.csv", RealFiles.Csv(["Nomor", "Isi"], ["1", "LKjIP 2026"]), "surat");
        cycle = await arsiparis.CompleteAsync(cycle);

        Assert.Equal("completed", cycle.Status);
        Assert.Equal(["1", "2", "3", "4", "5", "6", "7", "6", "7", "8", "9", "10", "11", "12"], cycle.History.Select(past => past.Number));
        await AssertWholeAsync(cycle);
        return cycle;
    }

    /// <summary>Two posts owe something; one is sent back and brings it anew; only then the step can be completed.</summary>
    private async Task<PortalApi.CycleAnswer> GatherAsync(PortalApi kasubag, PortalApi sekretaris, PortalApi.CycleAnswer cycle, byte[] format)
    {
        var kabid = await portal.ApiAsync(Kabid, Renja.Opd);
        var form = await kasubag.UploadAsync($"format:{cycle.Current!.RunId}", "format.xlsx", format);
        var asked = await kasubag.AskAsync(
            cycle, await portal.NextWorkingDayAsync(Renja.Opd),
            new { posts = new[] { Kabid, Renja.Sekretaris }, title = "Realisasi indikator", kind = "isian", columns = Columns },
            new { posts = new[] { Kabid }, title = "Laporan kegiatan", formatUploadId = form });
        Assert.Equal(3, (await kasubag.CycleAsync(cycle.Id)).Current!.Missing.Count);

        foreach (var (owing, item) in ((PortalApi, PortalApi.AskedBahan)[])[(kabid, asked[0]), (sekretaris, asked[1])])
        {
            using var filled = await owing.TellAsync(item, "submissions", new { table = (string[][])[["Konflik ditangani", "90", "92"], ["Forum dibina", "12", "12"]] });
            Assert.True(filled.IsSuccessStatusCode, await filled.Content.ReadAsStringAsync());
        }

        var report = await kabid.SubmitAsync(asked[2], "laporan.xlsx", Keep("laporan.xlsx", RealFiles.Xlsx(Columns, ["Konflik", "90", ""])));
        await kasubag.ReturnAsync(report, "Kolom realisasi belum diisi.");
        Assert.Contains(report.Id, (await kabid.OwedAsync()).Select(owed => owed.Id));
        await kabid.SubmitAsync(report, "laporan lengkap.xlsx", Keep("laporan lengkap.xlsx", RealFiles.Xlsx(Columns, ["Konflik", "90", "92"])));
        foreach (var item in await kasubag.BahanAsync(cycle.Id))
        {
            await kasubag.AcceptAsync(item);
        }

        await FileAsync(kasubag, cycle, "rekap bahan.csv", RealFiles.Csv(["Bidang", "Bahan"], ["Kabid", "lengkap"]), "draft");
        return await kasubag.CompleteAsync(cycle);
    }

    private Task<PortalApi.FiledDocument> FileAsync(PortalApi api, PortalApi.CycleAnswer cycle, string name, byte[] content, string kind) =>
        api.FileAsync(cycle, name, Keep(name, content), kind);

    /// <summary>At a step that names a file: without it the API refuses, by that name.</summary>
    private async Task<PortalApi.FiledDocument> WrittenAsync(
        PortalApi api, PortalApi.CycleAnswer cycle, string name, byte[] content, Guid? documentId)
    {
        Assert.Equal("berkas", Assert.Single((await api.CycleAsync(cycle.Id)).Current!.Missing).Kind);
        return await api.FileAsync(cycle, name, Keep(name, content), "draft", documentId is null ? "LKjIP 2026" : null, documentId);
    }

    private byte[] Keep(string name, byte[] content) => _handedIn[name] = content;

    private async Task AssertWholeAsync(PortalApi.CycleAnswer cycle)
    {
        await using var db = portal.Database();
        foreach (var id in await db.Cycles.AsNoTracking().Select(row => row.Id).ToListAsync())
        {
            Assert.Null(await portal.Store.FindBrokenLinkAsync(id, CancellationToken.None));
        }

        var events = (await portal.Store.ReadCycleAsync(cycle.Id, 1, int.MaxValue, CancellationToken.None)).Select(stored => stored.Event).ToList();
        var stored = (await portal.Store.FindAsync(cycle.Id, CancellationToken.None))!.Cycle;
        SameCycle.Assert(DocumentCycle.Replay(events), stored);
        Assert.Equal([1, 2, 3, 4, 5], stored.Documents.Documents.Single(document => document.Title == "LKjIP 2026").Versions.Select(version => version.Number));
        Assert.Equal(
            events.Count(e => e.Fact is DocumentFiled) + 5, await db.CycleFiles.CountAsync(file => file.CycleId == cycle.Id));
    }

    /// <summary>As a person does it: with the cookie of the pages.</summary>
    private async Task DownloadAsync(Guid cycleId, string folder)
    {
        using var browser = await SignedInBrowser.OpenAsync(portal.Address, $"{Renja.Kasubag}@{Renja.Opd}.demo");
        await using var content = await browser.Http.GetStreamAsync(new Uri($"siklus/{cycleId}/berkas.zip", UriKind.Relative));
        using var copy = new MemoryStream();
        await content.CopyToAsync(copy);
        await using var zip = new ZipArchive(copy, ZipArchiveMode.Read);
        await zip.ExtractToDirectoryAsync(folder);
    }

    private static async Task<(int Code, string Said)> VerifyAsync(string folder)
    {
        using var process = Process.Start(new ProcessStartInfo("sha256sum", ["-c", "--strict", Manifest])
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var said = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, string.Concat(said));
    }

    private static string Hash(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));
}
