using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Infrastructure.Exchange;
using KinerjaPortal.Infrastructure.SopLibrary;
using KinerjaPortal.Tests.Support;

namespace KinerjaPortal.Tests.Integration.Exchange;

/// <summary>
/// The workbook of the small sheet has its first step in row 6; A No, B Kegiatan, C to E the pelaksana, F Kelengkapan, G Waktu,
/// H Satuan, I Output, J Keterangan, K Aksi, L Wajib berkas hasil, M Lanjut ke, N Ya ke, O Tidak ke.
/// </summary>
public sealed class WorkbookTests
{
    private static readonly SopDefinition Small = SmallSop.Version.Definition;

    [Fact]
    public void The_workbooks_of_all_sixteen_are_valid()
    {
        var validator = new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019);
        Assert.All(SopLibraryReader.ReadAll().Sops, sop =>
        {
            using var file = SpreadsheetDocument.Open(new MemoryStream(Exchanged.File(SheetFormat.Xlsx, sop.Definition, sop.DocumentType)), isEditable: false);
            Assert.Empty(validator.Validate(file).Select(fault => $"{fault.Path?.XPath}: {fault.Description}"));
        });
    }

    [Fact]
    public void The_table_stands_as_on_paper_with_its_head_frozen()
    {
        using var file = new WorkbookFile(Exchanged.File(SheetFormat.Xlsx, Small));
        var sheet = file.SheetNamed("SOP");

        Assert.Equal(
            ["No", "Kegiatan", "Kasubag", "Staf", "Sekretaris", "Kelengkapan", "Waktu", "Satuan", "Output", "Keterangan"],
            sheet.Descendants<Row>().First(row => row.RowIndex!.Value == 5).Elements<Cell>().Take(10).Select(cell => cell.InnerText));
        Assert.Equal("C6", sheet.Descendants<Pane>().Single().TopLeftCell?.Value);
        Assert.Equal("◆ Keputusan", sheet.Descendants<Cell>().First(cell => cell.CellReference == "E8").InnerText);
        Assert.Equal("$A$7", sheet.Descendants<Cell>().First(cell => cell.CellReference == "O8").CellFormula!.Text);
    }

    [Fact]
    public void A_clerks_edits_are_read()
    {
        var imported = Edited(file => file
            .Type("B7", "Menyusun konsep akhir").Type("G7", "3").Type("H7", "Jam").Type("A7", "2")
            .Type("D7", "").Type("C7", "proses").Type("K7", "Susun").Type("L7", "Tidak").Type("L9", "ya").Type("J9", "Rangkap tiga"));

        var step = imported.Sheet.Steps[1];
        Assert.Equal(Small.Steps[1].Id, step.Id);
        Assert.Equal(("Menyusun konsep akhir", "kasubag", new Waktu(3, WaktuUnit.Jam), StepAction.Susun), (step.Activity, step.Pelaksana, step.MutuBaku.Waktu, step.Action));
        Assert.Equal([null, StepNeed.Nothing, null, StepNeed.OutputFile, null], imported.Sheet.Steps.Select(row => row.Need));
        Assert.Equal("Rangkap tiga", imported.Sheet.Steps[3].Keterangan);
        Assert.Empty(imported.Remarks);
    }

    [Fact]
    public void A_row_put_in_is_a_new_step_on_the_way_from_the_row_before_to_the_row_after()
    {
        var imported = Edited(file => file.InsertRow(7, ("A", "1a"), ("B", "Menyiapkan bahan"), ("D", "x"), ("F", "Disposisi"), ("G", "2 Jam"), ("I", "Bahan")));

        var steps = imported.Sheet.Steps;
        Assert.Equal(6, steps.Count);
        Assert.Equal(("1a", "staf", StepSymbol.Process, new Waktu(2, WaktuUnit.Jam)), (steps[1].Number, steps[1].Pelaksana, steps[1].Symbol, steps[1].MutuBaku.Waktu));
        Assert.NotEqual(Guid.Empty, steps[1].Id);
        Assert.Contains(new SopFlow(steps[0].Id, steps[1].Id), imported.Sheet.Flows);
        Assert.Contains(new SopFlow(steps[1].Id, steps[2].Id), imported.Sheet.Flows);

        // The arrow back still leads to the step it led to, though that stands a row lower.
        Assert.Contains(new SopFlow(Small.Steps[2].Id, Small.Steps[1].Id, FlowLabel.Tidak), imported.Sheet.Flows);
        Assert.Empty(imported.Remarks);
    }

    [Fact]
    public void A_row_taken_out_that_an_arrow_led_to_is_told()
    {
        var imported = Edited(file => file.DeleteRow(7));

        Assert.Equal(4, imported.Sheet.Steps.Count);
        Assert.Contains(new SopFlow(Small.Steps[0].Id, Small.Steps[2].Id), imported.Sheet.Flows);
        Assert.Equal([ImportRemarkKind.FlowTargetUnknown], imported.Remarks.Select(remark => remark.Kind));
    }

    [Fact]
    public void Arrows_are_typed_by_number()
    {
        var imported = Edited(file => file.Type("O8", "1").Type("M9", "baris 10").Type("M6", "9"));

        Assert.Contains(new SopFlow(Small.Steps[2].Id, Small.Steps[0].Id, FlowLabel.Tidak), imported.Sheet.Flows);
        Assert.Contains(new SopFlow(Small.Steps[3].Id, Small.Steps[4].Id), imported.Sheet.Flows);
        Assert.Equal(new ImportRemark(ImportRemarkKind.FlowTargetUnknown, "9", "1 Menugaskan staf"), Assert.Single(imported.Remarks));
    }

    [Fact]
    public void What_cannot_be_read_is_told_by_row()
    {
        var imported = Edited(file => file
            .Type("G7", "sebentar").Type("H7", "").Type("E7", "■ Proses").Type("K8", "Menari").Type("E8", "").Type("C10", "bulat").Type("O8", "").Type("L9", "mungkin"));

        Assert.Equal(
            [
                (ImportRemarkKind.SeveralSymbols, "2 Menyusun konsep"), (ImportRemarkKind.WaktuUnread, "sebentar"), (ImportRemarkKind.WordUnknown, "Menari"), (ImportRemarkKind.WordUnknown, "mungkin"),
                (ImportRemarkKind.WordUnknown, "bulat"), (ImportRemarkKind.StepWithoutLane, "3 Mengoreksi konsep"),
            ],
            imported.Remarks.Select(remark => (remark.Kind, remark.Subject)));
        Assert.True(imported.Sheet.Steps[2].PelaksanaInferred);
    }

    [Fact]
    public void A_table_that_an_office_made_itself_is_read_by_its_headings()
    {
        var file = OfficeTable(
            ["NO.", "URAIAN KEGIATAN", "PELAKSANA", "", "MUTU BAKU", "", "", "KET"],
            ["", "", "Camat", "Kasubag", "Kelengkapan", "Waktu", "Output", ""],
            ["1", "Menerima surat", "", "Mulai", "Surat", "15 menit", "Disposisi", ""],
            ["2", "Memeriksa surat", "Keputusan", "", "Disposisi", "1 Hari kerja", "Paraf", "Lihat SOP surat"],
            ["3", "Mengarsipkan", "", "v", "Paraf", "5 Menit", "Arsip", ""]);

        var imported = Exchanged.Read(file, [new("camat", "Camat"), new("kasubag", "Kasubag")], "SOP Surat.xlsx");

        Assert.Equal(["camat", "kasubag"], imported.Sheet.Lanes.Select(lane => lane.Pelaksana));
        Assert.Equal([StepSymbol.Start, StepSymbol.Decision, StepSymbol.Process], imported.Sheet.Steps.Select(step => step.Symbol));
        Assert.Equal([new(15, WaktuUnit.Menit), new(1, WaktuUnit.Hari), new Waktu(5, WaktuUnit.Menit)], imported.Sheet.Steps.Select(step => step.MutuBaku.Waktu));
        Assert.Equal(("SOP Surat", Exchanged.OfficeName), (imported.Sheet.Identity.Title, imported.Sheet.Identity.Unit));
        Assert.Equal([ImportRemarkKind.TidakWithoutTarget, ImportRemarkKind.IdentityMissing], imported.Remarks.Select(remark => remark.Kind));
    }

    internal static byte[] OfficeTable(params string[][] rows)
    {
        using var content = new MemoryStream();
        using (var file = SpreadsheetDocument.Create(content, DocumentFormat.OpenXml.SpreadsheetDocumentType.Workbook))
        {
            var book = file.AddWorkbookPart();
            book.AddNewPart<SharedStringTablePart>().SharedStringTable =
                new SharedStringTable(rows.SelectMany(row => row).Select(text => new SharedStringItem(new Text(text))));
            book.AddNewPart<WorksheetPart>("tabel").Worksheet = new Worksheet(new SheetData(rows.Select((row, number) => new Row(
                row.Select((_, column) => new Cell(new CellValue(rows.Take(number).Sum(above => above.Length) + column)) { DataType = CellValues.SharedString })))));
            book.Workbook = new Workbook(new Sheets(new Sheet { Name = "Lembar1", SheetId = 1, Id = "tabel" }));
        }

        return content.ToArray();
    }

    private static ImportedSheet Edited(Func<WorkbookFile, WorkbookFile> edit)
    {
        using var file = new WorkbookFile(Exchanged.File(SheetFormat.Xlsx, Small));
        return Exchanged.Read(edit(file).Save(), Small.Lanes);
    }
}
