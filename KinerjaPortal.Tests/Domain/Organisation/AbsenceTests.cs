using KinerjaPortal.Domain.Organisation;
using static KinerjaPortal.Domain.Organisation.AssignmentKind;
using static KinerjaPortal.Tests.Domain.Organisation.Held;

namespace KinerjaPortal.Tests.Domain.Organisation;

public sealed class AbsenceTests
{
    [Fact]
    public void The_whole_absence_is_uncovered_while_nobody_is_appointed() =>
        Assert.Equal(["12-16: nobody"], Cover(By(Ratna, Definitif, 1)));

    [Fact]
    public void A_Plh_covers_the_days_of_the_appointment_and_leaves_the_others_open() =>
        Assert.Equal(["12-13: nobody", "14-15: Lina", "16-16: nobody"], Cover(By(Ratna, Definitif, 1), By(Lina, Plh, 14, 15)));

    [Fact]
    public void A_Plh_appointed_for_longer_covers_no_more_than_the_absence() =>
        Assert.Equal(["12-16: Lina"], Cover(By(Ratna, Definitif, 1), By(Lina, Plh, 10, 20)));

    [Fact]
    public void Days_on_which_the_person_no_longer_holds_the_post_are_not_theirs_to_cover() =>
        Assert.Equal(["12-14: nobody"], Cover(By(Ratna, Definitif, 1, 14), By(Budi, Definitif, 15)));

    [Fact]
    public void A_post_that_the_person_does_not_hold_is_not_touched() => Assert.Empty(Cover(By(Budi, Definitif, 1)));

    [Fact]
    public void An_absence_that_ends_before_it_begins_or_is_there_already_is_refused()
    {
        var recorded = Away(12, 16);

        Assert.IsType<StaffingFault.UntilBeforeFrom>(Away(12, 11).WhyNotRecorded([]));
        Assert.Equal(new StaffingFault.AlreadyAway(recorded), Away(16, 18).WhyNotRecorded([recorded]));
        Assert.Null(Away(17, 18).WhyNotRecorded([recorded]));
        Assert.IsType<StaffingFault.ReasonTooLong>((Away(12, 13) with { Reason = new string('a', Absence.MaxReasonLength + 1) }).WhyNotRecorded([]));
    }

    private static Absence Away(int from, int until) => new(Guid.NewGuid(), Ratna, Day(from), Day(until), "Dinas luar");

    private static IEnumerable<string> Cover(params Assignment[] ofThePost) =>
        Away(12, 16).CoverOf(ofThePost).Select(days =>
            $"{days.From.Day}-{days.Until.Day}: {(days.StandIns.Count == 0 ? "nobody" : string.Join('+', days.StandIns.Select(standIn => standIn.PersonId == Lina ? "Lina" : "Budi")))}");
}
