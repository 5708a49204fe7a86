using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using KinerjaPortal.Domain.Flowcharts;
using KinerjaPortal.Domain.Sops;

namespace KinerjaPortal.Infrastructure.Exchange.Bpmn;

/// <summary>
/// The sheet as BPMN 2.0: the office is the pool, a pelaksana a lane, a kegiatan a user task. Mulai and Selesai are work in
/// our sheets, so they are a task with a start event before it or an end event behind it; a decision is a task and the
/// exclusive gateway behind it. The diagram is the sheet's own drawing.
/// </summary>
internal sealed class BpmnSheetWriter
{
    private const string Process = "Sop";
    private const string Collaboration = "Kerja_sama";

    private static readonly XNamespace Model = BpmnNames.Model;

    private readonly SopDefinition _sheet;
    private readonly DocumentType _documentType;
    private readonly BpmnDrawing _drawing;
    private readonly Dictionary<Guid, int> _rowOf;
    private readonly List<(XElement Flow, IReadOnlyList<Point>? Line, Box? Label)> _flows = [];

    private BpmnSheetWriter(SopDefinition sheet, DocumentType documentType)
    {
        _sheet = sheet;
        _documentType = documentType;
        _drawing = new BpmnDrawing(sheet);
        _rowOf = sheet.Steps.Select((step, row) => (step.Id, row)).DistinctBy(step => step.Id).ToDictionary();
        AddFlows();
    }

