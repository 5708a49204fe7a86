using System.Text;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Infrastructure.Exchange;
using KinerjaPortal.Tests.Support;

namespace KinerjaPortal.Tests.Integration.Exchange;

/// <summary>Models of other programs, each of a kind that was once read wrongly.</summary>
public sealed class BpmnCasesTests
{
    private static readonly SopLane[] Posts = [new("ka-opd", "Ka OPD"), new("staf", "Staf")];

    private static readonly ImportRemarkKind[] OfEveryForeignModel = [ImportRemarkKind.MutuBakuMissing, ImportRemarkKind.IdentityMissing];

    [Theory]
    [InlineData("empty-child-lane-set")]
    [InlineData("link")]
    [InlineData("larger-foreign-pool")]
    public void Two_steps_in_two_lanes_joined_by_one_arrow(string name)
    {
        var imported = Read(name);

        var steps = imported.Sheet.Steps;
        Assert.Equal([("Menugaskan staf", "ka-opd", StepSymbol.Start), ("Menyusun konsep", "staf", StepSymbol.End)], steps.Select(step => (step.Activity, step.Pelaksana, step.Symbol)));
        Assert.Equal([new SopFlow(steps[0].Id, steps[1].Id)], imported.Sheet.Flows);
        Assert.Equal(name == "larger-foreign-pool" ? ["SIPD"] : [], imported.Remarks.Where(remark => remark.Kind == ImportRemarkKind.PoolLeftOut).Select(remark => remark.Subject));
        Assert.DoesNotContain(imported.Remarks, remark => !OfEveryForeignModel.Contains(remark.Kind) && remark.Kind != ImportRemarkKind.PoolLeftOut);
    }

    [Fact]
    public void A_link_that_leads_back_is_the_Tidak_of_its_decision()
    {
        var imported = Read("link-back");

        var steps = imported.Sheet.Steps.ToDictionary(step => step.Activity);
        Assert.Equal(["Menyusun", "Memeriksa", "Mengesahkan"], imported.Sheet.Steps.Select(step => step.Activity));
        Assert.Equal(StepSymbol.Decision, steps["Memeriksa"].Symbol);
        Assert.Contains(new SopFlow(steps["Memeriksa"].Id, steps["Menyusun"].Id, FlowLabel.Tidak), imported.Sheet.Flows);
        Assert.Contains(new SopFlow(steps["Memeriksa"].Id, steps["Mengesahkan"].Id, FlowLabel.Ya), imported.Sheet.Flows);
        Assert.DoesNotContain(imported.Remarks, remark => remark.Kind is ImportRemarkKind.EventLeftOut or ImportRemarkKind.LinkWithoutPair);
    }

    [Fact]
    public void A_link_without_a_partner_is_told_as_what_it_is()
    {
        var imported = Read(Encoding.UTF8.GetString(SheetCase.Read("bpmn/link.bpmn")).Replace("""<bpmn:linkEventDefinition name="A"/></bpmn:intermediateCatchEvent>""", """<bpmn:linkEventDefinition name="B"/></bpmn:intermediateCatchEvent>""", StringComparison.Ordinal), Encoding.UTF8);

        Assert.Equal(["A", "A"], imported.Remarks.Where(remark => remark.Kind == ImportRemarkKind.LinkWithoutPair).Select(remark => remark.Subject));
        Assert.Empty(imported.Sheet.Flows);
    }

    [Fact]
    public void Lanes_that_lie_by_a_1_are_read_from_left_to_right()
    {
        var imported = Read("horizontal-1");

        Assert.Equal([("Menugaskan staf", "staf"), ("Menyusun konsep", "ka-opd")], imported.Sheet.Steps.Select(step => (step.Activity, step.Pelaksana)));
    }

    [Fact]
    public void Standing_lanes_are_in_the_order_in_which_they_stand()
    {
        var standing = Encoding.UTF8.GetString(SheetCase.Read("bpmn/two-lanes.bpmn"))
            .Replace("isHorizontal=\"true\"", "isHorizontal=\"0\"", StringComparison.Ordinal)
            .Replace("""<dc:Bounds x="130" y="100" width="770" height="200"/>""", """<dc:Bounds x="500" y="98" width="300" height="400"/>""", StringComparison.Ordinal)
            .Replace("""<dc:Bounds x="130" y="300" width="770" height="200"/>""", """<dc:Bounds x="130" y="100" width="300" height="400"/>""", StringComparison.Ordinal);

        Assert.Equal(["staf", "ka-opd"], Read(standing, Encoding.UTF8).Sheet.Lanes.Select(lane => lane.Pelaksana));
    }

    [Fact]
    public void A_node_that_two_lanes_list_stands_where_it_is_drawn_and_that_is_told()
    {
        var imported = Read("two-lanes");

        Assert.Equal(["ka-opd", "staf"], imported.Sheet.Steps.Select(step => step.Pelaksana));
        Assert.Contains(new ImportRemark(ImportRemarkKind.LaneListedTwice, "Menyusun konsep", "Staf"), imported.Remarks);
    }

