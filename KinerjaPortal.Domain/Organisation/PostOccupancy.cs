namespace KinerjaPortal.Domain.Organisation;

/// <summary>Who holds a post from a day on, day by day, and what about it wants looking at. Pure: the same assignments give the same answer.</summary>
public sealed class PostOccupancy
{
    private PostOccupancy(IReadOnlyList<OccupiedDays> days)
    {
        Days = days;
        Findings = [.. Enum.GetValues<PostFindingKind>().SelectMany(FindingsOf).OrderBy(finding => finding.From).ThenBy(finding => finding.Kind)];
    }

    /// <summary>Without a gap and without an end: the last of them goes on.</summary>
    public IReadOnlyList<OccupiedDays> Days { get; }

    /// <summary>In the order in which they begin.</summary>
    public IReadOnlyList<PostFinding> Findings { get; }

    /// <param name="ofThePost">All that is known of the post; what has ended before has no part in it.</param>
    public static PostOccupancy Of(IEnumerable<Assignment> ofThePost, DateOnly from)
    {
        var assignments = ofThePost.OrderBy(assignment => assignment.From).ThenBy(assignment => assignment.Id).ToList();
        var begins = assignments.Select(assignment => assignment.From)
            .Concat(assignments.Select(assignment => assignment.Until).OfType<DateOnly>().Where(until => until < DateOnly.MaxValue).Select(until => until.AddDays(1)))
            .Where(day => day > from)
            .Prepend(from)
            .Distinct()
            .Order()
            .ToList();
        return new PostOccupancy(
        [
            .. begins.Select((begin, i) => new OccupiedDays(
                begin,
                i + 1 < begins.Count ? begins[i + 1].AddDays(-1) : null,
                [.. assignments.Where(assignment => assignment.IsInForceOn(begin))])),
        ]);
    }

    private IEnumerable<PostFinding> FindingsOf(PostFindingKind kind)
    {
        PostFinding? open = null;
        foreach (var days in Days)
        {
            var concerned = Concerned(kind, days.Holders);
            if (open is not null && concerned is not null && open.Assignments.SequenceEqual(concerned))
            {
                open = open with { Until = days.Until };
                continue;
            }

            if (open is not null)
            {
                yield return open;
            }

            open = concerned is null ? null : new PostFinding(kind, days.From, days.Until, concerned);
        }

        if (open is not null)
        {
            yield return open;
        }
    }

    /// <summary>Those whom a finding of the kind is about; null where there is none.</summary>
    private static List<Assignment>? Concerned(PostFindingKind kind, IReadOnlyList<Assignment> holders)
    {
        var definitif = Of(AssignmentKind.Definitif);
        var plt = Of(AssignmentKind.Plt);
        var plh = Of(AssignmentKind.Plh);
        return kind switch
        {
            PostFindingKind.Empty when holders.Count == 0 => [],
            PostFindingKind.TwoDefinitif when definitif.Count > 1 => definitif,
            PostFindingKind.TwoPlt when plt.Count > 1 => plt,
            PostFindingKind.TwoPlh when plh.Count > 1 => plh,
            PostFindingKind.PltBesideDefinitif when plt.Count > 0 && definitif.Count > 0 => [.. definitif, .. plt],
            PostFindingKind.PlhWithoutDefinitif when plh.Count > 0 && definitif.Count == 0 => plh,
            _ => null,
        };

        List<Assignment> Of(AssignmentKind of) => [.. holders.Where(holder => holder.Kind == of)];
    }
}

/// <summary>Days on which the same people hold a post.</summary>
/// <param name="Until">Last day, included; null where no end is known.</param>
public sealed record OccupiedDays(DateOnly From, DateOnly? Until, IReadOnlyList<Assignment> Holders);
