using System.Diagnostics;
using KinerjaPortal.Domain.Documents;
using KinerjaPortal.Infrastructure.Demo;
using KinerjaPortal.Infrastructure.Files;
using KinerjaPortal.Tests.Integration.Exchange;
using KinerjaPortal.Tests.Support;

namespace KinerjaPortal.Tests.Integration.Documents;

/// <summary>All files of a cycle in one download, unpacked and checked by the tools that an auditor has.</summary>
public sealed class CycleArchiveTests(FiledRenja portal) : IClassFixture<FiledRenja>
{
    [Fact]
    public async Task It_unpacks_and_verifies_against_its_manifest()
    {
        using var folder = new TempFolder();
        var name = await UnpackAsync(portal, Renja.Kasubag, folder);

        Assert.Equal("RENJA 2027 Kesbangpol Musi Rawas.zip", name);
        Assert.Equal(
            [
                "08 Membuat dokumen renja/bahan/Kabid Politik - Daftar- ormas-parpol- v1 - daftar ormas.pdf",
                "08 Membuat dokumen renja/bahan/Kabid Politik - Realisasi v1 - realisasi.csv",
                "08 Membuat dokumen renja/draft/Renja 2027 v1 - Renja 2027.docx",
                "08 Membuat dokumen renja/format/Kabid Politik - Daftar- ormas-parpol- - Formulir ormas.csv",
                "DAFTAR.txt",
                "MANIFEST.sha256",
            ],
            Unpacked(folder));
        Assert.Equal((0, 5), await VerifyAsync(folder));
        Assert.Equal(portal.Files[FiledRenja.Draft].Sha256, (await File.ReadAllLinesAsync(folder.File("MANIFEST.sha256"), TestContext.Current.CancellationToken))
            .Single(line => line.Contains("/draft/", StringComparison.Ordinal))[..64]);
    }

    [Fact]
    public async Task A_file_that_was_altered_is_found_out()
    {
        using var folder = new TempFolder();
        await UnpackAsync(portal, Renja.Kasubag, folder);
        await File.AppendAllTextAsync(folder.File("DAFTAR.txt"), " ", TestContext.Current.CancellationToken);

        Assert.Equal((1, 4), await VerifyAsync(folder));
    }

