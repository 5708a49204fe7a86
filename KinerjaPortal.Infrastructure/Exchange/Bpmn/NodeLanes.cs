using System.Xml.Linq;
using KinerjaPortal.Domain.Flowcharts;

namespace KinerjaPortal.Infrastructure.Exchange.Bpmn;

/// <summary>
/// In which lane each node stands. The lanes' lists say it; where a node is in none of them, or in several, the drawing does. A list that the drawing contradicts stands, and is
/// told, because one of the two is wrong and nobody but the office knows which.
/// </summary>
internal sealed class NodeLanes(BpmnFile file, List<ImportRemark> remarks)
{
    private readonly ILookup<string, int> _listed = file.Lanes
        .SelectMany((lane, index) => lane.Elements(BpmnNames.Model + "flowNodeRef").Select(node => (Id: node.Value.Trim(), index)))
        .Distinct().ToLookup(node => node.Id, node => node.index);

    private readonly bool _isOwnFile = PortalExtension.SopOf(file.Process) is not null;

    /// <returns>Null for a node that no lane claims.</returns>
    public int? Of(XElement node, string called)
    {
        // Without lanes in the file there is one, which is made for all of it.
        if (file.Lanes.Count == 0)
        {
            return 0;
        }

        var drawn = file.PlaceOf(node) is { } place ? LaneAt(place.Centre) : null;
        var listed = _listed[BpmnFile.IdOf(node)].ToList();
        switch (listed)
        {
            case []:
                return drawn;
            case [var only]:
                // In the portal's own file the list is the sheet, and its drawing only follows it.
                if (drawn is { } elsewhere && elsewhere != only && !_isOwnFile)
                {
                    remarks.Add(new ImportRemark(ImportRemarkKind.LaneContradicted, called, NameOf(only)));
                }

                return only;
            default:
                var taken = drawn is { } at && listed.Contains(at) ? at : listed[0];
                remarks.Add(new ImportRemark(ImportRemarkKind.LaneListedTwice, called, NameOf(taken)));
                return taken;
        }
    }

    private int? LaneAt(Point point)
    {
        for (var lane = 0; lane < file.Lanes.Count; lane++)
        {
            if (file.PlaceOf(file.Lanes[lane]) is { } box && point.X >= box.X && point.X <= box.Right && point.Y >= box.Y && point.Y <= box.Bottom)
            {
                return lane;
            }
        }

        return null;
    }

    private string NameOf(int lane) => BpmnNode.OneLine(file.Lanes[lane].Attribute("name")?.Value ?? BpmnFile.IdOf(file.Lanes[lane]));
}
