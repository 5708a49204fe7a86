using KinerjaPortal.Domain.Flowcharts.Routing;
using KinerjaPortal.Domain.Sops;

namespace KinerjaPortal.Domain.Flowcharts.Pages;

/// <summary>
/// The letters of the segilima. An arrow has one when it leads over a page break on any of the papers, so that the print on
/// F4 says the same letters as that on A4; it keeps it for good; and no letter is ever given to another arrow.
/// </summary>
public static class OffPageLetters
{
    private const int Alphabet = 26;

    /// <summary>
    /// The sheet with a letter on every arrow that needs one, for the version that is established to keep. An arrow keeps
    /// the letter that it carries, or that it had in an earlier version; others get the next never used.
    /// </summary>
    /// <param name="earlier">The versions before this one, oldest first, whether their letters were kept with them or not.</param>
    public static SopDefinition WithOffPageLetters(this SopDefinition definition, IEnumerable<SopDefinition> earlier)
    {
        var known = new List<SopFlow>();
        foreach (var version in earlier)
        {
            known.AddRange(Lettered(version, known).Flows);
        }

        return Lettered(definition, known);
    }

    /// <summary>The next letters after Z are AA, AB …</summary>
    public static string Letter(int index)
    {
        var letters = "";
        for (var rest = index + 1; rest > 0; rest = (rest - 1) / Alphabet)
        {
            letters = (char)('A' + ((rest - 1) % Alphabet)) + letters;
        }

        return letters;
    }

    /// <summary>A letter for each of these arrows, of which some may be a cycle's send-backs that no version knows.</summary>
    internal static Dictionary<Arrow, string> Of(SopDefinition definition, IReadOnlyList<Arrow> crossing)
    {
        if (crossing.Count == 0)
        {
            return [];
        }

        var flows = Kept(definition.Flows);
        if (crossing.Any(arrow => arrow.Flow is { } flow && flows[flow].Connector is null))
        {
            flows = Lettered(definition, []).Flows;
        }

        var next = NextAfter(flows);
        return crossing.ToDictionary(
            arrow => arrow,
            arrow => (arrow.Flow is { } flow ? flows[flow].Connector : null) ?? Letter(next++));
    }

    private static SopDefinition Lettered(SopDefinition definition, IReadOnlyList<SopFlow> known)
    {
        var flows = Kept(definition.Flows).ToArray();
        var needing = Paper.All
            .SelectMany(paper => PageBreaks.Of(definition, paper, []).Crossing)
            .DistinctBy(arrow => arrow.Flow)
            .OrderBy(arrow => arrow.ReadingOrder)
            .Select(arrow => arrow.Flow!.Value)
            .Where(flow => flows[flow].Connector is null)
            .ToList();

        foreach (var flow in needing)
        {
            var (from, to, label, _) = flows[flow];
            var before = known.LastOrDefault(other => (other.From, other.To, other.Label, other.Connector is null) == (from, to, label, false));
            if (before is not null && !flows.Any(other => other.Connector == before.Connector))
            {
                flows[flow] = flows[flow] with { Connector = before.Connector };
            }
        }

        var next = Math.Max(NextAfter(flows), NextAfter(known));
        foreach (var flow in needing.Where(flow => flows[flow].Connector is null))
        {
            flows[flow] = flows[flow] with { Connector = Letter(next++) };
        }

        return definition with { Flows = flows };
    }

    /// <summary>Rows that were copied bring their arrows' letters along, and a file may say anything: a letter stays with the first arrow that has it.</summary>
    private static IReadOnlyList<SopFlow> Kept(IReadOnlyList<SopFlow> flows)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        return
        [
            .. flows.Select(flow => flow.Connector is null || (IndexOf(flow.Connector) is not null && taken.Add(flow.Connector))
                ? flow
                : flow with { Connector = null }),
        ];
    }

    private static int NextAfter(IEnumerable<SopFlow> flows) => flows.Select(flow => IndexOf(flow.Connector) ?? -1).DefaultIfEmpty(-1).Max() + 1;

    /// <summary>Two letters are enough for 702 arrows, and no more of them fit a segilima.</summary>
    private static int? IndexOf(string? letters) =>
        letters is { Length: 1 or 2 } && letters.All(char.IsAsciiLetterUpper)
            ? letters.Aggregate(0, (index, letter) => (index * Alphabet) + letter - 'A' + 1) - 1
            : null;
}
