using KinerjaPortal.Domain.Sops;

namespace KinerjaPortal.Infrastructure.Exchange.Bpmn;

/// <summary>
/// Makes the nodes of a process rows of a sheet: a gateway behind a task is that task's decision, a start event is the Mulai
/// of the task it leads to, an end event the Selesai of the tasks that lead to it. Where that is not natural the event or
/// gateway becomes a row itself; what a sheet has no form for is told.
/// </summary>
internal sealed class BpmnFolding(BpmnGraph graph, bool isOwnFile, List<ImportRemark> remarks)
{
    public void Fold()
    {
        LeaveOutEvents();
        OpenParallelGateways();
        foreach (var gateway in graph.Of(BpmnKind.OtherGateway))
        {
            Tell(ImportRemarkKind.OtherGateway, gateway.Called, gateway.Element.Name.LocalName);
        }

        foreach (var gateway in (BpmnNode[])[.. graph.Of(BpmnKind.ExclusiveGateway), .. graph.Of(BpmnKind.OtherGateway)])
        {
            FoldGateway(gateway);
        }

        foreach (var start in graph.Of(BpmnKind.Start))
        {
            FoldStart(start);
        }

        foreach (var end in graph.Of(BpmnKind.End))
        {
            FoldEnd(end);
        }

        if (!isOwnFile)
        {
            GuessEnds();
        }
    }

    private void LeaveOutEvents()
    {
        foreach (var boundary in graph.Of(BpmnKind.BoundaryEvent))
        {
            Tell(ImportRemarkKind.BoundaryEventLeftOut, boundary.Called);
            graph.Remove(boundary);
        }

        JoinLinks();
        foreach (var between in graph.Of(BpmnKind.IntermediateEvent))
        {
            Tell(ImportRemarkKind.EventLeftOut, between.Called);
            graph.Bypass(between);
        }
    }

    /// <summary>A pair of links is one arrow that was cut in two for want of room, as the segilima is on paper.</summary>
    private void JoinLinks()
    {
        var links = graph.Of(BpmnKind.IntermediateEvent).Where(node => LinkOf(node) is not null).ToList();
        foreach (var pair in links.GroupBy(link => LinkOf(link)!, StringComparer.OrdinalIgnoreCase))
        {
            var ends = pair.ToLookup(link => link.Element.Name.LocalName == "intermediateCatchEvent");
            if (ends[true].ToList() is [var to] && ends[false].ToList() is { Count: > 0 } from)
            {
                graph.Join(from, to);
                continue;
            }

            foreach (var link in pair)
            {
                Tell(ImportRemarkKind.LinkWithoutPair, link.Called);
                graph.Remove(link);
            }
        }
    }

    private static string? LinkOf(BpmnNode node) => node.Element.Element(BpmnNames.Model + "linkEventDefinition") is { } link
        ? BpmnNode.OneLine(link.Attribute("name")?.Value is { Length: > 0 } name ? name : node.Name)
        : null;

    private void OpenParallelGateways()
    {
        foreach (var gateway in graph.Of(BpmnKind.ParallelGateway))
        {
            var ways = graph.OutOf(gateway).Select(flow => flow.To.Called);
            Tell(ImportRemarkKind.ParallelGateway, gateway.Called, string.Join(", ", ways));
            graph.Bypass(gateway);
        }
    }

    private void FoldGateway(BpmnNode gateway)
    {
        var (into, outOf) = (graph.Into(gateway), graph.OutOf(gateway));
        var isOwn = PortalExtension.IsDecision(gateway.Element);
        if (outOf.Count < 2 && !isOwn)
        {
            if (!string.IsNullOrWhiteSpace(gateway.Name))
            {
                Tell(ImportRemarkKind.GatewayQuestionLeftOut, gateway.Called);
            }

            graph.Bypass(gateway);
            return;
        }

        if (into is [{ From: { Kind: BpmnKind.Task } task }]
            && graph.OutOf(task).Count == 1 && task.Symbol == StepSymbol.Process
            && (isOwn || gateway.Lane is null || gateway.Lane == task.Lane))
        {
            if (!string.IsNullOrWhiteSpace(gateway.Name) && gateway.Called != task.Called)
            {
                Tell(ImportRemarkKind.GatewayQuestionLeftOut, gateway.Called, task.Called);
            }

            graph.FoldIntoSource(gateway, task);
            task.Symbol = StepSymbol.Decision;
            return;
        }

        gateway.Symbol = StepSymbol.Decision;
    }

    private void FoldStart(BpmnNode start)
    {
        TellDetail(start);
        if (graph.Into(start).Count == 0
            && graph.OutOf(start) is [{ To: { Kind: BpmnKind.Task, Symbol: StepSymbol.Process or StepSymbol.Start } task }])
        {
            TellName(start, task);
            task.Symbol = StepSymbol.Start;
            graph.Remove(start);
            return;
        }

        start.Symbol = StepSymbol.Start;
    }

    private void FoldEnd(BpmnNode end)
    {
        TellDetail(end);
        var sources = graph.Into(end).Select(flow => flow.From).ToList();
        if (sources.Count > 0 && sources.TrueForAll(task => task is { Kind: BpmnKind.Task, Symbol: StepSymbol.Process } && graph.OutOf(task).Count == 1))
        {
            TellName(end, sources[0]);
            sources.ForEach(task => task.Symbol = StepSymbol.End);
            graph.Remove(end);
            return;
        }

        end.Symbol = StepSymbol.End;
    }

    /// <summary>Events are not compulsory in BPMN: what nothing leads to begins, what leads nowhere ends.</summary>
    private void GuessEnds()
    {
        var processes = graph.Nodes.Where(node => node.Symbol == StepSymbol.Process).ToList();
        if (graph.Nodes.All(node => node.Symbol != StepSymbol.Start)
            && (processes.Find(node => graph.Into(node).Count == 0) ?? processes.FirstOrDefault()) is { } first)
        {
            first.Symbol = StepSymbol.Start;
            Tell(ImportRemarkKind.StartGuessed, first.Called);
        }

        if (graph.Nodes.All(node => node.Symbol != StepSymbol.End))
        {
            foreach (var last in processes.Where(node => node.Symbol == StepSymbol.Process && graph.OutOf(node).Count == 0))
            {
                last.Symbol = StepSymbol.End;
                Tell(ImportRemarkKind.EndGuessed, last.Called);
            }
        }
    }

    private void TellDetail(BpmnNode node)
    {
        foreach (var detail in node.Element.Elements()
            .Select(element => element.Name.LocalName)
            .Where(name => name.EndsWith("EventDefinition", StringComparison.Ordinal) && name != "terminateEventDefinition"))
        {
            Tell(ImportRemarkKind.EventDetailLeftOut, node.Called, detail[..^"EventDefinition".Length]);
        }
    }

    private void TellName(BpmnNode node, BpmnNode task)
    {
        if (!isOwnFile && !string.IsNullOrWhiteSpace(node.Name) && !SheetTerms.TryRead(node.Name, out StepSymbol _))
        {
            Tell(ImportRemarkKind.EventNameLeftOut, node.Called, task.Called);
        }
    }

    private void Tell(ImportRemarkKind kind, string subject, string detail = "") => remarks.Add(new ImportRemark(kind, subject, detail));
}
