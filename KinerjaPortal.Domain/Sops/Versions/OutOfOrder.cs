namespace KinerjaPortal.Domain.Sops.Versions;

/// <summary>
/// Which places of a new order must have been moved by hand: all but a longest run of those that still follow each other
/// as before. So one row taken from the end to the top is one move, and not a move of all the others.
/// </summary>
internal static class OutOfOrder
{
    /// <param name="formerPlaces">For each place of the new order, its place in the old one; all different.</param>
    public static IEnumerable<int> Places(IReadOnlyList<int> formerPlaces)
    {
        var length = new int[formerPlaces.Count];
        var previous = new int[formerPlaces.Count];
        var last = -1;
        for (var place = 0; place < formerPlaces.Count; place++)
        {
            (length[place], previous[place]) = (1, -1);
            for (var earlier = 0; earlier < place; earlier++)
            {
                if (formerPlaces[earlier] < formerPlaces[place] && length[earlier] + 1 > length[place])
                {
                    (length[place], previous[place]) = (length[earlier] + 1, earlier);
                }
            }

            if (last < 0 || length[place] > length[last])
            {
                last = place;
            }
        }

        var kept = new HashSet<int>();
        for (; last >= 0; last = previous[last])
        {
            kept.Add(last);
        }

        return Enumerable.Range(0, formerPlaces.Count).Where(place => !kept.Contains(place));
    }
}
