using System.Security.Cryptography;
using System.Text;
using KinerjaPortal.Infrastructure.Files.Kinds;

namespace KinerjaPortal.Tests.Integration.Files;

/// <summary>Files that are taken: every kind, known by its content, kept byte for byte.</summary>
public sealed class GoodFileTests(FileDesk desk) : IClassFixture<FileDesk>
{
    private static readonly Dictionary<string, Func<byte[]>> Files = new()
    {
        ["Laporan.PDF"] = () => SampleFiles.Pdf,
        ["spasi di depan.pdf"] = () => [(byte)'\r', (byte)'\n', .. SampleFiles.Pdf],
        ["laporan.docx"] = () => SampleFiles.Docx,
        ["laporan dengan tabel.docx"] = SampleFiles.DocxWithEmbeddedWorkbook,
        ["realisasi.xlsx"] = () => SampleFiles.Xlsx,
        ["paparan.pptx"] = () => SampleFiles.Pptx,
        ["laporan.odt"] = () => SampleFiles.Odt,
        ["realisasi.ods"] = () => SampleFiles.Ods,
        ["foto.jpg"] = () => SampleFiles.Jpg,
        ["foto.jpeg"] = () => SampleFiles.Jpg,
        ["peta.png"] = () => SampleFiles.Png,
        ["foto.zip"] = () => SampleFiles.Zip,
        ["realisasi.csv"] = () => SampleFiles.Text("Indikator;Target;Realisasi\r\nSerapan;90;87,5\r\n"),
        ["catatan.txt"] = () => SampleFiles.Text("Rapat – hari Jumat, “pukul 10.42”.\n"),
        ["dari windows.txt"] = () => Encoding.Latin1.GetBytes("Kabupaten caf\u00e9\r\n"),
        ["dari notepad.txt"] = () => [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("Rapat hari Jumat\r\n")],

        // Served as plain text, it is nothing but text.
        ["halaman.txt"] = () => SampleFiles.Text("<html><script>alert(1)</script></html>"),

        // Two letters make no program.
        ["merek.txt"] = () => SampleFiles.Text("MZ adalah merek dagang.\n"),
    };

    public static TheoryData<string> Names => [.. Files.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_file_is_kept_as_it_came(string name)
    {
        var content = Files[name]();

        var upload = await desk.SentAsync(name, content);

        Assert.Equal(
            (upload.Id, name, Convert.ToHexStringLower(SHA256.HashData(content)), content.Length, FileKinds.NamedBy(name)!.MediaType),
            (upload.File!.Id, upload.File.Name, upload.File.Sha256, upload.File.Size, upload.File.MediaType));
        await using var kept = desk.Store.OpenRead(upload.File.Sha256);
        var read = new MemoryStream();
        await kept.CopyToAsync(read);
        Assert.Equal(content, read.ToArray());
    }

    [Fact]
    public async Task A_name_of_a_Mac_is_spelled_as_everybody_else_spells_it() =>
        Assert.Equal("R\u00e9sum\u00e9.txt", (await desk.SentAsync("Re\u0301sume\u0301.txt", SampleFiles.Text("isi"))).File!.Name);

    [Fact]
    public async Task The_same_content_is_kept_once()
    {
        var content = SampleFiles.Text($"sama {Guid.NewGuid()}");

        var (one, other) = (await desk.SentAsync("satu.txt", content), await desk.SentAsync("dua.txt", content));

        Assert.NotEqual(one.Id, other.Id);
        Assert.Equal(one.File!.Sha256, other.File!.Sha256);
    }

    [Fact]
    public async Task The_words_of_a_document_are_read_when_it_is_taken()
    {
        var upload = await desk.SentAsync("kata.docx", SampleFiles.Docx);

        await using var db = desk.Node.Database();
        Assert.Contains("Realisasi anggaran", (await db.StoredFiles.FindAsync(upload.File!.Sha256))!.Text, StringComparison.Ordinal);
    }
}
