using System.Text;
using KinerjaPortal.Domain.Documents;
using KinerjaPortal.Infrastructure.Files;
using KinerjaPortal.Infrastructure.Files.Kinds;

namespace KinerjaPortal.Tests.Integration.Files;

/// <summary>Files that are not taken, each for its own reason, and of which nothing is kept.</summary>
public sealed class BadFileTests(FileDesk desk) : IClassFixture<FileDesk>
{
    private static readonly Dictionary<string, (string Name, Func<byte[]> Content, UploadRefusal Why)> Contents = new()
    {
        ["a program of Windows"] = ("laporan.pdf", () => [(byte)'M', (byte)'Z', 0x90, 0, 3, 0, 0, 0, .. SampleFiles.Pdf], new UploadRefusal.Executable()),
        ["a program of Linux"] = ("foto.jpg", () => [0x7F, (byte)'E', (byte)'L', (byte)'F', 2, 1, 1, 0], new UploadRefusal.Executable()),
        ["a program of macOS"] = ("peta.png", () => [0xCF, 0xFA, 0xED, 0xFE, 7, 0, 0, 1], new UploadRefusal.Executable()),
        ["a script"] = ("catatan.txt", () => SampleFiles.Text("#!/bin/sh\nrm -rf ~\n"), new UploadRefusal.Executable()),
        ["a program of Java"] = ("arsip.zip", () => OfficeFiles.Packed(("META-INF/MANIFEST.MF", "Main-Class: A"), ("A.class", "x")).ToArray(), new UploadRefusal.Executable()),
        ["a document with a macro"] = ("laporan.docx", SampleFiles.DocxWithMacro, new UploadRefusal.WithMacros()),
        ["a document with a macro that it does not tell of"] = ("laporan.docx", () => SampleFiles.DocxWithPart("word/VBAProject.bin"), new UploadRefusal.WithMacros()),
        ["a document with a macro as an archive"] = ("laporan.zip", SampleFiles.DocxWithMacro, new UploadRefusal.WithMacros()),
        ["a workbook with a macro"] = ("realisasi.xlsx", SampleFiles.XlsxWithMacro, new UploadRefusal.WithMacros()),
        ["a workbook with a macro sheet"] = ("realisasi.xlsx", SampleFiles.XlsxWithMacroSheet, new UploadRefusal.WithMacros()),
        ["an OpenDocument with a macro"] = ("laporan.odt", () => SampleFiles.OpenDocument("text", ("Basic/Standard/Module1.xml", "x")), new UploadRefusal.WithMacros()),
        ["an OpenDocument with a script"] = ("realisasi.ods", () => SampleFiles.OpenDocument("spreadsheet", ("Scripts/python/a.py", "x")), new UploadRefusal.WithMacros()),
        ["a workbook under a password"] = ("realisasi.xlsx", () => SampleFiles.OldOffice("EncryptedPackage"), new UploadRefusal.Locked()),
        ["an OpenDocument under a password"] = (
            "laporan.odt",
            () => OfficeFiles.Packed(("mimetype", OfficeFiles.Odt), ("META-INF/manifest.xml", "<manifest><encryption-data/></manifest>")).ToArray(),
            new UploadRefusal.Locked()),
        ["a document of old Word"] = ("laporan.docx", () => SampleFiles.OldOffice("WordDocument"), new UploadRefusal.OldOffice()),
        ["a document as a PDF"] = ("laporan.pdf", () => SampleFiles.Docx, new UploadRefusal.NotAsNamed(FileKinds.Docx, FileKinds.Pdf)),
        ["a PDF as a document"] = ("laporan.docx", () => SampleFiles.Pdf, new UploadRefusal.NotAsNamed(FileKinds.Pdf, FileKinds.Docx)),
        ["an archive as a document"] = ("laporan.docx", () => SampleFiles.Zip, new UploadRefusal.NotAsNamed(FileKinds.Zip, FileKinds.Docx)),
        ["a workbook as an archive"] = ("realisasi.zip", () => SampleFiles.Xlsx, new UploadRefusal.NotAsNamed(FileKinds.Xlsx, FileKinds.Zip)),
        ["a picture as another"] = ("foto.jpg", () => SampleFiles.Png, new UploadRefusal.NotAsNamed(FileKinds.Png, FileKinds.Jpg)),
        ["a page of the web as a PDF"] = ("laporan.pdf", () => SampleFiles.Text("<html>Galat 404</html>"), new UploadRefusal.NotAsNamed(FileKinds.Txt, FileKinds.Pdf)),
        ["a template of Word"] = ("laporan.docx", SampleFiles.WordTemplate, new UploadRefusal.UnknownContent(FileKinds.Docx)),
        ["nothing but zeros"] = ("realisasi.csv", () => new byte[5000], new UploadRefusal.UnknownContent(FileKinds.Csv)),
        ["text that turns into something else"] = (
            "catatan.txt", () => [.. Encoding.UTF8.GetBytes(new string('a', 200_000)), 0, 1, 2], new UploadRefusal.UnknownContent(FileKinds.Txt)),
        ["text of no known writing"] = ("catatan.txt", () => [0x61, 0x81, 0x8D, 0xFF], new UploadRefusal.UnknownContent(FileKinds.Txt)),
        ["half of a document"] = ("laporan.docx", () => SampleFiles.Docx[..(SampleFiles.Docx.Length / 2)], new UploadRefusal.Damaged(FileKinds.Docx)),
        ["a bomb"] = ("laporan.docx", SampleFiles.Bomb, new UploadRefusal.Damaged(FileKinds.Docx)),
        ["an archive with an endless directory"] = ("arsip.zip", SampleFiles.EndlessArchive, new UploadRefusal.Damaged(FileKinds.Zip)),
        ["an archive of nothing"] = ("arsip.zip", () => [(byte)'P', (byte)'K', 5, 6, .. new byte[18]], new UploadRefusal.Empty()),
    };

