using KinerjaPortal.Domain.Organisation;
using static KinerjaPortal.Domain.Organisation.AssignmentKind;
using static KinerjaPortal.Tests.Domain.Organisation.Held;

namespace KinerjaPortal.Tests.Domain.Organisation;

public sealed class AssignmentTests
{
    [Theory]
    [InlineData(9, false)]
    [InlineData(10, true)]
    [InlineData(12, true)]
    [InlineData(13, false)]
    public void It_is_in_force_from_its_first_day_to_its_last(int day, bool inForce) =>
        Assert.Equal(inForce, By(Ratna, Plh, 10, 12).IsInForceOn(Day(day)));

    [Fact]
    public void An_appointment_that_ends_before_it_begins_is_refused() =>
        Assert.IsType<StaffingFault.UntilBeforeFrom>(By(Ratna, Plt, 12, 11).WhyNotMade([]));

    [Fact]
    public void A_Plh_without_a_last_day_is_refused_and_a_Plt_is_not()
    {
        Assert.IsType<StaffingFault.UntilMissing>(By(Ratna, Plh, 12).WhyNotMade([]));
        Assert.Null(By(Ratna, Plt, 12).WhyNotMade([]));
    }

    [Theory]
    [InlineData(Definitif, null, true)]
    [InlineData(Plt, null, false)]
    [InlineData(Plh, "  ", false)]
    [InlineData(Plh, "800/1/SP/2026", true)]
    public void Who_acts_for_another_does_so_by_a_decree(AssignmentKind kind, string? decree, bool taken) =>
        Assert.Equal(taken ? null : typeof(StaffingFault.DecreeMissing), By(Ratna, kind, 12, 13, decree).WhyNotMade([])?.GetType());

    [Fact]
    public void A_decree_number_longer_than_can_be_kept_is_refused() =>
        Assert.IsType<StaffingFault.DecreeTooLong>(By(Ratna, Plt, 12, decree: new string('9', Assignment.MaxDecreeNumberLength + 1)).WhyNotMade([]));

    [Theory]
    [InlineData(1, 9, true)]
    [InlineData(1, 10, false)]
    [InlineData(12, 20, false)]
    [InlineData(13, 20, true)]
    [InlineData(13, null, true)]
    [InlineData(1, null, false)]
    public void Nobody_holds_a_post_twice_in_the_same_days(int from, int? until, bool taken)
    {
        var held = By(Ratna, Plh, 10, 12);

        var fault = By(Ratna, Definitif, from, until).WhyNotMade([By(Budi, Definitif, 1), held]);

        Assert.Equal(taken ? null : new StaffingFault.AlreadyHolds(held), fault);
    }

    [Fact]
    public void Another_person_in_the_same_days_is_no_reason_to_refuse() =>
        Assert.Null(By(Ratna, Definitif, 10).WhyNotMade([By(Budi, Definitif, 1), By(Lina, Plt, 1)]));

    [Fact]
    public void It_ends_with_any_day_from_its_first_on_that_does_not_prolong_it()
    {
        var plt = By(Ratna, Plt, 10, 20);

        Assert.Null(plt.WhyNotEndedWith(Day(10), today: Day(15)));
        Assert.Null(plt.WhyNotEndedWith(Day(20), today: Day(15)));
        Assert.IsType<StaffingFault.UntilBeforeFrom>(plt.WhyNotEndedWith(Day(9), today: Day(15)));
        Assert.Equal(new StaffingFault.LaterThanItsEnd(Day(20)), plt.WhyNotEndedWith(Day(21), today: Day(15)));
        Assert.Equal(new StaffingFault.AlreadyEnded(Day(20)), plt.WhyNotEndedWith(Day(18), today: Day(21)));
        Assert.Null(By(Ratna, Definitif, 1).WhyNotEndedWith(Day(28), today: Day(15)));
    }

    [Fact]
    public void What_has_begun_is_never_taken_back()
    {
        Assert.Null(By(Ratna, Plh, 10, 12).WhyNotTakenBack(today: Day(9)));
        Assert.Equal(new StaffingFault.HasBegun(Day(10)), By(Ratna, Plh, 10, 12).WhyNotTakenBack(today: Day(10)));
    }
}
