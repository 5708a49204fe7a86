using System.Globalization;
using System.Text;
using KinerjaPortal.Domain.Texts;
using KinerjaPortal.Infrastructure.Exchange;
using KinerjaPortal.Tests.Support;

namespace KinerjaPortal.Tests.Integration.Exchange;

/// <summary>Files that are not read, and why. The kind is told by the content: none of these has a name that matters.</summary>
public sealed class RefusalTests
{
    private static readonly byte[] Workbook = Exchanged.File(SheetFormat.Xlsx, SmallSop.Version.Definition);

    [Fact]
    public void An_empty_file() => Assert.IsType<ImportRefusal.Empty>(Exchanged.Refusal([]));

    [Theory]
    [InlineData("%PDF-1.7\n")]
    [InlineData("No;Kegiatan;Kasubag\n1;Menyusun;x")]
    [InlineData("   ")]
    public void A_file_of_another_kind(string content) => Assert.IsType<ImportRefusal.UnknownKind>(Exchanged.Refusal(Encoding.UTF8.GetBytes(content)));

    [Fact]
    public void A_workbook_of_before_2007_or_under_a_password() =>
        Assert.IsType<ImportRefusal.OldOrLockedWorkbook>(Exchanged.Refusal([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0]));

    [Fact]
    public void A_workbook_that_was_cut_off() =>
        Assert.Equal(new ImportRefusal.Damaged(SheetFormat.Xlsx), Exchanged.Refusal(Workbook[..(Workbook.Length / 2)]));

    [Fact]
    public void A_workbook_with_a_part_that_is_no_XML()
    {
        var content = WorkbookFile.Zip(
            ("[Content_Types].xml", Types("xl/workbook.xml", "sheet.main+xml")), ("_rels/.rels", Relationship("officeDocument", "xl/workbook.xml")),
            ("xl/workbook.xml", "<workbook><sheets>"));
        Assert.Equal(new ImportRefusal.Damaged(SheetFormat.Xlsx), Exchanged.Refusal(content));
    }

    [Fact]
    public void An_archive_under_the_name_of_a_workbook() =>
        Assert.IsType<ImportRefusal.NotAWorkbook>(Exchanged.Refusal(WorkbookFile.Zip(("foto.txt", "bukan buku kerja"))));

    [Fact]
    public void A_Word_document_under_the_name_of_a_workbook() => Assert.IsType<ImportRefusal.NotAWorkbook>(Exchanged.Refusal(WorkbookFile.Zip(
        ("[Content_Types].xml", "<Types><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>"),
        ("_rels/.rels", Relationship("officeDocument", "word/document.xml")), ("word/document.xml", "<document/>"))));

    [Fact]
    public void A_workbook_with_macros() => Assert.IsType<ImportRefusal.WithMacros>(Exchanged.Refusal(WorkbookFile.Zip(
        ("[Content_Types].xml", "<Types><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.ms-excel.sheet.macroEnabled.main+xml\"/></Types>"),
        ("_rels/.rels", Relationship("officeDocument", "xl/workbook.xml")), ("xl/workbook.xml", "<workbook/>"), ("xl/vbaProject.bin", "x"))));

    [Fact]
    public void A_workbook_that_unpacks_to_more_than_it_may()
    {
        var bomb = WorkbookFile.Zip(("[Content_Types].xml", new string(' ', ImportLimits.UnpackedBytes + 1)));

        Assert.True(bomb.Length < ImportLimits.FileBytes / 10);
        Assert.IsType<ImportRefusal.UnpacksTooLarge>(Exchanged.Refusal(bomb));
    }

    [Fact]
    public void A_workbook_without_some_of_the_columns()
    {
        var content = WorkbookTests.OfficeTable(["No", "Kegiatan", "Kasubag", "Kelengkapan", "Keterangan"], ["1", "Menyusun", "x", "Surat", ""]);
        Assert.Equal(new ImportRefusal.MissingColumns(["Waktu", "Output"]), Exchanged.Refusal(content));
    }

    [Fact]
    public void A_workbook_without_any_table_of_an_SOP() => Assert.Equal(
        new ImportRefusal.MissingColumns(["No", "Kegiatan", "Kelengkapan", "Waktu", "Output", "Pelaksana"]),
        Exchanged.Refusal(WorkbookTests.OfficeTable(["Nama", "NIP"], ["Budi", "1970"])));

    [Fact]
    public void A_workbook_with_more_rows_than_an_SOP_may_have()
    {
        string[] head = ["No", "Kegiatan", "Kasubag", "Kelengkapan", "Waktu", "Output"];
        var rows = Enumerable.Range(1, ImportLimits.Rows + 1).Select(row => new[] { row.ToString(CultureInfo.InvariantCulture), "Menyusun", "x", "Surat", "1 Hari", "Konsep" });
        Assert.IsType<ImportRefusal.TooManyRows>(Exchanged.Refusal(WorkbookTests.OfficeTable([head, .. rows])));
    }

