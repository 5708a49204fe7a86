namespace KinerjaPortal.Domain.Sops.Versions;

/// <summary>
/// Which row of one sheet is which row of another. A sheet drawn from a version keeps the ids of its rows, so ids come
/// first; what they leave over is paired by the same words in the same lane, then by likeness. Pure: the same sheets
/// always give the same pairs.
/// </summary>
public static class StepPairing
{
    /// <summary>Below this the words of two activities say different things.</summary>
    private const double Alike = 0.55;

    /// <summary>What standing in the same lane adds: of two rows as alike, the one of the same executor is the row.</summary>
    private const double SameLane = 0.1;

    /// <summary>The rows of the new sheet in its order, then those that only the old one has, in theirs.</summary>
    public static IReadOnlyList<StepPair> Of(SopDefinition before, SopDefinition after)
    {
        var found = new Dictionary<SopStep, (SopStep Before, MatchCertainty Certainty)>(ReferenceEqualityComparer.Instance);
        List<SopStep> old = [.. before.Steps];
        List<SopStep> fresh = [.. after.Steps];
        ByKey(old, fresh, found, step => step.Id, (was, now) =>
            TextLikeness.Of(was.Activity, now.Activity) >= Alike ? MatchCertainty.Certain : MatchCertainty.Likely);
        ByKey(old, fresh, found, step => (TextLikeness.Letters(step.Activity), step.Pelaksana), (_, _) => MatchCertainty.Certain);
        ByLikeness(before, after, old, fresh, found);
        return
        [
            .. after.Steps.Select(step => found.TryGetValue(step, out var match)
                ? new StepPair(match.Before, step, match.Certainty)
                : new StepPair(Before: null, step, MatchCertainty.None)),
            .. old.Select(step => new StepPair(step, After: null, MatchCertainty.None)),
        ];
    }

    /// <summary>Pairs the first of a key with the first, the second with the second, and takes them out of what is left.</summary>
    private static void ByKey<TKey>(
        List<SopStep> old, List<SopStep> fresh, Dictionary<SopStep, (SopStep, MatchCertainty)> found,
        Func<SopStep, TKey> key, Func<SopStep, SopStep, MatchCertainty> certainty)
        where TKey : notnull
    {
        var waiting = old.GroupBy(key).ToDictionary(same => same.Key, same => new Queue<SopStep>(same));
        var taken = new HashSet<SopStep>(ReferenceEqualityComparer.Instance);
        foreach (var step in fresh)
        {
            if (waiting.TryGetValue(key(step), out var same) && same.TryDequeue(out var was))
            {
                found[step] = (was, certainty(was, step));
                taken.Add(was);
            }
        }

        old.RemoveAll(taken.Contains);
        fresh.RemoveAll(found.ContainsKey);
    }

    private static void ByLikeness(
        SopDefinition before, SopDefinition after, List<SopStep> old, List<SopStep> fresh,
        Dictionary<SopStep, (SopStep, MatchCertainty)> found)
    {
        var (rowBefore, rowAfter) = (Rows(before), Rows(after));
        var candidates =
            from was in old
            from now in fresh
            let likeness = TextLikeness.Of(was.Activity, now.Activity)
            where likeness >= Alike
            let score = likeness + (was.Pelaksana == now.Pelaksana ? SameLane : 0)
            orderby score descending, Math.Abs(rowBefore[was] - rowAfter[now]), rowBefore[was], rowAfter[now]
            select (Was: was, Now: now);
        var taken = new HashSet<SopStep>(ReferenceEqualityComparer.Instance);
        foreach (var (was, now) in candidates.ToList())
        {
            if (!taken.Contains(was) && !found.ContainsKey(now))
            {
                taken.Add(was);
                found[now] = (was, MatchCertainty.Likely);
            }
        }

        old.RemoveAll(taken.Contains);
    }

    // By reference, because a sheet that is being drawn may hold two rows that say the same.
    private static Dictionary<SopStep, int> Rows(SopDefinition sheet) =>
        sheet.Steps.Select((step, row) => (step, row)).ToDictionary(
            placed => placed.step, placed => placed.row, (IEqualityComparer<SopStep>)ReferenceEqualityComparer.Instance);
}
