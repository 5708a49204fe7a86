namespace KinerjaPortal.Infrastructure.Exchange.Bpmn;

/// <summary>The order of the rows: as the diagram leads the eye, or as the arrows lead where there is no diagram.</summary>
internal static class RowOrder
{
    /// <summary>What stands this near to the same line was meant to stand on it.</summary>
    private const double Tolerance = 10;

    public static IReadOnlyList<BpmnNode> Of(BpmnGraph graph, bool isHorizontal)
    {
        if (graph.Nodes.Any(node => node.Place is null))
        {
            return ByArrows(graph);
        }

        var places = graph.Nodes.Select(node => (Node: node, node.Place!.Value.Centre));
        var ordered = isHorizontal
            ? places.OrderBy(place => Math.Round(place.Centre.X / Tolerance)).ThenBy(place => place.Centre.Y)
            : places.OrderBy(place => Math.Round(place.Centre.Y / Tolerance)).ThenBy(place => place.Centre.X);
        return [.. ordered.Select(place => place.Node)];
    }

    /// <summary>From each beginning, every node before what is only reached through it; arrows that lead back are not followed twice.</summary>
    private static List<BpmnNode> ByArrows(BpmnGraph graph)
    {
        var onward = graph.Flows.ToLookup(flow => flow.From, flow => flow.To);
        var entered = graph.Flows.Select(flow => flow.To).ToHashSet();
        var (order, seen) = (new List<BpmnNode>(), new HashSet<BpmnNode>());
        foreach (var first in graph.Nodes.OrderBy(entered.Contains))
        {
            order.AddRange(ReachedFrom(first));
        }

        return order;

        IEnumerable<BpmnNode> ReachedFrom(BpmnNode first)
        {
            var done = new List<BpmnNode>();
            var path = new Stack<(BpmnNode Node, IEnumerator<BpmnNode> Next)>();
            Enter(first);
            while (path.TryPeek(out var current))
            {
                if (current.Next.MoveNext())
                {
                    Enter(current.Next.Current);
                }
                else
                {
                    done.Add(path.Pop().Node);
                }
            }

            done.Reverse();
            return done;

            // Backwards, so that the first way of a decision is printed before the others.
            void Enter(BpmnNode node)
            {
                if (seen.Add(node))
                {
                    path.Push((node, onward[node].Reverse().GetEnumerator()));
                }
            }
        }
    }
}
