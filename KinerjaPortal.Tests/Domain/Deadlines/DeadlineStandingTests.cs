using FsCheck;
using FsCheck.Fluent;
using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Deadlines;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Tests.Support;
using Office = KinerjaPortal.Tests.Domain.Calendars.Office;

namespace KinerjaPortal.Tests.Domain.Deadlines;

/// <summary>
/// What endangers a document's own deadline, and until when it may lie where it lies. Each of the five steps of the sheet has a working day.
/// </summary>
public sealed class DeadlineStandingTests
{
    private static readonly DateTimeOffset Started = Office.Wib("2026-11-16 09:00");

    [Fact]
    public void The_last_desk_has_until_its_office_closes_on_the_day_and_each_one_before_a_day_less()
    {
        Assert.Equal(Office.Wib("2026-11-27 16:30"), Standing(row: 4).HandOnBy);
        Assert.Equal(Office.Wib("2026-11-26 16:00"), Standing(row: 3).HandOnBy, TimeSpan.FromHours(1));
        Assert.True(Standing(row: 0).HandOnBy < Office.Wib("2026-11-24 16:01"));
    }

    [Fact]
    public void A_deadline_on_a_day_off_ends_with_the_working_day_before() =>
        Assert.Equal(Office.Wib("2026-11-27 16:30"), Standing(row: 4, deadline: "2026-11-29").By);

    [Fact]
    public void A_step_that_takes_too_long_endangers_nothing_while_the_rest_still_fits()
    {
        var standing = Standing(row: 1);

        // It began eight days ago and should have taken one; there are three steps of a day after it.
        Assert.False(standing.IsEndangeredAt(Office.Wib("2026-11-24 09:00")));
        Assert.True(standing.IsEndangeredAt(Office.Wib("2026-11-25 09:00")));
        Assert.False(standing.HasPassedAt(Office.Wib("2026-11-27 16:30")));
        Assert.True(standing.HasPassedAt(Office.Wib("2026-11-27 16:31")));
    }

    [Fact]
    public void Nobody_is_alarmed_by_a_day_that_is_not_confirmed_and_the_plan_of_the_cycle_counts()
    {
        var standing = Standing(row: 1, confirmed: false);

        Assert.True(standing.IsByPlan);
        Assert.Equal(PlannedPath.Of(SmallSop.Version, Office.InWib, Started).Finish, standing.By);
        Assert.Equal(new DateOnly(2026, 11, 27), standing.Deadline?.Date);
    }

    [Fact]
    public void By_the_plan_a_document_that_lost_a_day_may_make_up_for_it_on_a_quicker_desk()
    {
        // Step 2 came a day early and takes a day more: not late. Another day, and the end is no longer where it was planned.
        var standing = Standing(row: 1, confirmed: false);

        Assert.False(standing.IsEndangeredAt(Office.Wib("2026-11-18 08:59")));
        Assert.True(standing.IsEndangeredAt(Office.Wib("2026-11-18 09:01")));
    }

    [Fact]
    public void On_any_sheet_the_rest_fits_from_the_moment_that_is_told_and_no_longer_from_a_later_one() => Prop.ForAll(
        Arb.From(from sheet in SopGraphs.Sheets from row in Gen.Choose(0, SopGraphs.MostSteps) select (sheet, row)),
        sample =>
        {
            var sop = new SopVersion(Guid.NewGuid(), Guid.NewGuid(), 1, SopVersionStatus.Published, sample.sheet);
            var step = sop.Steps[sample.row % sop.Steps.Count].Id;
            var standing = DeadlineStanding.Of(new DocumentDeadline(new DateOnly(2036, 12, 24), "Perda", IsConfirmed: true), sop, step, Started, Office.InWib);

            // A sheet of decades is not searched.
            return standing.By - standing.HandOnBy > TimeSpan.FromDays(3650) || (Finish(standing.HandOnBy) <= standing.By
                && (standing.HandOnBy == standing.By || Finish(standing.HandOnBy + TimeSpan.FromMinutes(2)) > standing.By));

            DateTimeOffset Finish(DateTimeOffset from) =>
                PlannedPath.After(sop, step, Office.InWib, from) is { Steps.Count: > 0 } rest ? rest.Finish : from;
        }).QuickCheckThrowOnFailure();

    private static DeadlineStanding Standing(int row, string deadline = "2026-11-27", bool confirmed = true) => DeadlineStanding.Of(
        new DocumentDeadline(DateOnly.Parse(deadline, System.Globalization.CultureInfo.InvariantCulture), "Perda", confirmed), SmallSop.Version, SmallSop.Version.Steps[row].Id, Started, Office.InWib);
}