    public static TheoryData<string> Whats => [.. Contents.Keys];

    [Theory]
    [MemberData(nameof(Whats))]
    public async Task What_is_not_taken_is_told_by_its_content_and_leaves_nothing(string what)
    {
        var (name, content, why) = Contents[what];
        var before = await desk.KeptAsync();

        Assert.Equal(new UploadOutcome.Refused(why), await desk.SendAsync(name, content()));

        Assert.Equal(before, await desk.KeptAsync());
    }

    [Theory]
    [InlineData("", NameFault.Missing)]
    [InlineData("   ", NameFault.Missing)]
    [InlineData("../laporan.pdf", NameFault.WithFolder)]
    [InlineData("..\\laporan.pdf", NameFault.WithFolder)]
    [InlineData("/etc/passwd.txt", NameFault.WithFolder)]
    [InlineData("..", NameFault.WithFolder)]
    [InlineData("laporan\t.pdf", NameFault.WithUnseenSigns)]
    [InlineData("laporan\n.pdf", NameFault.WithUnseenSigns)]
    [InlineData("laporan\u202efdp.pdf", NameFault.WithUnseenSigns)]
    [InlineData("laporan\u2066.pdf", NameFault.WithUnseenSigns)]
    [InlineData("laporan\u200b.pdf", NameFault.WithUnseenSigns)]
    [InlineData("CON.pdf", NameFault.NotForWindows)]
    [InlineData("lpt1.bagian dua.txt", NameFault.NotForWindows)]
    [InlineData("apa?.pdf", NameFault.NotForWindows)]
    [InlineData("C:laporan.pdf", NameFault.NotForWindows)]
    [InlineData("laporan.pdf ", NameFault.NotForWindows)]
    [InlineData("laporan.pdf.", NameFault.NotForWindows)]
    [InlineData(" laporan.pdf", NameFault.NotForWindows)]
    public Task A_name_that_nobody_should_meet(string name, NameFault fault) => RefusedAtOnceAsync(name, new UploadRefusal.BadName(fault));

    [Fact]
    public Task A_name_with_a_zero() => RefusedAtOnceAsync("laporan\0.pdf", new UploadRefusal.BadName(NameFault.WithUnseenSigns));

    [Fact]
    public Task A_name_that_is_no_text() => RefusedAtOnceAsync("laporan\ud800.pdf", new UploadRefusal.BadName(NameFault.WithUnseenSigns));

    [Fact]
    public Task A_name_of_300_characters() => RefusedAtOnceAsync(new string('a', 296) + ".pdf", new UploadRefusal.BadName(NameFault.TooLong));

    [Fact]
    public async Task A_name_of_as_many_characters_as_may_be() =>
        Assert.IsType<UploadOutcome.Taken>(await desk.BeginAsync(new string('a', FiledFile.MaxNameLength - 4) + ".pdf", 1));