    [Theory]
    [InlineData("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>")]
    [InlineData("<?xml version=\"1.0\"?><!DOCTYPE lolz [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]><lolz>&b;</lolz>")]
    [InlineData("<!DOCTYPE definitions SYSTEM \"http://127.0.0.1:1/bpmn.dtd\"><definitions/>")]
    public void XML_that_declares_a_document_type(string content) =>
        Assert.IsType<ImportRefusal.WithDocumentType>(Exchanged.Refusal(Encoding.UTF8.GetBytes(content)));

    [Fact]
    public void XML_that_declares_a_document_type_in_UTF_16() => Assert.IsType<ImportRefusal.WithDocumentType>(
        Exchanged.Refusal([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>")]));

    [Fact]
    public void XML_that_breaks_off() =>
        Assert.Equal(new ImportRefusal.Damaged(SheetFormat.Bpmn, 2), Exchanged.Refusal("<definitions>\n<process"u8.ToArray()));

    [Fact]
    public void XML_that_is_no_BPMN() => Assert.IsType<ImportRefusal.NotBpmn>(Exchanged.Refusal("<svg xmlns='http://www.w3.org/2000/svg'/>"u8.ToArray()));

    [Fact]
    public void BPMN_without_a_single_step() => Assert.IsType<ImportRefusal.WithoutSteps>(Exchanged.Refusal(
        "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL'><process id='p'/></definitions>"u8.ToArray()));

    [Fact]
    public void JSON_that_breaks_off() =>
        Assert.Equal(new ImportRefusal.Damaged(SheetFormat.Json, 2), Exchanged.Refusal("{\"format\": \"kinerjaportal-sop\",\n\"version\": "u8.ToArray()));

    [Theory]
    [InlineData("{}")]
    [InlineData("[1, 2]")]
    [InlineData("{\"format\": \"bpmn\", \"version\": 1}")]
    [InlineData("{\"format\": \"kinerjaportal-sop\", \"version\": \"satu\"}")]
    public void JSON_of_another_program(string content) => Assert.IsType<ImportRefusal.OtherJson>(Exchanged.Refusal(Encoding.UTF8.GetBytes(content)));

    [Fact]
    public void JSON_of_a_newer_portal() =>
        Assert.Equal(new ImportRefusal.NewerVersion(2), Exchanged.Refusal(JsonFileTests.FileOf(root => root["version"] = 2)));

    [Fact]
    public void JSON_with_a_list_where_a_word_belongs() => Assert.IsType<ImportRefusal.Damaged>(
        Exchanged.Refusal(JsonFileTests.FileOf(root => root["steps"]![0]!["activity"] = new System.Text.Json.Nodes.JsonArray())));

    [Fact]
    public void JSON_without_steps() =>
        Assert.IsType<ImportRefusal.WithoutSteps>(Exchanged.Refusal("{\"format\": \"kinerjaportal-sop\", \"version\": 1}"u8.ToArray()));

    /// <summary>A number of a row goes into the row of every visit, which holds twenty: the cycle would stop there for ever.</summary>
    [Theory]
    [InlineData("number", TextLimits.StepNumber)]
    [InlineData("activity", TextLimits.Cell)]
    [InlineData("kelengkapan", TextLimits.Cell)]
    [InlineData("output", TextLimits.Cell)]
    [InlineData("keterangan", TextLimits.Cell)]
    public void JSON_with_a_text_that_its_cell_cannot_hold(string cell, int limit)
    {
        var fits = new string('1', limit);
        Assert.NotNull(Exchanged.Read(JsonFileTests.FileOf(root => root["steps"]![1]![cell] = fits)));
        Assert.Equal(
            new ImportRefusal.TextTooLong(fits + "1", limit), Exchanged.Refusal(JsonFileTests.FileOf(root => root["steps"]![1]![cell] = fits + "1")));
    }

    [Fact]
    public void A_workbook_with_a_number_that_no_row_of_a_visit_holds()
    {
        var number = new string('1', TextLimits.StepNumber + 1);
        string[][] table = [["No", "Kegiatan", "Kasubag", "Kelengkapan", "Waktu", "Output"], [number, "Menyusun", "x", "Surat", "1 Hari", "Konsep"]];

        Assert.Equal(new ImportRefusal.TextTooLong(number, TextLimits.StepNumber), Exchanged.Refusal(WorkbookTests.OfficeTable(table)));
    }

    [Fact]
    public void BPMN_with_a_task_whose_name_no_cell_holds()
    {
        var name = new string('a', TextLimits.Cell + 1);
        var file = $"<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL'><process id='p'><task id='t' name='{name}'/></process></definitions>";

        Assert.Equal(new ImportRefusal.TextTooLong(name, TextLimits.Cell), Exchanged.Refusal(Encoding.UTF8.GetBytes(file)));
    }

    private static string Relationship(string type, string target) =>
        $"<Relationships><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{type}\" Target=\"{target}\"/></Relationships>";

    private static string Types(string part, string type) =>
        $"<Types><Override PartName=\"/{part}\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.{type}\"/></Types>";
}
