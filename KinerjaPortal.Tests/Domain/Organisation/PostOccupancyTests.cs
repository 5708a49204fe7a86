using KinerjaPortal.Domain.Organisation;
using static KinerjaPortal.Domain.Organisation.AssignmentKind;
using static KinerjaPortal.Tests.Domain.Organisation.Held;

namespace KinerjaPortal.Tests.Domain.Organisation;

public sealed class PostOccupancyTests
{
    private static readonly DateOnly Today = Day(10);

    public static TheoryData<string, Assignment[], string[]> Cases => new()
    {
        { "nobody at all", [], ["Empty 10-"] },
        { "one holder", [By(Ratna, Definitif, 1)], [] },
        { "what ended before today has no part in it", [By(Ratna, Definitif, 1), By(Budi, Definitif, 1, 9)], [] },
        { "the holder goes and nobody comes", [By(Ratna, Definitif, 1, 14)], ["Empty 15-"] },
        { "the next one comes the day after", [By(Ratna, Definitif, 1, 14), By(Budi, Definitif, 15)], [] },
        { "the next one comes too late", [By(Ratna, Definitif, 1, 14), By(Budi, Definitif, 17)], ["Empty 15-16"] },
        { "the next one comes too early", [By(Ratna, Definitif, 1, 14), By(Budi, Definitif, 14)], ["TwoDefinitif 14-14"] },
        { "a Plt for a vacancy", [By(Lina, Plt, 1, 20), By(Budi, Definitif, 21)], [] },
        { "a Plt goes on though the holder has come", [By(Lina, Plt, 1), By(Budi, Definitif, 21)], ["PltBesideDefinitif 21-"] },
        { "a Plh for a holder who is away", [By(Ratna, Definitif, 1), By(Lina, Plh, 12, 13)], [] },
        { "two Plh share a day", [By(Ratna, Definitif, 1), By(Lina, Plh, 12, 13), By(Budi, Plh, 13, 15)], ["TwoPlh 13-13"] },
        { "a Plh outlasts the holder", [By(Ratna, Definitif, 1, 12), By(Lina, Plh, 12, 14)], ["PlhWithoutDefinitif 13-14", "Empty 15-"] },
        { "a Plh beside a Plt", [By(Ratna, Plt, 1), By(Lina, Plh, 12, 14)], ["PlhWithoutDefinitif 12-14"] },
        { "two Plt", [By(Ratna, Plt, 1), By(Lina, Plt, 5, 11)], ["TwoPlt 10-11"] },
        {
            "three, one after another leaving",
            [By(Ratna, Definitif, 1, 12), By(Lina, Definitif, 1, 14), By(Budi, Definitif, 1)],
            ["TwoDefinitif 10-12", "TwoDefinitif 13-14"]
        },
        { "somebody else comes into it, and it is still the same two", [By(Ratna, Plt, 1), By(Lina, Plt, 1), By(Budi, Plh, 12, 13)], ["TwoPlt 10-", "PlhWithoutDefinitif 12-13"] },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void What_wants_looking_at(string what, Assignment[] assignments, string[] findings) =>
        Assert.Equal((what, string.Join(", ", findings)), (what, string.Join(", ", PostOccupancy.Of(assignments, Today).Findings.Select(Told))));

    [Fact]
    public void A_finding_names_those_it_is_about_and_nobody_else()
    {
        var (plt, definitif, plh) = (By(Ratna, Plt, 1), By(Budi, Definitif, 5), By(Lina, Plh, 9, 12));

        var finding = Assert.Single(PostOccupancy.Of([plh, plt, definitif], Today).Findings);

        Assert.Equal([definitif, plt], finding.Assignments);
    }

    [Fact]
    public void The_last_day_of_the_calendar_ends_no_sooner_than_the_calendar() =>
        Assert.Empty(PostOccupancy.Of([By(Ratna, Definitif, 1) with { Until = DateOnly.MaxValue }], Today).Findings);

    private static string Told(PostFinding finding) => $"{finding.Kind} {finding.From.Day}-{finding.Until?.Day}";
}
