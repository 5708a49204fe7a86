namespace KinerjaPortal.Domain.Sops.Versions;

internal static class LaneChanges
{
    public static IEnumerable<SopChange> Of(IReadOnlyList<SopLane> before, IReadOnlyList<SopLane> after)
    {
        // A draft may hold a lane twice for a moment; the first one speaks for both.
        var was = before.DistinctBy(lane => lane.Pelaksana).ToDictionary(lane => lane.Pelaksana);
        var now = after.DistinctBy(lane => lane.Pelaksana).ToList();
        foreach (var lane in now)
        {
            if (!was.TryGetValue(lane.Pelaksana, out var old))
            {
                yield return new SopChange.LaneAdded(lane);
                continue;
            }

            if (old.Heading != lane.Heading)
            {
                yield return new SopChange.LaneRenamed(old, lane);
            }

            if (old.IsExternal != lane.IsExternal)
            {
                yield return new SopChange.LaneKindChanged(old, lane);
            }
        }

        var codes = now.Select(lane => lane.Pelaksana).ToHashSet();
        foreach (var lane in was.Values.Where(lane => !codes.Contains(lane.Pelaksana)))
        {
            yield return new SopChange.LaneRemoved(lane);
        }

        List<string> order = [.. was.Keys.Where(codes.Contains)];
        List<SopLane> kept = [.. now.Where(lane => was.ContainsKey(lane.Pelaksana))];
        foreach (var place in OutOfOrder.Places([.. kept.Select(lane => order.IndexOf(lane.Pelaksana))]))
        {
            yield return new SopChange.LaneSorted(kept[place], place == 0 ? null : kept[place - 1]);
        }
    }
}