    [Fact]
    public void Without_a_list_the_drawing_decides_and_against_it_the_list_stands_and_is_told()
    {
        var listed = Encoding.UTF8.GetString(SheetCase.Read("bpmn/two-lanes.bpmn"));
        const string Second = """<bpmn:lane id="l2" name="Staf"><bpmn:flowNodeRef>t2</bpmn:flowNodeRef>""";

        var drawn = Read(listed.Replace("<bpmn:flowNodeRef>t2</bpmn:flowNodeRef>", "", StringComparison.Ordinal), Encoding.UTF8);
        Assert.Equal(["ka-opd", "staf"], drawn.Sheet.Steps.Select(step => step.Pelaksana));
        Assert.DoesNotContain(drawn.Remarks, remark => remark.Kind == ImportRemarkKind.StepWithoutLane);

        var against = Read(listed.Replace(Second, Second[..Second.IndexOf("<bpmn:flowNodeRef>", StringComparison.Ordinal)], StringComparison.Ordinal), Encoding.UTF8);
        Assert.Equal(["ka-opd", "ka-opd"], against.Sheet.Steps.Select(step => step.Pelaksana));
        Assert.Contains(new ImportRemark(ImportRemarkKind.LaneContradicted, "Menyusun konsep", "Ka OPD"), against.Remarks);
    }

    [Theory]
    [InlineData("windows-1252")]
    [InlineData("utf16-declared-utf8-bytes")]
    public void A_declared_encoding_is_read_and_one_that_the_bytes_contradict_is_not_believed(string name) =>
        Assert.Equal(["Menugaskan staf", "Menyusun konsep — résumé"], Read(name).Sheet.Steps.Select(step => step.Activity));

    [Theory]
    [InlineData("utf-16", "utf-16")]
    [InlineData("utf-16BE", "utf-16BE")]
    [InlineData("iso-8859-1", "iso-8859-1")]
    [InlineData("utf-32", "utf-32")]
    [InlineData("utf-8", "windows-31j-unknown")]
    public void Every_encoding_that_is_declared(string written, string declared)
    {
        var text = Encoding.UTF8.GetString(SheetCase.Read("bpmn/link.bpmn")).Replace("UTF-8", declared, StringComparison.Ordinal).Replace("Menyusun konsep", "Menyusun résumé", StringComparison.Ordinal);

        Assert.Equal("Menyusun résumé", Read(text, Encoding.GetEncoding(written)).Sheet.Steps[1].Activity);
    }

    [Fact]
    public void Answers_with_a_colon_are_answers_and_nothing_has_to_be_said_of_them()
    {
        var imported = Read("ya-colon");

        var steps = imported.Sheet.Steps.ToDictionary(step => step.Activity);
        Assert.Contains(new SopFlow(steps["Memeriksa"].Id, steps["Mengesahkan"].Id, FlowLabel.Ya), imported.Sheet.Flows);
        Assert.Contains(new SopFlow(steps["Memeriksa"].Id, steps["Memperbaiki"].Id, FlowLabel.Tidak), imported.Sheet.Flows);
        Assert.DoesNotContain(imported.Remarks, remark => remark.Kind is ImportRemarkKind.LabelGuessed or ImportRemarkKind.LabelRead);
    }

    [Theory]
    [InlineData("Tanpa perbaikan", "Perlu perbaikan")]
    [InlineData("Sudah", "Belum")]
    [InlineData("Tidak ada revisi", "Revisi")]
    public void Answers_in_an_offices_own_words(string ya, string tidak)
    {
        var text = Encoding.UTF8.GetString(SheetCase.Read("bpmn/ya-colon.bpmn")).Replace("Ya:", ya, StringComparison.Ordinal).Replace("Tidak:", tidak, StringComparison.Ordinal);

        var imported = Read(text, Encoding.UTF8);

        var steps = imported.Sheet.Steps.ToDictionary(step => step.Activity);
        Assert.Contains(new SopFlow(steps["Memeriksa"].Id, steps["Mengesahkan"].Id, FlowLabel.Ya), imported.Sheet.Flows);
        Assert.Equal(
            [new ImportRemark(ImportRemarkKind.LabelRead, ya, "Ya"), new ImportRemark(ImportRemarkKind.LabelRead, tidak, "Tidak")],
            imported.Remarks.Where(remark => remark.Kind == ImportRemarkKind.LabelRead));
    }

    private static ImportedSheet Read(string name) => Exchanged.Read(SheetCase.Read($"bpmn/{name}.bpmn"), Posts, $"{name}.bpmn");

    private static ImportedSheet Read(string text, Encoding encoding) => Exchanged.Read([.. encoding.GetPreamble(), .. encoding.GetBytes(text)], Posts);
}