    public static void Write(SopDefinition sheet, DocumentType documentType, Stream to)
    {
        // Line feeds in a cell are written as entities: every reader of XML makes a bare one in an attribute a blank.
        var settings = new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, NewLineHandling = NewLineHandling.Entitize, NewLineChars = "\n" };
        using var writer = XmlWriter.Create(to, settings);
        new BpmnSheetWriter(sheet, documentType).ToDocument().Save(writer);
    }

    private XDocument ToDocument() => new(new XElement(
        Model + "definitions",
        new XAttribute(XNamespace.Xmlns + "bpmn", BpmnNames.Model),
        new XAttribute(XNamespace.Xmlns + "bpmndi", BpmnNames.Diagram),
        new XAttribute(XNamespace.Xmlns + "dc", BpmnNames.Bounds),
        new XAttribute(XNamespace.Xmlns + "di", BpmnNames.Lines),
        new XAttribute(XNamespace.Xmlns + BpmnNames.Prefix, BpmnNames.Portal),
        new XAttribute("id", "Definisi"),
        new XAttribute("targetNamespace", BpmnNames.Portal),
        new XAttribute("exporter", "KinerjaPortal"),
        new XElement(
            Model + "collaboration",
            Id(Collaboration),
            new XElement(Model + "participant", Id("Kantor"), Name(_sheet.Identity.Unit), new XAttribute("processRef", Process))),
        new XElement(
            Model + "process",
            Id(Process),
            Name(_sheet.Identity.Title),
            new XAttribute("isExecutable", "false"),
            PortalExtension.Of(_sheet, _documentType),
            new XElement(Model + "laneSet", Id("Para_pelaksana"), _sheet.Lanes.Select(LaneElement)),
            _sheet.Steps.SelectMany((_, row) => Nodes(row)),
            _flows.Select(flow => flow.Flow)),
        new XElement(
            BpmnNames.Diagram + "BPMNDiagram",
            Id("Diagram"),
            new XElement(BpmnNames.Diagram + "BPMNPlane", Id("Bidang_gambar"), new XAttribute("bpmnElement", Collaboration), Shapes(), Edges()))));

    private XElement LaneElement(SopLane lane, int index) => new(
        Model + "lane",
        Id(LaneId(index)),
        Name(lane.Heading),
        PortalExtension.Of(lane),
        _sheet.Steps.SelectMany((step, row) => step.Pelaksana == lane.Pelaksana ? NodeIds(row) : []).Select(id => new XElement(Model + "flowNodeRef", id)));

    private IEnumerable<XElement> Nodes(int row)
    {
        var step = _sheet.Steps[row];
        yield return Node(
            "userTask", TaskId(row), step.Activity, new XElement(Model + "documentation", PortalExtension.Clean(Words(step))), PortalExtension.Of(step));
        if (CompanionId(row) is { } companion)
        {
            yield return step.Symbol switch
            {
                StepSymbol.Start => Node("startEvent", companion, SheetTerms.Of(step.Symbol)),
                StepSymbol.End => Node("endEvent", companion, SheetTerms.Of(step.Symbol)),
                _ => Node("exclusiveGateway", companion, null, PortalExtension.OfDecision()),
            };
        }
    }

    private XElement Node(string kind, string id, string? name, params XElement[] content) => new(
        Model + kind,
        Id(id),
        name is null ? null : Name(name),
        content,
        _flows.Where(flow => flow.Flow.Attribute("targetRef")!.Value == id).Select(flow => new XElement(Model + "incoming", flow.Flow.Attribute("id")!.Value)),
        _flows.Where(flow => flow.Flow.Attribute("sourceRef")!.Value == id).Select(flow => new XElement(Model + "outgoing", flow.Flow.Attribute("id")!.Value)));

    /// <summary>For readers in other programs, which show documentation and not the portal's own elements.</summary>
    private static string Words(SopStep step) => string.Join(
        '\n',
        new[]
        {
            $"No: {step.Number}", $"Kelengkapan: {step.MutuBaku.Kelengkapan}", $"Waktu: {step.MutuBaku.PrintedWaktu}", $"Output: {step.MutuBaku.Output}",
            step.Keterangan is null ? null : $"Keterangan: {step.Keterangan}",
        }.OfType<string>());

    private void AddFlows()
    {
        for (var row = 0; row < _sheet.Steps.Count; row++)
        {
            if (CompanionId(row) is { } companion)
            {
                var (from, to) = _sheet.Steps[row].Symbol == StepSymbol.Start ? (companion, TaskId(row)) : (TaskId(row), companion);
                _flows.Add((FlowElement(Numbered("Alur_dalam", row), from, to, null), _drawing.Inside(row), null));
            }
        }

        for (var index = 0; index < _sheet.Flows.Count; index++)
        {
            var flow = _sheet.Flows[index];

            // A draft may have an arrow left over from a row that is gone.
            if (_rowOf.TryGetValue(flow.From, out var from) && _rowOf.TryGetValue(flow.To, out var to))
            {
                var source = _sheet.Steps[from].Symbol == StepSymbol.Decision ? CompanionId(from)! : TaskId(from);
                var word = flow.Label == FlowLabel.None ? null : flow.Label.ToString();
                var line = _drawing.Line(flow);
                _flows.Add((FlowElement(Numbered("Alur", index), source, TaskId(to), word), line?.Points, line?.Label));
            }
        }
    }

    private static XElement FlowElement(string id, string from, string to, string? name) => new(
        Model + "sequenceFlow", Id(id), name is null ? null : Name(name), new XAttribute("sourceRef", from), new XAttribute("targetRef", to));

    private IEnumerable<XElement> Shapes()
    {
        yield return Shape("Kantor", _drawing.Pool, new XAttribute("isHorizontal", "false"));
        for (var lane = 0; lane < _sheet.Lanes.Count; lane++)
        {
            yield return Shape(LaneId(lane), _drawing.Lane(lane), new XAttribute("isHorizontal", "false"));
        }

        for (var row = 0; row < _sheet.Steps.Count; row++)
        {
            if (_drawing.Task(row) is { } task)
            {
                yield return Shape(TaskId(row), task);
            }

            if (CompanionId(row) is { } id && _drawing.Companion(row) is { } companion)
            {
                yield return Shape(id, companion, _sheet.Steps[row].Symbol == StepSymbol.Decision ? new XAttribute("isMarkerVisible", "true") : null);
            }
        }
    }

    private static XElement Shape(string element, Box box, XAttribute? more = null) => new(
        BpmnNames.Diagram + "BPMNShape", Id(element + "_di"), new XAttribute("bpmnElement", element), more, BoundsOf(box));

    private IEnumerable<XElement> Edges() =>
        from flow in _flows
        where flow.Line is not null
        let id = flow.Flow.Attribute("id")!.Value
        select new XElement(
            BpmnNames.Diagram + "BPMNEdge",
            Id(id + "_di"),
            new XAttribute("bpmnElement", id),
            flow.Line.Select(point => new XElement(BpmnNames.Lines + "waypoint", Figure("x", point.X), Figure("y", point.Y))),
            flow.Label is { } label ? new XElement(BpmnNames.Diagram + "BPMNLabel", BoundsOf(label)) : null);

    private static XElement BoundsOf(Box box) => new(
        BpmnNames.Bounds + "Bounds", Figure("x", box.X), Figure("y", box.Y), Figure("width", box.Width), Figure("height", box.Height));

    private IEnumerable<string> NodeIds(int row) => CompanionId(row) is { } companion ? [TaskId(row), companion] : [TaskId(row)];

    private string? CompanionId(int row) => _sheet.Steps[row].Symbol switch
    {
        StepSymbol.Start => Numbered("Mulai", row),
        StepSymbol.End => Numbered("Selesai", row),
        StepSymbol.Decision => Numbered("Keputusan", row),
        _ => null,
    };

    private static string TaskId(int row) => Numbered("Kegiatan", row);

    private static string LaneId(int lane) => Numbered("Pelaksana", lane);

    private static string Numbered(string word, int index) => string.Create(CultureInfo.InvariantCulture, $"{word}_{index + 1}");

    private static XAttribute Id(string id) => new("id", id);

    private static XAttribute Name(string name) => new("name", PortalExtension.Clean(name));

    private static XAttribute Figure(string name, double value) => new(name, value.ToString("0.##", CultureInfo.InvariantCulture));
}