    [Theory]
    [InlineData("program.exe", ".exe")]
    [InlineData("halaman.HTML", ".html")]
    [InlineData("gambar.svg", ".svg")]
    [InlineData("laporan.docm", ".docm")]
    [InlineData("laporan.doc", ".doc")]
    [InlineData("laporan.pdf.exe", ".exe")]
    [InlineData("laporan", "")]
    public Task A_name_of_a_kind_that_is_not_taken(string name, string extension) => RefusedAtOnceAsync(name, new UploadRefusal.UnknownKind(extension));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public Task An_empty_file(long size) => RefusedAtOnceAsync("laporan.pdf", new UploadRefusal.Empty(), size);

    [Fact]
    public async Task A_file_larger_than_the_office_allows()
    {
        var office = FileDesk.Office with { UploadLimitMegabytes = 1 };

        Assert.IsType<UploadOutcome.Taken>(await desk.BeginAsync("muat.pdf", 1024 * 1024, office: office));
        Assert.Equal(
            new UploadOutcome.Refused(new UploadRefusal.TooLarge((1024 * 1024) + 1, 1)), await desk.BeginAsync("terlalu besar.pdf", (1024 * 1024) + 1, office: office));
    }

    [Fact]
    public async Task More_than_was_said()
    {
        var before = await desk.KeptAsync();
        var upload = await desk.BegunAsync("catatan.txt", 10);

        Assert.Equal(
            new UploadOutcome.Refused(new UploadRefusal.MoreThanSaid(10)), await desk.AppendAsync(upload.Id, 0, new MemoryStream(SampleFiles.Text("sebelas huruf"))));
        Assert.Equal(before, await desk.KeptAsync());
    }

    [Fact]
    public async Task A_program_is_refused_with_its_first_piece_and_not_with_its_last()
    {
        var before = await desk.KeptAsync();
        var upload = await desk.BegunAsync("laporan.pdf", 100_000_000);

        Assert.IsType<UploadRefusal.Executable>(Assert.IsType<UploadOutcome.Refused>(await desk.AppendAsync(upload.Id, 0, new MemoryStream(Contents["a program of Windows"].Content()))).Why);
        Assert.Equal(before, await desk.KeptAsync());
    }

    [Theory]
    [InlineData("apa saja")]
    [InlineData("bahan:")]
    [InlineData("bahan:../..")]
    [InlineData("sop:0198f7c2-0000-7000-8000-000000000000")]
    public async Task A_purpose_that_the_portal_does_not_know(string purpose) =>
        Assert.Equal(new UploadOutcome.Refused(new UploadRefusal.UnknownPurpose()), await desk.BeginAsync("laporan.pdf", 1, purpose));

    [Fact]
    public async Task More_files_than_one_person_may_leave_lying_about()
    {
        var somebody = Guid.CreateVersion7();
        for (var i = 0; i < UploadAllowance.MostWaiting; i++)
        {
            await desk.BegunAsync("laporan.pdf", 1, personId: somebody);
        }

        Assert.Equal(
            new UploadOutcome.Refused(new UploadRefusal.TooManyWaiting(UploadAllowance.MostWaiting)), await desk.BeginAsync("laporan.pdf", 1, personId: somebody));
    }

    [Fact]
    public async Task More_megabytes_than_one_person_may_leave_lying_about()
    {
        var (somebody, office) = (Guid.CreateVersion7(), FileDesk.Office with { UploadLimitMegabytes = 1 });
        for (var i = 0; i < UploadAllowance.MostWaitingTimesTheLimit; i++)
        {
            Assert.IsType<UploadOutcome.Taken>(await desk.BeginAsync("laporan.pdf", 1024 * 1024, office: office, personId: somebody));
        }

        Assert.Equal(
            new UploadOutcome.Refused(new UploadRefusal.TooMuchWaiting(UploadAllowance.MostWaitingTimesTheLimit)),
            await desk.BeginAsync("laporan.pdf", 1, office: office, personId: somebody));
    }

    private async Task RefusedAtOnceAsync(string name, UploadRefusal why, long size = 100)
    {
        var before = await desk.KeptAsync();

        Assert.Equal(new UploadOutcome.Refused(why), await desk.BeginAsync(name, size));

        Assert.Equal(before, await desk.KeptAsync());
    }
}
