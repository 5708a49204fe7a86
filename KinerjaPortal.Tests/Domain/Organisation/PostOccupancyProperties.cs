using FsCheck;
using FsCheck.Fluent;
using KinerjaPortal.Domain.Organisation;
using static KinerjaPortal.Tests.Domain.Organisation.Held;

namespace KinerjaPortal.Tests.Domain.Organisation;

/// <summary>Findings over any assignments, held against a look at every single day.</summary>
public sealed class PostOccupancyProperties
{
    private static readonly DateOnly First = Day(1);

    private static readonly IReadOnlyList<DateOnly> Month = [.. Enumerable.Range(1, 30).Select(Day)];

    [Fact]
    public void On_every_day_there_is_just_what_counting_the_holders_of_that_day_finds() => ForAll((assignments, occupancy) =>
        Assert.All(Month, day => Assert.Equal(
            Counted([.. assignments.Where(assignment => assignment.IsInForceOn(day))]).Order(),
            FindingsOn(occupancy, day).Order())));

    [Fact]
    public void No_two_findings_contradict_each_other_on_any_day() => ForAll((_, occupancy) =>
        Assert.All(Month, day =>
        {
            var found = FindingsOn(occupancy, day).ToList();
            Assert.Distinct(found);
            Assert.True(!found.Contains(PostFindingKind.Empty) || found.Count == 1, "vacant, and held wrongly");
            Assert.False(found.Contains(PostFindingKind.PlhWithoutDefinitif)
                && (found.Contains(PostFindingKind.PltBesideDefinitif) || found.Contains(PostFindingKind.TwoDefinitif)), "with a holder and without");
        }));

    [Fact]
    public void The_days_follow_each_other_without_a_gap_and_without_an_end() => ForAll((_, occupancy) =>
    {
        Assert.Equal(First, occupancy.Days[0].From);
        Assert.Null(occupancy.Days[^1].Until);
        Assert.All(occupancy.Days.Zip(occupancy.Days.Skip(1)), pair => Assert.Equal(pair.Second.From, pair.First.Until!.Value.AddDays(1)));
    });

    [Fact]
    public void Findings_of_a_kind_about_the_same_people_do_not_touch() => ForAll((_, occupancy) =>
        Assert.All(
            from earlier in occupancy.Findings
            from later in occupancy.Findings
            where later.Kind == earlier.Kind && later.From > earlier.From && later.Assignments.SequenceEqual(earlier.Assignments)
            select (earlier, later),
            pair => Assert.True(pair.earlier.Until!.Value.AddDays(1) < pair.later.From)));

    private static IEnumerable<PostFindingKind> FindingsOn(PostOccupancy occupancy, DateOnly day) =>
        occupancy.Findings.Where(finding => finding.From <= day && (finding.Until is null || day <= finding.Until)).Select(finding => finding.Kind);

    private static IEnumerable<PostFindingKind> Counted(IReadOnlyList<Assignment> holders)
    {
        var (definitif, plt, plh) = (Count(AssignmentKind.Definitif), Count(AssignmentKind.Plt), Count(AssignmentKind.Plh));
        return new Dictionary<PostFindingKind, bool>
        {
            [PostFindingKind.Empty] = definitif + plt + plh == 0,
            [PostFindingKind.TwoDefinitif] = definitif >= 2,
            [PostFindingKind.TwoPlt] = plt >= 2,
            [PostFindingKind.TwoPlh] = plh >= 2,
            [PostFindingKind.PltBesideDefinitif] = plt >= 1 && definitif >= 1,
            [PostFindingKind.PlhWithoutDefinitif] = plh >= 1 && definitif == 0,
        }.Where(found => found.Value).Select(found => found.Key);

        int Count(AssignmentKind kind) => holders.Count(holder => holder.Kind == kind);
    }

    private static void ForAll(Action<Assignment[], PostOccupancy> holds)
    {
        var assignment =
            from person in Gen.Elements(Ratna, Budi, Lina)
            from kind in Gen.Elements(Enum.GetValues<AssignmentKind>())
            from day in Gen.Choose(1, 30)
            from days in Gen.Choose(0, 12)
            from isOpen in Gen.Elements(false, false, true)
            select By(person, kind, day) with { Until = isOpen ? null : Day(day).AddDays(days) };
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(400),
            Prop.ForAll(assignment.ArrayOf().ToArbitrary(), assignments => holds(assignments, PostOccupancy.Of(assignments, First))));
    }
}