    [Fact]
    public async Task What_is_left_out_as_terbatas_is_named_without_its_name()
    {
        using var folder = new TempFolder();
        await UnpackAsync(portal, FiledRenja.KabidIdeologi, folder);

        var list = await File.ReadAllTextAsync(folder.File("DAFTAR.txt"), TestContext.Current.CancellationToken);
        Assert.Equal((0, 3), await VerifyAsync(folder));
        Assert.Contains("Bahan: Daftar: ormas/parpol? v1 (Kabid Politik)\r\n    (terbatas: tidak disertakan)", list, StringComparison.Ordinal);
        Assert.DoesNotContain("daftar ormas.pdf", list, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_content_that_is_gone_is_named_and_the_rest_comes_all_the_same()
    {
        await using var own = new FiledRenja();
        await ((IAsyncLifetime)own).InitializeAsync();
        await own.FileAsync(Renja.Kaban, DocumentKind.Final, "Renja 2027.pdf", DemoWriting.Pdf("Renja 2027", []));
        File.Delete(Path.Combine(own.FilesRoot, FileStore.PlaceOf(own.Files[FiledRenja.Draft].Sha256)));
        using var folder = new TempFolder();

        await UnpackAsync(own, Renja.Kasubag, folder);

        Assert.Equal((0, 5), await VerifyAsync(folder));
        Assert.Contains("isinya tidak ditemukan lagi", await File.ReadAllTextAsync(folder.File("DAFTAR.txt"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Contains("11 Penandatanganan dokumen oleh Kepala/final/Renja 2027 v1 - Renja 2027.pdf", Unpacked(folder));
    }

    [Fact]
    public async Task What_was_signed_is_verified_by_the_lines_that_lie_beside_it()
    {
        await using var own = new FiledRenja { DraftIsPdf = true };
        await ((IAsyncLifetime)own).InitializeAsync();
        await own.SignAsync();
        using var folder = new TempFolder();
        await UnpackAsync(own, Renja.Kasubag, folder);

        var lines = Commands(await File.ReadAllTextAsync(folder.File("VERIFIKASI.txt"), TestContext.Current.CancellationToken));
        Assert.Equal((0, 9), await VerifyAsync(folder));
        Assert.Contains("ca-kesbangpol-mura.pem", Unpacked(folder));
        Assert.Equal((0, "CMS Verification successful"), await SaidAsync(folder, lines.Single(line => line.StartsWith("openssl cms", StringComparison.Ordinal))));
        var kaban = (await own.CallerAsync($"{Renja.Kaban}@{Renja.Opd}.demo")).Name.Split(',')[0];
        Assert.Contains(kaban, (await RunAsync(folder, "sh", "-c", lines.Single(line => line.StartsWith("openssl pkcs7", StringComparison.Ordinal)))).Said, StringComparison.Ordinal);
        var inside = await RunAsync(folder, "sh", "-c", lines.Single(line => line.StartsWith("pdfsig '", StringComparison.Ordinal)));
        Assert.Contains("Signature Validation: Signature is Valid.", inside.Said, StringComparison.Ordinal);
        Assert.DoesNotContain("Certificate is Trusted", inside.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_signed_and_altered_since_is_found_out_by_the_same_line()
    {
        await using var own = new FiledRenja();
        await ((IAsyncLifetime)own).InitializeAsync();
        await own.SignAsync();
        using var folder = new TempFolder();
        await UnpackAsync(own, Renja.Kasubag, folder);
        var line = Commands(await File.ReadAllTextAsync(folder.File("VERIFIKASI.txt"), TestContext.Current.CancellationToken))
            .Single(line => line.StartsWith("openssl cms", StringComparison.Ordinal));
        var signed = Directory.EnumerateFiles(folder.Path, "*v1 - Renja 2027.docx", SearchOption.AllDirectories).Single();

        var before = await RunAsync(folder, "sh", "-c", line);
        var bytes = await File.ReadAllBytesAsync(signed, TestContext.Current.CancellationToken);
        bytes[^1] ^= 1;
        await File.WriteAllBytesAsync(signed, bytes, TestContext.Current.CancellationToken);
        var after = await RunAsync(folder, "sh", "-c", line);

        Assert.Equal(0, before.Code);
        Assert.NotEqual(0, after.Code);
    }

    /// <summary>Downloads and unpacks as the holder of a post; the name under which it came.</summary>
    private static async Task<string?> UnpackAsync(FiledRenja portal, string post, TempFolder folder)
    {
        using var zips = new TempFolder();
        using var browser = await SignedInBrowser.OpenAsync(portal.Address, $"{post}@{Renja.Opd}.demo");
        using var answer = await browser.Http.GetAsync(
            new Uri($"siklus/{portal.CycleId}/berkas.zip", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);

        // Written as it is sent: nobody knows yet how long it will be.
        Assert.Null(answer.Content.Headers.ContentLength);
        var zip = zips.File("semua.zip");
        await using (var file = File.Create(zip))
        {
            await answer.Content.CopyToAsync(file, TestContext.Current.CancellationToken);
        }

        // Either tool will do; Python is on every machine that builds the portal.
        var (code, said) = File.Exists("/usr/bin/unzip")
            ? await RunAsync(folder, "unzip", "-q", zip)
            : await RunAsync(folder, "python3", "-m", "zipfile", "-e", zip, ".");
        Assert.True(code == 0, said);
        return answer.Content.Headers.ContentDisposition?.FileNameStar;
    }

    private static IEnumerable<string> Unpacked(TempFolder folder) =>
        Directory.EnumerateFiles(folder.Path, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder.Path, file)).Order(StringComparer.Ordinal);

    private static async Task<(int Code, int Good)> VerifyAsync(TempFolder folder)
    {
        var (code, said) = await RunAsync(folder, "sha256sum", "-c", "MANIFEST.sha256");
        return (code, said.Split('\n').Count(line => line.EndsWith(": OK", StringComparison.Ordinal)));
    }

    private static IEnumerable<string> Commands(string note) => note.Split("\r\n").Select(line => line.Trim());

    private static async Task<(int Code, string Said)> SaidAsync(TempFolder folder, string line)
    {
        var (code, said) = await RunAsync(folder, "sh", "-c", line);
        return (code, said.Trim());
    }

    private static async Task<(int Code, string Said)> RunAsync(TempFolder folder, string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder.Path,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["LC_ALL"] = "C.UTF-8" },
        })!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output + await errors);
    }
}
