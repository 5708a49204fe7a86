namespace KinerjaPortal.Web.Features.SignOffs.Approval.Comparison;

/// <summary>A line that is in one of two texts alone.</summary>
/// <param name="Added">True where it is new, false where it is gone.</param>
public sealed record ChangedLine(bool Added, string Text);

/// <summary>Two texts line by line: what is gone and what is new, in the order of the text.</summary>
public static class LineComparison
{
    /// <summary>Where so much differs that lining it up would take seconds, lines are compared without their order.</summary>
    private const long MostCells = 4_000_000;

    public static IReadOnlyList<ChangedLine> Of(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        // Most of a mended document is as it was: only what lies between the same beginning and the same end is lined up.
        var head = 0;
        while (head < before.Count && head < after.Count && before[head] == after[head])
        {
            head++;
        }

        var tail = 0;
        while (tail < before.Count - head && tail < after.Count - head && before[^(tail + 1)] == after[^(tail + 1)])
        {
            tail++;
        }

        string[] old = [.. before.Skip(head).Take(before.Count - head - tail)];
        string[] now = [.. after.Skip(head).Take(after.Count - head - tail)];
        return (long)old.Length * now.Length <= MostCells ? InOrder(old, now) : WithoutOrder(old, now);
    }

    /// <summary>By the longest common subsequence, counted from the end so that it is read from the beginning.</summary>
    private static List<ChangedLine> InOrder(string[] old, string[] now)
    {
        var common = new int[old.Length + 1, now.Length + 1];
        for (var i = old.Length - 1; i >= 0; i--)
        {
            for (var j = now.Length - 1; j >= 0; j--)
            {
                common[i, j] = old[i] == now[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }

        var changes = new List<ChangedLine>();
        var (at, to) = (0, 0);
        while (at < old.Length || to < now.Length)
        {
            if (at < old.Length && to < now.Length && old[at] == now[to])
            {
                (at, to) = (at + 1, to + 1);
            }
            else if (at < old.Length && (to == now.Length || common[at + 1, to] >= common[at, to + 1]))
            {
                changes.Add(new ChangedLine(Added: false, old[at++]));
            }
            else
            {
                changes.Add(new ChangedLine(Added: true, now[to++]));
            }
        }

        return changes;
    }

    private static List<ChangedLine> WithoutOrder(string[] old, string[] now)
    {
        var (was, becomes) = (old.ToHashSet(), now.ToHashSet());
        return
        [
            .. old.Where(line => !becomes.Contains(line)).Select(line => new ChangedLine(Added: false, line)),
            .. now.Where(line => !was.Contains(line)).Select(line => new ChangedLine(Added: true, line)),
        ];
    }
}
