using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Domain.Sops.Reading;

namespace KinerjaPortal.Infrastructure.Exchange.Bpmn;

/// <summary>Which of a decision's arrows is Ya and which is Tidak, from what is written on them, or from where they lead.</summary>
/// <param name="rowOf">The place of each node on the sheet.</param>
internal sealed class FlowLabels(BpmnGraph graph, IReadOnlyDictionary<BpmnNode, int> rowOf, bool isOwnFile, List<ImportRemark> remarks)
{
    public void Read()
    {
        foreach (var node in graph.Nodes)
        {
            var flows = graph.OutOf(node);
            if (isOwnFile)
            {
                TakeWords(flows);
            }
            else if (node.Symbol == StepSymbol.Decision)
            {
                ReadDecision(node, flows);
            }
            else
            {
                TellPlain(node, flows);
            }
        }
    }

    private void TakeWords(IReadOnlyList<BpmnFlow> flows)
    {
        foreach (var flow in flows.Where(flow => flow.Name.Length > 0))
        {
            if (SheetTerms.TryRead(flow.Name, out FlowLabel label))
            {
                flow.Label = label;
            }
            else
            {
                Tell(ImportRemarkKind.FlowNameLeftOut, flow.Name, flow.From.Called);
            }
        }
    }

    private void ReadDecision(BpmnNode node, IReadOnlyList<BpmnFlow> flows)
    {
        if (flows.Count > 2)
        {
            Tell(ImportRemarkKind.GatewayWithManyWays, node.Called, string.Join(", ", flows.Select(flow => flow.Name.Length > 0 ? flow.Name : flow.To.Called)));
        }

        var says = flows.ToLookup(flow => AnswerLabels.Read(flow.Name));
        var (ya, tidak) = (says[FlowLabel.Ya].FirstOrDefault(), says[FlowLabel.Tidak].FirstOrDefault());

        // Two ways that both say Ya, or both Tidak, say nothing of which is which.
        var isGuessed = (ya is null && tidak is null) || (flows.Count == 2 && (says[FlowLabel.Ya].Count() == 2 || says[FlowLabel.Tidak].Count() == 2));
        (ya, tidak) = isGuessed ? (null, null) : (ya, tidak);

        // Nothing written: what leads back up the sheet is the Tidak.
        tidak ??= isGuessed ? flows.LastOrDefault(flow => rowOf[flow.To] <= rowOf[node]) : flows.FirstOrDefault(flow => flow != ya);
        ya ??= flows.FirstOrDefault(flow => flow != tidak);
        tidak ??= flows.FirstOrDefault(flow => flow != ya);
        if (isGuessed && flows.Count > 0)
        {
            Tell(ImportRemarkKind.LabelGuessed, node.Called, ya?.To.Called ?? "");
        }

        foreach (var flow in flows)
        {
            flow.Label = flow == ya ? FlowLabel.Ya : flow == tidak ? FlowLabel.Tidak : FlowLabel.None;
            if (flow.Name.Length > 0 && !string.Equals(flow.Name.Trim(' ', ':', '.', ',', '?', '!'), flow.Label.ToString(), StringComparison.OrdinalIgnoreCase))
            {
                var (kind, detail) = flow.Label == FlowLabel.None ? (ImportRemarkKind.FlowNameLeftOut, node.Called) : (ImportRemarkKind.LabelRead, flow.Label.ToString());
                Tell(kind, flow.Name, detail);
            }

            TellCondition(flow);
        }
    }

    private void TellPlain(BpmnNode node, IReadOnlyList<BpmnFlow> flows)
    {
        if (flows.Count > 1)
        {
            Tell(ImportRemarkKind.SplitWithoutGateway, node.Called, string.Join(", ", flows.Select(flow => flow.To.Called)));
        }

        foreach (var flow in flows)
        {
            if (flow.Name.Length > 0)
            {
                Tell(ImportRemarkKind.FlowNameLeftOut, flow.Name, node.Called);
            }

            TellCondition(flow);
        }
    }

    private void TellCondition(BpmnFlow flow)
    {
        if (flow.Condition.Length > 0)
        {
            Tell(ImportRemarkKind.ConditionLeftOut, flow.Condition, flow.From.Called);
        }
    }

    private void Tell(ImportRemarkKind kind, string subject, string detail) => remarks.Add(new ImportRemark(kind, subject, detail));
}
