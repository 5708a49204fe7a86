using FsCheck;
using FsCheck.Fluent;
using KinerjaPortal.Domain.Flowcharts;
using KinerjaPortal.Domain.Flowcharts.Pages;
using KinerjaPortal.Tests.Support;

namespace KinerjaPortal.Tests.Domain.Flowcharts;

public sealed class PageLayoutProperties
{
    [Fact]
    public void Every_published_sheet_comes_right_onto_either_paper() => Check.QuickThrowOnFailure(
        Prop.ForAll(SopGraphs.Valid(), definition =>
        {
            foreach (var paper in Paper.All)
            {
                var pages = DrawnPages.Of(definition, paper);
                pages.AreRight();
                pages.HaveTheirWordsInFreeSpace();
                pages.GiveEachArrowOfADecisionItsOwnSide();
            }
        }));

    [Fact]
    public void Every_draft_does_however_its_arrows_were_left() => Check.QuickThrowOnFailure(
        Prop.ForAll(GeneratedSheets.Drafts, definition => DrawnPages.Of(definition, Paper.A4).AreRight()));

    [Fact]
    public void Send_backs_without_an_arrow_cross_pages_like_the_rest() => Check.QuickThrowOnFailure(
        Prop.ForAll(SopGraphs.Valid(), definition => DrawnPages.Of(
            definition,
            Paper.A4,
            new ReturnPath(definition.Steps[^1].Id, definition.Steps[0].Id, 2),
            new ReturnPath(definition.Steps[definition.Steps.Count / 2].Id, definition.Steps[0].Id, 1)).AreRight()));

    [Fact]
    public void The_same_sheet_always_gives_the_same_pages() => Check.QuickThrowOnFailure(
        Prop.ForAll(GeneratedSheets.Drafts, definition => Assert.Equivalent(
            PageLayout.Draw(definition, Paper.F4), PageLayout.Draw(definition with { }, Paper.F4), strict: true)));

    [Fact]
    public void The_letters_that_a_version_keeps_are_those_that_both_papers_print() => Check.QuickThrowOnFailure(
        Prop.ForAll(SopGraphs.Valid(), definition =>
        {
            var kept = definition.WithOffPageLetters([]);
            var letterOf = kept.Flows.Where(flow => flow.Connector is not null).ToDictionary(flow => (flow.From, flow.To), flow => flow.Connector);
            foreach (var sheet in new[] { definition, kept })
            {
                foreach (var segilima in Paper.All.SelectMany(paper => PageLayout.Draw(sheet, paper).Pages).SelectMany(page => page.Segilima))
                {
                    Assert.Equal(letterOf[(segilima.Line.From, segilima.Line.To)], segilima.Letter);
                }
            }

            Assert.Equal(kept.Flows, kept.WithOffPageLetters([]).Flows);
            Assert.Equal(kept.Flows, definition.WithOffPageLetters([definition]).Flows);
        }));
}
