using System.Globalization;
using System.Xml.Linq;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Infrastructure.Reading;

namespace KinerjaPortal.Infrastructure.Exchange.Bpmn;

/// <summary>Reads BPMN 2.0 of any modeler: one pool with lanes becomes a sheet, and what a sheet cannot hold is told.</summary>
internal sealed class BpmnSheetReader
{
    private readonly BpmnFile _file;
    private readonly XElement? _own;
    private readonly List<ImportRemark> _remarks = [];

    private BpmnSheetReader(BpmnFile file)
    {
        _file = file;
        _own = PortalExtension.SopOf(file.Process);
    }

    public static FoundSheet Read(ReadOnlyMemory<byte> content, ReadingBudget budget) => new BpmnSheetReader(BpmnFile.Open(content, budget)).Read();

    private FoundSheet Read()
    {
        var graph = new BpmnGraph(_file, _remarks);
        new LeftOutElements(_file, _remarks).Tell();
        new BpmnFolding(graph, _own is not null, _remarks).Fold();
        var nodes = RowOrder.Of(graph, _file.IsHorizontal);
        var rowOf = nodes.Select((node, row) => (node, row)).ToDictionary();
        new FlowLabels(graph, rowOf, _own is not null, _remarks).Read();

        var pool = NameOf(_file.Pool);
        var title = NameOf(_file.Process) is { Length: > 0 } name ? name : _own is null ? pool : "";
        return new FoundSheet(
            _own is null ? null : PortalExtension.IdentityOf(_own, pool, title),
            BpmnNode.OneLine(title),
            _own is null ? SheetTerms.DocumentIn(title) : PortalExtension.DocumentTypeOf(_own),
            _own is null ? null : PortalExtension.SourceNoteOf(_own),
            Lanes(pool),
            Steps(nodes),
            [.. graph.Flows.Select(flow => new FoundFlow(rowOf[flow.From], rowOf[flow.To], flow.Label))],
            _remarks);
    }

    private List<FoundLane> Lanes(string pool)
    {
        if (_file.Lanes.Count > 0)
        {
            return [.. _file.Lanes.Select(lane => PortalExtension.LaneOf(lane, NameOf(lane) is { Length: > 0 } name ? name : BpmnFile.IdOf(lane)))];
        }

        var only = pool.Length > 0 ? BpmnNode.OneLine(pool) : "Pelaksana";
        _remarks.Add(new ImportRemark(ImportRemarkKind.LanesMissing, only));
        return [new FoundLane(only)];
    }

    private List<FoundStep> Steps(IReadOnlyList<BpmnNode> nodes)
    {
        var steps = nodes.Select((node, row) => PortalExtension.StepOf(node.Element, node.Name, node.Lane, node.Symbol) ?? ForeignStep(node, row)).ToList();
        if (_own is null && steps.Count > 0)
        {
            _remarks.Add(new ImportRemark(ImportRemarkKind.MutuBakuMissing));
        }

        return steps;
    }

    /// <summary>A row with what other programs know of work: who and what. The rest is for the designer to ask.</summary>
    private FoundStep ForeignStep(BpmnNode node, int row) => new(
        null,
        _own is null ? (row + 1).ToString(CultureInfo.InvariantCulture) : "",
        string.IsNullOrWhiteSpace(node.Name) ? Wording(node) : BpmnNode.OneLine(node.Name),
        node.Lane,
        node.Symbol,
        StepAction.Umum,
        new MutuBaku("", new Waktu(0, WaktuUnit.Hari), ""),
        node.Element.Element(BpmnNames.Model + "documentation")?.Value.Trim() is { Length: > 0 } documentation ? documentation : null);

    private static string Wording(BpmnNode node) => node.Symbol == StepSymbol.Process ? "Kegiatan tanpa nama" : SheetTerms.Of(node.Symbol);

    private static string NameOf(XElement? element) => element?.Attribute("name")?.Value ?? "";
}
