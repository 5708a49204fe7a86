using System.Xml.Linq;

namespace KinerjaPortal.Infrastructure.Exchange.Bpmn;

/// <summary>The process as nodes and arrows. What stays in it at the end of folding are the rows of the sheet.</summary>
internal sealed class BpmnGraph
{
    private const int MostNodes = 4 * ImportLimits.Rows;

    private readonly List<BpmnNode> _nodes = [];
    private List<BpmnFlow> _flows = [];

    public BpmnGraph(BpmnFile file, List<ImportRemark> remarks)
    {
        var lanes = new NodeLanes(file, remarks);
        var byId = new Dictionary<string, BpmnNode>(StringComparer.Ordinal);
        foreach (var element in file.Process.Elements().Where(BpmnKinds.IsNode))
        {
            var id = BpmnFile.IdOf(element);
            var node = new BpmnNode(element, BpmnKinds.KindOf(element), lanes.Of(element, BpmnNode.CalledOf(element)), file.PlaceOf(element));
            _nodes.Add(node);
            byId.TryAdd(id, node);
        }

        foreach (var element in file.Process.Elements(BpmnNames.Model + "sequenceFlow"))
        {
            if (End(element, "sourceRef") is { } from && End(element, "targetRef") is { } to)
            {
                var condition = element.Element(BpmnNames.Model + "conditionExpression")?.Value.Trim() ?? "";
                _flows.Add(new BpmnFlow(from, to, BpmnNode.OneLine(element.Attribute("name")?.Value ?? ""), condition));
            }
        }

        RequireMeasure();
        BpmnNode? End(XElement flow, string name) => byId.GetValueOrDefault(flow.Attribute(name)?.Value ?? "");
    }

    public IReadOnlyList<BpmnNode> Nodes => _nodes;

    public IReadOnlyList<BpmnFlow> Flows => _flows;

    public IReadOnlyList<BpmnNode> Of(BpmnKind kind) => _nodes.FindAll(node => node.Kind == kind);

    public IReadOnlyList<BpmnFlow> Into(BpmnNode node) => _flows.FindAll(flow => flow.To == node);

    public IReadOnlyList<BpmnFlow> OutOf(BpmnNode node) => _flows.FindAll(flow => flow.From == node);

    /// <summary>Takes a node out, with its arrows.</summary>
    public void Remove(BpmnNode node)
    {
        _flows.RemoveAll(flow => flow.From == node || flow.To == node);
        _nodes.Remove(node);
    }

    /// <summary>Takes a node out and lets whatever led to it lead to where it led.</summary>
    public void Bypass(BpmnNode node)
    {
        var (into, outOf) = (Into(node).Count(flow => flow.From != node), OutOf(node).Where(flow => flow.To != node).ToList());
        if (into * (long)outOf.Count > ImportLimits.Flows)
        {
            throw new UnreadableFileException(new ImportRefusal.TooManyFlows());
        }

        // The new arrow keeps the place and the word of the one it lengthens: Ya stands on it, before the node.
        _flows = [.. _flows.SelectMany(flow => flow.To == node && flow.From != node ? outOf.Select(next => Lengthened(flow, next)) : [flow])];
        Remove(node);
        RequireMeasure();

        static BpmnFlow Lengthened(BpmnFlow flow, BpmnFlow next) => new(
            flow.From, next.To, flow.Name.Length > 0 ? flow.Name : next.Name, flow.Condition.Length > 0 ? flow.Condition : next.Condition);
    }

    /// <summary>Takes the two ends of a link out: whatever led to the one leads on to where the other led.</summary>
    public void Join(IReadOnlyList<BpmnNode> from, BpmnNode to)
    {
        foreach (var flow in from.SelectMany(Into))
        {
            flow.To = to;
        }

        foreach (var node in from)
        {
            Remove(node);
        }

        Bypass(to);
    }

    /// <summary>Takes a node out; the arrows that left it now leave the node before it.</summary>
    public void FoldIntoSource(BpmnNode node, BpmnNode source)
    {
        foreach (var flow in OutOf(node))
        {
            flow.From = source;
        }

        Remove(node);
    }

    private void RequireMeasure()
    {
        if (_nodes.Count > MostNodes)
        {
            throw new UnreadableFileException(new ImportRefusal.TooManyRows());
        }

        if (_flows.Count > 2 * ImportLimits.Flows)
        {
            throw new UnreadableFileException(new ImportRefusal.TooManyFlows());
        }
    }
}
