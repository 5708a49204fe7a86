using KinerjaPortal.Domain.Organisation.Keeping;
using KinerjaPortal.Domain.Texts;

namespace KinerjaPortal.Domain.Organisation.Importing;

/// <summary>
/// Judges the rows of posts, one after the other. A row is of the post with its code; without a code, of the post with its name; else it is
/// a new one. A blank cell leaves what is there.
/// </summary>
internal sealed class PostPlanning(KnownStaff known)
{
    private readonly List<Pelaksana> _after = [.. known.Posts];
    private readonly List<PlannedPost> _changes = [];
    private readonly HashSet<Guid> _named = [];

    public IReadOnlyList<PlannedPost> Changes => _changes;

    /// <summary>The office's posts as they will be.</summary>
    public IReadOnlyList<Pelaksana> After => _after;

    public PlannedRow Judge(PostRow row)
    {
        var (name, code) = (TypedText.OneLine(row.Name), TypedText.OneLine(row.Code));
        var there = code.Length > 0 ? _after.Find(post => post.Code == code) : _after.Find(post => IsCalled(post, name));
        if (there is not null && !_named.Add(there.Id))
        {
            return Wrong(RowFault.Twice);
        }

        if (StaffPlanning.YesOrNo(row.IsExternal, there?.IsExternal == true) is not { } isExternal
            || StaffPlanning.YesOrNo(row.PlansCycles, there?.PlansCycles == true && !isExternal) is not { } plans)
        {
            return Wrong(RowFault.NoYesOrNo);
        }

        var free = code.Length > 0 ? code : there?.Code ?? PelaksanaCode.Free(name, [.. _after.Select(post => post.Code)]);
        var details = PostDetails.Typed(name, free, isExternal, plans, there?.LinkedOpdId, place: null);
        if (details.WhyNot() is { } fault)
        {
            return Wrong(fault switch { PostFault.NameMissing => RowFault.NameMissing, PostFault.NameTooLong => RowFault.NameTooLong, _ => RowFault.CodeInvalid });
        }

        if (_after.Exists(post => post.Id != there?.Id && IsCalled(post, name)))
        {
            return Wrong(_after.Exists(post => IsCalled(post, name) && _named.Contains(post.Id)) ? RowFault.Twice : RowFault.NameTaken);
        }

        return there is null ? New(row, details) : Changed(row, there, details);

        PlannedRow Wrong(RowFault why) => new(StaffSheet.Posts, row.Row, name, RowEffect.Wrong, why);
    }

    private static bool IsCalled(Pelaksana post, string name) => string.Equals(post.Name, name, StringComparison.OrdinalIgnoreCase);

    private PlannedRow New(PostRow row, PostDetails details)
    {
        if (_after.Count >= known.MostPosts)
        {
            return new PlannedRow(StaffSheet.Posts, row.Row, details.Name, RowEffect.Wrong, RowFault.TooManyPosts);
        }

        // An id of this plan alone: what is written gets one of its own.
        var made = new Pelaksana(new Guid(row.Row, 0, 0, new byte[8]), known.OpdId, details.Code, details.Name, _after.Count + 1, details.IsExternal, details.PlansCycles);
        _after.Add(made);
        _named.Add(made.Id);
        _changes.Add(new PlannedPost(null, details.Name, details.Code, details.IsExternal, details.PlansCycles));
        return new PlannedRow(StaffSheet.Posts, row.Row, details.Name, RowEffect.New);
    }

    private PlannedRow Changed(PostRow row, Pelaksana there, PostDetails details)
    {
        var then = there with { Name = details.Name, IsExternal = details.IsExternal, PlansCycles = details.PlansCycles, LinkedOpdId = details.LinkedOpdId };
        if (then == there)
        {
            return new PlannedRow(StaffSheet.Posts, row.Row, details.Name, RowEffect.Same);
        }

        _after[_after.IndexOf(there)] = then;
        _changes.Add(new PlannedPost(there.Id, details.Name, details.Code, details.IsExternal, details.PlansCycles));
        return new PlannedRow(StaffSheet.Posts, row.Row, details.Name, RowEffect.Changed);
    }
}
