using System.Xml.Linq;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Infrastructure.Exchange;
using KinerjaPortal.Infrastructure.SopLibrary;
using KinerjaPortal.Tests.Support;

namespace KinerjaPortal.Tests.Integration.Exchange;

public sealed class BpmnFileTests(BpmnModdle moddle) : IClassFixture<BpmnModdle>
{
    private static readonly XNamespace Model = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static readonly XNamespace Bounds = "http://www.omg.org/spec/DD/20100524/DC";
    private static readonly XNamespace Diagram = "http://www.omg.org/spec/BPMN/20100524/DI";

    [Fact]
    public void The_reader_of_bpmn_io_reads_all_sixteen_without_a_warning_and_finds_everything_drawn()
    {
        var sops = SopLibraryReader.ReadAll().Sops;

        var readings = moddle.Read([.. sops.Select(sop => Exchanged.File(SheetFormat.Bpmn, sop.Definition, sop.DocumentType))]);

        Assert.All(sops.Zip(readings), pair =>
        {
            var (sheet, reading) = (pair.First.Definition, pair.Second);
            Assert.Empty(reading.Warnings);
            Assert.Empty(reading.Undrawn);
            Assert.Empty(reading.Homeless);
            Assert.Equal(sheet.Lanes.Select(lane => lane.Heading), reading.Lanes);
            Assert.Equal(sheet.Steps.Count, reading.Nodes.Count(type => type == "bpmn:UserTask"));
            Assert.Equal(sheet.Steps.Count(step => step.Symbol == StepSymbol.Decision), reading.Nodes.Count(type => type == "bpmn:ExclusiveGateway"));
            Assert.Equal(1, reading.Nodes.Count(type => type == "bpmn:StartEvent"));
        });
    }

    [Fact]
    public void Every_symbol_is_drawn_inside_its_lane_and_none_over_another()
    {
        foreach (var sop in SopLibraryReader.ReadAll().Sops)
        {
            var file = XDocument.Load(new MemoryStream(Exchanged.File(SheetFormat.Bpmn, sop.Definition, sop.DocumentType)));
            var places = file.Descendants(Diagram + "BPMNShape").ToDictionary(shape => shape.Attribute("bpmnElement")!.Value, Place);
            foreach (var lane in file.Descendants(Model + "lane"))
            {
                var (left, top, right, bottom) = places[lane.Attribute("id")!.Value];
                Assert.All(lane.Elements(Model + "flowNodeRef").Select(node => places[node.Value]), node =>
                    Assert.True(node.Left >= left && node.Right <= right && node.Top >= top && node.Bottom <= bottom, sop.Slug));
            }

            var nodes = file.Descendants(Model + "flowNodeRef").Select(node => places[node.Value]).ToList();
            Assert.DoesNotContain(
                nodes.SelectMany((one, index) => nodes.Skip(index + 1).Select(other => (one, other))),
                pair => pair.one.Left < pair.other.Right && pair.other.Left < pair.one.Right && pair.one.Top < pair.other.Bottom && pair.other.Top < pair.one.Bottom);
        }
    }

    [Fact]
    public void What_was_renamed_and_moved_in_a_modeler_is_taken_over_with_the_rest_kept()
    {
        var sheet = SmallSop.Version.Definition;
        var file = XDocument.Load(new MemoryStream(Exchanged.File(SheetFormat.Bpmn, sheet)));
        var task = file.Descendants(Model + "userTask").ElementAt(1);
        task.SetAttributeValue("name", "Menyusun konsep akhir");
        var reference = file.Descendants(Model + "flowNodeRef").First(node => node.Value == task.Attribute("id")!.Value);
        reference.Remove();
        file.Descendants(Model + "lane").First().Add(reference);
        using var content = new MemoryStream();
        file.Save(content);

        var imported = Exchanged.Read(content.ToArray(), sheet.Lanes);

        Assert.Equal(sheet.Steps[1] with { Activity = "Menyusun konsep akhir", Pelaksana = "kasubag" }, imported.Sheet.Steps[1]);
        Assert.Empty(imported.Remarks);
    }

    private static (double Left, double Top, double Right, double Bottom) Place(XElement shape)
    {
        var bounds = shape.Element(Bounds + "Bounds")!;
        var (x, y) = ((double)bounds.Attribute("x")!, (double)bounds.Attribute("y")!);
        return (x, y, x + (double)bounds.Attribute("width")!, y + (double)bounds.Attribute("height")!);
    }
}
