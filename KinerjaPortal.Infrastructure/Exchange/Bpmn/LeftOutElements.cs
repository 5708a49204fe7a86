using System.Xml.Linq;

namespace KinerjaPortal.Infrastructure.Exchange.Bpmn;

/// <summary>Names everything in the file that is neither a node, an arrow nor a lane, so that nothing is dropped in silence.</summary>
internal sealed class LeftOutElements(BpmnFile file, List<ImportRemark> remarks)
{
    private static readonly XNamespace Model = BpmnNames.Model;

    /// <summary>Read elsewhere, or without a meaning of their own: an association only ties a note to what it is about.</summary>
    private static readonly HashSet<string> Understood =
        ["laneSet", "sequenceFlow", "extensionElements", "association", "dataObject", "ioSpecification", "participant"];

    private static readonly HashSet<string> Data = ["dataObjectReference", "dataStoreReference", "property"];

    private static readonly XNamespace[] Known =
        [BpmnNames.Model, BpmnNames.Portal, XNamespace.None, XNamespace.Xmlns, XNamespace.Xml, "http://www.w3.org/2001/XMLSchema-instance"];

    public void Tell()
    {
        TellPools();
        foreach (var element in (file.Collaboration?.Elements() ?? []).Concat(file.Process.Elements()).Where(element => element.Name.Namespace == Model))
        {
            if (BpmnKinds.IsNode(element))
            {
                TellNode(element);
            }
            else if (!Understood.Contains(element.Name.LocalName))
            {
                TellOther(element);
            }
        }

        TellLooseFlows();
        foreach (var lane in file.LaneGroups)
        {
            Add(ImportRemarkKind.LaneGroupLeftOut, NameOf(lane));
        }

        TellExtensions();
    }

    private void TellPools()
    {
        foreach (var pool in file.Participants.Where(pool => pool != file.Pool))
        {
            Add(ImportRemarkKind.PoolLeftOut, NameOf(pool));
        }

        var named = file.Participants.Select(pool => pool.Attribute("processRef")?.Value).ToHashSet();
        foreach (var process in file.Process.Parent!.Elements(Model + "process").Where(process => process != file.Process && process.Elements().Any(BpmnKinds.IsNode)))
        {
            if (!named.Contains(BpmnFile.IdOf(process)))
            {
                Add(ImportRemarkKind.PoolLeftOut, NameOf(process));
            }
        }
    }

    private void TellNode(XElement node)
    {
        var inside = node.Elements().Where(BpmnKinds.IsNode).Select(NameOf).ToList();
        if (inside.Count > 0)
        {
            Add(ImportRemarkKind.SubProcessFolded, NameOf(node), string.Join(", ", inside));
        }

        if (node.Name.LocalName == "callActivity")
        {
            Add(ImportRemarkKind.CalledProcess, NameOf(node), node.Attribute("calledElement")?.Value ?? "");
        }

        if (node.Elements().Any(element => element.Name.LocalName.EndsWith("LoopCharacteristics", StringComparison.Ordinal)))
        {
            Add(ImportRemarkKind.RepetitionLeftOut, NameOf(node));
        }
    }

    private void TellOther(XElement element)
    {
        var name = element.Name.LocalName;
        if (Data.Contains(name))
        {
            Add(ImportRemarkKind.DataLeftOut, NameOf(element));
        }
        else if (name is "textAnnotation" or "documentation")
        {
            var text = (name == "documentation" ? element : element.Element(Model + "text"))?.Value ?? "";
            if (!string.IsNullOrWhiteSpace(text))
            {
                Add(ImportRemarkKind.AnnotationLeftOut, BpmnNode.OneLine(text));
            }
        }
        else
        {
            Add(name == "messageFlow" ? ImportRemarkKind.MessageFlowLeftOut : ImportRemarkKind.ElementLeftOut, NameOf(element), name);
        }
    }

    private void TellLooseFlows()
    {
        var nodes = file.Process.Elements().Where(BpmnKinds.IsNode).Select(BpmnFile.IdOf).ToHashSet();
        foreach (var flow in file.Process.Elements(Model + "sequenceFlow"))
        {
            var (from, to) = (flow.Attribute("sourceRef")?.Value ?? "", flow.Attribute("targetRef")?.Value ?? "");
            if (!nodes.Contains(from) || !nodes.Contains(to))
            {
                Add(ImportRemarkKind.FlowTargetUnknown, to, from);
            }
        }
    }

    private void TellExtensions()
    {
        var namespaces = file.Process.DescendantsAndSelf().SelectMany(element => element.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration)
            .Select(attribute => attribute.Name.Namespace).Prepend(element.Name.Namespace));
        foreach (var foreign in namespaces.Distinct().Except(Known))
        {
            Add(ImportRemarkKind.ExtensionLeftOut, foreign.NamespaceName);
        }
    }

    private static string NameOf(XElement element) =>
        BpmnNode.OneLine(element.Attribute("name")?.Value ?? "") is { Length: > 0 } name ? name : element.Name.LocalName;

    private void Add(ImportRemarkKind kind, string subject, string detail = "") => remarks.Add(new ImportRemark(kind, subject, detail));
}
