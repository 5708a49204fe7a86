using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Documents;
using KinerjaPortal.Infrastructure.Files;
using KinerjaPortal.Tests.Support;
using KinerjaPortal.Web.Features.Cycles;
using KinerjaPortal.Web.Features.Documents.Steps;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KinerjaPortal.Tests.Integration.Files;

/// <summary>The command <c>periksa-berkas</c>, as a process of its own beside a portal that runs.</summary>
public sealed class FileCheckTests(PortalHost portal) : IClassFixture<PortalHost>
{
    [Fact]
    public async Task It_says_that_all_is_whole_and_then_names_what_is_altered_and_what_is_missing()
    {
        var cycle = await (await portal.ApiAsync(Renja.Kasubag, Renja.Opd)).StartAsync(await portal.RenjaIdAsync());
        var (whole, altered, missing) = (await FileAsync(cycle, "utuh.txt"), await FileAsync(cycle, "diubah.txt"), await FileAsync(cycle, "hilang.txt"));
        await UploadAsync("belum diserahkan.txt");
        var orphan = Path.Combine(portal.FilesRoot, FileStore.PlaceOf(new string('a', 64)));
        Directory.CreateDirectory(Path.GetDirectoryName(orphan)!);
        await File.WriteAllTextAsync(orphan, "tanpa pemilik");

        // What the way to this step has filed is there too.
        var all = await CountFiledAsync();
        var (code, output) = await CheckAsync();
        Assert.Equal(0, code);
        Says(output, $"{all} isi berkas diperiksa, {all} utuh, 0 bermasalah. Tidak dipakai siapa pun: 1");

        var content = await File.ReadAllBytesAsync(PathOf(altered));
        content[^1] ^= 1;
        await File.WriteAllBytesAsync(PathOf(altered), content);
        File.Delete(PathOf(missing));

        (code, output) = await CheckAsync();
        Assert.Equal(1, code);
        Says(output, $"BERUBAH: {FileStore.PlaceOf(altered.Sha256)}");
        Says(output, $"HILANG: {FileStore.PlaceOf(missing.Sha256)}");
        Says(output, "- \"diubah.txt\" (Draft diubah), siklus RENJA 2027, ");
        Says(output, "- \"hilang.txt\" (Draft hilang), siklus RENJA 2027, ");
        Assert.DoesNotContain(whole.Name, output, StringComparison.Ordinal);
        Says(output, $"{all} isi berkas diperiksa, {all - 2} utuh, 2 bermasalah.");
    }

    [Fact]
    public async Task It_makes_no_database_where_none_is()
    {
        using var folder = new TempFolder();
        using var check = PortalProcess.Run("periksa-berkas", folder.Path, ("ConnectionStrings:Kinerja", $"Data Source={folder.File("kinerja.db")}"));

        Assert.Equal(1, await check.ExitCodeAsync());
        await Eventually.TrueAsync(() => check.Errors.Contains("belum disiapkan", StringComparison.Ordinal), "it says that there is none");
        Assert.Empty(Directory.EnumerateFiles(folder.Path));
    }

    /// <summary>Shows all that it said where it did not say this.</summary>
    private static void Says(string output, string sentence) => Assert.True(output.Contains(sentence, StringComparison.Ordinal), output);

    private async Task<(int Code, string Output)> CheckAsync()
    {
        using var check = PortalProcess.Run(
            "periksa-berkas", Path.GetDirectoryName(portal.DatabaseFile)!, ("ConnectionStrings:Kinerja", $"Data Source={portal.DatabaseFile}"), ("Files:Root", portal.FilesRoot));
        var code = await check.ExitCodeAsync();
        await Eventually.TrueAsync(() => check.Output.Contains("Selesai:", StringComparison.Ordinal), $"it comes to its end: {check.Output} {check.Errors}");
        return (code, check.Output);
    }

    private async Task<int> CountFiledAsync()
    {
        await using var db = portal.Database();
        return await db.CycleFiles.Select(file => file.Sha256).Distinct().CountAsync();
    }

    private string PathOf(FiledFile file) => Path.Combine(portal.FilesRoot, FileStore.PlaceOf(file.Sha256));

    private async Task<FiledFile> FileAsync(PortalApi.CycleAnswer cycle, string name)
    {
        var file = await UploadAsync(name);
        var outcome = await portal.Services.GetRequiredService<FileDocumentHandler>().HandleAsync(
            await portal.CallerAsync(Renja.Kasubag, Renja.Opd),
            new FileDocument(
                new CycleCommand(cycle.Id, cycle.Current!.RunId), file.Id, FileId: null, DocumentId: null, DocumentKind.Draft,
                $"Draft {Path.GetFileNameWithoutExtension(name)}", Note: null),
            CancellationToken.None);
        Assert.IsType<StepOutcome.Done>(outcome);
        return file;
    }

    private async Task<FiledFile> UploadAsync(string name)
    {
        var caller = await portal.CallerAsync(Renja.Kasubag, Renja.Opd);
        return Assert.IsType<UploadOutcome.Taken>(await portal.Services.GetRequiredService<Uploads>().StoreAsync(
            caller.PersonId, (await portal.OfficeAsync(Renja.Opd))!.Opd, FileDesk.NewPurpose(), name, new MemoryStream(SampleFiles.Text($"isi {name}")), CancellationToken.None)).Upload.File!;
    }
}
