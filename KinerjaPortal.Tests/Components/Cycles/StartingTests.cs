using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Web.Features.Cycles.Start;

namespace KinerjaPortal.Tests.Components.Cycles;

public sealed class StartingTests
{
    [Theory]
    [InlineData(DocumentType.Renja, "2027")]
    [InlineData(DocumentType.Dpa, "2027")]
    [InlineData(DocumentType.Lkjip, "2026")]
    [InlineData(DocumentType.Renstra, "2027-2031")]
    public void Plans_are_made_for_the_next_year_and_reports_for_this_one(DocumentType type, string period) =>
        Assert.Equal(period, PeriodDefaults.For(type, 2026).ToString());

    [Fact]
    public void The_plan_follows_ya_and_adds_up_what_every_desk_is_given()
    {
        var office = new BerbekOffice();

        var plan = PlannedPath.Of(BerbekOffice.Sop, office.Office.Calendar, office.Now);

        Assert.Equal(BerbekOffice.Sop.Steps.Select(step => step.Id), plan.Steps.Select(planned => planned.Step.Id));
        Assert.Equal(new(2026, 11, 2, 8, 15, 0, TimeSpan.FromHours(7)), plan.Steps[0].DueAt);
        Assert.Equal(plan.Steps.Select(planned => planned.DueAt).Order(), plan.Steps.Select(planned => planned.DueAt));
        Assert.Equal(new(2026, 11, 16, 9, 35, 0, TimeSpan.FromHours(7)), plan.Finish);
    }
}
