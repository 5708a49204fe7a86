using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using KinerjaPortal.Domain.Flowcharts;
using KinerjaPortal.Infrastructure.Reading;

namespace KinerjaPortal.Infrastructure.Exchange.Bpmn;

/// <summary>A BPMN file, opened: which of its processes is read, where its lanes are and where things stand.</summary>
internal sealed class BpmnFile
{
    private static readonly XNamespace Model = BpmnNames.Model;

    private readonly XElement _definitions;
    private readonly Dictionary<string, Box> _places;
    private readonly List<XElement> _lanes;

    private BpmnFile(XElement definitions)
    {
        _definitions = definitions;
        _places = definitions.Descendants(BpmnNames.Diagram + "BPMNShape")
            .Select(shape => (Id: shape.Attribute("bpmnElement")?.Value, Box: BoxOf(shape.Element(BpmnNames.Bounds + "Bounds"))))
            .Where(shape => shape is { Id: not null, Box: not null })
            .DistinctBy(shape => shape.Id)
            .ToDictionary(shape => shape.Id!, shape => shape.Box!.Value);
        // The sheet is the pool with lanes; what a system does beside it may be drawn at greater length.
        Process = definitions.Elements(Model + "process")
            .OrderByDescending(process => process.Elements(Model + "laneSet").Elements(Model + "lane").Any())
            .ThenByDescending(process => process.Elements().Count(BpmnKinds.IsNode))
            .FirstOrDefault(process => process.Elements().Any(BpmnKinds.IsNode))
            ?? throw new UnreadableFileException(new ImportRefusal.WithoutSteps());
        Pool = Participants.FirstOrDefault(pool => pool.Attribute("processRef")?.Value == Process.Attribute("id")?.Value);
        _lanes = [.. Process.Elements(Model + "laneSet").Elements(Model + "lane").SelectMany(Leaves)];
        Lanes = InOrder();
    }

    public XElement Process { get; }

    public XElement? Pool { get; }

    public XElement? Collaboration => _definitions.Element(Model + "collaboration");

    public IEnumerable<XElement> Participants => Collaboration?.Elements(Model + "participant") ?? [];

    /// <summary>The innermost lanes, as the diagram orders them.</summary>
    public IReadOnlyList<XElement> Lanes { get; }

    /// <summary>Lanes that only hold other lanes.</summary>
    public IEnumerable<XElement> LaneGroups => Process.Descendants(Model + "lane").Where(lane => ChildrenOf(lane).Any());

    /// <summary>True where lanes lie, and work goes from left to right, which is how most modelers draw.</summary>
    public bool IsHorizontal
    {
        get
        {
            var ids = _lanes.Select(IdOf).Append(Pool is null ? "" : IdOf(Pool)).ToHashSet();
            if (_definitions.Descendants(BpmnNames.Diagram + "BPMNShape")
                    .FirstOrDefault(shape => ids.Contains(shape.Attribute("bpmnElement")?.Value ?? "") && shape.Attribute("isHorizontal") is not null) is { } said)
            {
                return said.Attribute("isHorizontal")!.Value.Trim() is "true" or "1";
            }

            var boxes = _lanes.Select(PlaceOf).OfType<Box>().ToList();
            return boxes.Count < 2 || Math.Abs(boxes[0].Y - boxes[1].Y) > Math.Abs(boxes[0].X - boxes[1].X);
        }
    }

    public static BpmnFile Open(ReadOnlyMemory<byte> content, ReadingBudget budget)
    {
        XElement root;
        var text = "";
        try
        {
            text = XmlEncoding.Decode(content);
            using var reader = SafeXml.Read(text, budget, ImportLimits.FileBytes);
            root = XDocument.Load(reader, LoadOptions.None).Root!;
        }
        catch (DecoderFallbackException)
        {
            throw new UnreadableFileException(new ImportRefusal.Damaged(SheetFormat.Bpmn));
        }
        catch (XmlException fault)
        {
            // The reader prohibits it; this only chooses the sentence.
            throw new UnreadableFileException(text.Contains("<!DOCTYPE", StringComparison.OrdinalIgnoreCase)
                ? new ImportRefusal.WithDocumentType()
                : new ImportRefusal.Damaged(SheetFormat.Bpmn, fault.LineNumber > 0 ? fault.LineNumber : null));
        }

        return root.Name == Model + "definitions" ? new BpmnFile(root) : throw new UnreadableFileException(new ImportRefusal.NotBpmn());
    }

    public Box? PlaceOf(XElement element) => _places.TryGetValue(IdOf(element), out var place) ? place : null;

    public static string IdOf(XElement element) => element.Attribute("id")?.Value ?? "";

    /// <summary>Modelers leave an empty set behind when the lanes in it are taken out.</summary>
    private static IEnumerable<XElement> ChildrenOf(XElement lane) => lane.Elements(Model + "childLaneSet").Elements(Model + "lane");

    private static IEnumerable<XElement> Leaves(XElement lane) => ChildrenOf(lane).Any() ? ChildrenOf(lane).SelectMany(Leaves) : [lane];

    /// <summary>Lying lanes from the top down, standing ones from left to right, whatever little they are out of line.</summary>
    private List<XElement> InOrder()
    {
        if (_lanes.Exists(lane => PlaceOf(lane) is null))
        {
            return _lanes;
        }

        return IsHorizontal
            ? [.. _lanes.OrderBy(lane => PlaceOf(lane)!.Value.Y).ThenBy(lane => PlaceOf(lane)!.Value.X)]
            : [.. _lanes.OrderBy(lane => PlaceOf(lane)!.Value.X).ThenBy(lane => PlaceOf(lane)!.Value.Y)];
    }

    private static Box? BoxOf(XElement? bounds) =>
        Figure(bounds, "x") is { } x && Figure(bounds, "y") is { } y && Figure(bounds, "width") is { } width && Figure(bounds, "height") is { } height
            ? new Box(x, y, width, height)
            : null;

    private static double? Figure(XElement? bounds, string name) =>
        double.TryParse(bounds?.Attribute(name)?.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var figure) && double.IsFinite(figure) ? figure : null;
}
