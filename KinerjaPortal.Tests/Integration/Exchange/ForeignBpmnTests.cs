using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Domain.Sops.Rules;
using KinerjaPortal.Infrastructure.Exchange;
using KinerjaPortal.Tests.Support;

namespace KinerjaPortal.Tests.Integration.Exchange;

/// <summary>Files as other modelers write them.</summary>
public sealed class ForeignBpmnTests
{
    [Fact]
    public void A_drawing_of_bpmn_io_becomes_a_sheet_that_lacks_only_its_mutu_baku()
    {
        var imported = Read("bpmn-io.bpmn", new SopLane("ka-opd", "Ka OPD"), new SopLane("staf", "Staf"));
        var sheet = imported.Sheet;

        Assert.Equal(["ka-opd", "staf"], sheet.Lanes.Select(lane => lane.Pelaksana));
        Assert.Equal(
            [
                ("1", "Memerintahkan penyusunan LPPD", "ka-opd", StepSymbol.Start), ("2", "Menyusun konsep LPPD", "staf", StepSymbol.Process),
                ("3", "Memeriksa konsep LPPD", "ka-opd", StepSymbol.Decision), ("4", "Mengarsipkan LPPD", "staf", StepSymbol.End),
            ],
            sheet.Steps.Select(step => (step.Number, step.Activity, step.Pelaksana, step.Symbol)));
        Assert.Equal("Dengan lembar disposisi", sheet.Steps[0].Keterangan);
        Assert.Equal(["1 2", "2 3", "3 2 Tidak", "3 4 Ya"], Arrows(sheet));
        Assert.Equal(("Penyusunan LPPD", DocumentType.Lppd), (sheet.Identity.Title, imported.DocumentType));
        Assert.Equal([SopRule.WaktuIsPositive], SopGraphCheck.Check(sheet).Select(fault => fault.Rule).Distinct());
        Assert.Equal(
            [
                new(ImportRemarkKind.AnnotationLeftOut, "Paling lambat akhir Februari"),
                new(ImportRemarkKind.DataLeftOut, "Konsep LPPD"),
                new(ImportRemarkKind.GatewayQuestionLeftOut, "Sesuai?", "Memeriksa konsep LPPD"),
                new(ImportRemarkKind.EventNameLeftOut, "Surat Bupati datang", "Memerintahkan penyusunan LPPD"),
                new(ImportRemarkKind.MutuBakuMissing),
                new ImportRemark(ImportRemarkKind.IdentityMissing),
            ],
            imported.Remarks);
    }

    [Fact]
    public void A_process_of_Camunda_with_what_no_sheet_can_hold_is_read_with_all_of_it_told()
    {
        var imported = Read("camunda.bpmn", new SopLane("kasubag", "Kasubag"), new SopLane("kepala-dinas", "Kepala Dinas"));
        var sheet = imported.Sheet;

        Assert.Equal(["Kasubag", "Bidang", "Kepala Dinas"], sheet.Lanes.Select(lane => lane.Heading));
        Assert.Equal(
            [
                ("Awal tahun", StepSymbol.Start), ("Menyusun bahan bidang I", StepSymbol.Process), ("Menyusun bahan bidang II", StepSymbol.Process),
                ("Menggabungkan bahan", StepSymbol.Process), ("Renja disetujui?", StepSymbol.Decision), ("Mengirim ke Bappeda", StepSymbol.End),
                ("Dibatalkan", StepSymbol.End),
            ],
            sheet.Steps.Select(step => (step.Activity, step.Symbol)));
        Assert.Equal(["1 2", "1 3", "2 4", "3 4", "4 5", "5 6 Ya", "5 4 Tidak", "5 7"], Arrows(sheet));
        Assert.Equal(
            [
                (ImportRemarkKind.PoolLeftOut, "Bappeda"), (ImportRemarkKind.MessageFlowLeftOut, "Rancangan"),
                (ImportRemarkKind.RepetitionLeftOut, "Menyusun bahan bidang I"), (ImportRemarkKind.SubProcessFolded, "Menyusun bahan bidang II"),
                (ImportRemarkKind.LaneGroupLeftOut, "Sekretariat"), (ImportRemarkKind.ExtensionLeftOut, "http://camunda.org/schema/1.0/bpmn"),
                (ImportRemarkKind.BoundaryEventLeftOut, "Terlambat"), (ImportRemarkKind.ParallelGateway, "parallelGateway"),
                (ImportRemarkKind.ParallelGateway, "parallelGateway"), (ImportRemarkKind.EventDetailLeftOut, "Awal tahun"),
                (ImportRemarkKind.EventDetailLeftOut, "endEvent"), (ImportRemarkKind.SplitWithoutGateway, "Awal tahun"),
                (ImportRemarkKind.GatewayWithManyWays, "Renja disetujui?"), (ImportRemarkKind.LabelRead, "disetujui"),
                (ImportRemarkKind.ConditionLeftOut, "${setuju}"), (ImportRemarkKind.LabelRead, "belum disetujui"), (ImportRemarkKind.FlowNameLeftOut, "batal"),
                (ImportRemarkKind.MutuBakuMissing, ""), (ImportRemarkKind.LaneUnknown, "Bidang"), (ImportRemarkKind.IdentityMissing, ""),
            ],
            imported.Remarks.Select(remark => (remark.Kind, remark.Subject)));
    }

    [Fact]
    public void A_process_of_Bizagi_without_events_words_or_diagram_is_guessed_and_says_so()
    {
        var imported = Read("bizagi.bpmn", new SopLane("arsiparis", "Arsiparis"), new SopLane("camat", "Camat"));

        Assert.Equal(
            [("Mencatat surat", StepSymbol.Start), ("Membaca surat", StepSymbol.Decision), ("Menyimpan surat", StepSymbol.End)],
            imported.Sheet.Steps.Select(step => (step.Activity, step.Symbol)));
        Assert.Equal(["2 1 Tidak", "2 3 Ya", "1 2"], Arrows(imported.Sheet));
        Assert.Contains(new ImportRemark(ImportRemarkKind.LabelGuessed, "Membaca surat", "Menyimpan surat"), imported.Remarks);
        Assert.Contains(new ImportRemark(ImportRemarkKind.StartGuessed, "Mencatat surat"), imported.Remarks);
        Assert.Contains(new ImportRemark(ImportRemarkKind.FlowTargetUnknown, "Id_t2", "Id_hilang"), imported.Remarks);
        Assert.Contains(new ImportRemark(ImportRemarkKind.EndGuessed, "Menyimpan surat"), imported.Remarks);
        Assert.Contains(new ImportRemark(ImportRemarkKind.ExtensionLeftOut, "http://www.bizagi.com/bpmn20"), imported.Remarks);
    }

    private static ImportedSheet Read(string sample, params SopLane[] posts) =>
        Exchanged.Read(File.ReadAllBytes(Path.Combine(Repository.Root, "KinerjaPortal.Tests", "BpmnSamples", sample)), posts);

    private static IEnumerable<string> Arrows(SopDefinition sheet) => sheet.Flows.Select(flow =>
        $"{NumberOf(sheet, flow.From)} {NumberOf(sheet, flow.To)} {(flow.Label == FlowLabel.None ? "" : flow.Label)}".TrimEnd());

    private static string NumberOf(SopDefinition sheet, Guid id) => sheet.Steps.Single(step => step.Id == id).Number;
}
