using KinerjaPortal.Domain.Sops.Rules;
using KinerjaPortal.Web.Features.Designer.Canvas;

namespace KinerjaPortal.Tests.Components.Designer;

public sealed class SheetMarksTests
{
    private static readonly Guid Row = Guid.CreateVersion7();

    [Fact]
    public void A_row_that_stands_in_the_way_of_publishing_is_marked() =>
        Assert.Equal([Row], SheetMarks.Of([new SopProblem(SopRule.EveryStepIsReachedFromTheStart, Row)]));

    [Theory]
    [InlineData(SopRule.WaktuIsPositive)]
    [InlineData(SopRule.ActivitiesAreFilled)]
    [InlineData(SopRule.MutuBakuIsFilled)]
    [InlineData(SopRule.DecisionsAskOrReview)]
    public void A_row_that_is_only_unfinished_or_doubtful_is_not(SopRule rule) => Assert.Empty(SheetMarks.Of([new SopProblem(rule, Row)]));

    [Fact]
    public void A_problem_of_the_whole_sheet_marks_no_row() => Assert.Empty(SheetMarks.Of([new SopProblem(SopRule.ThereIsAnEnd, null)]));
}
