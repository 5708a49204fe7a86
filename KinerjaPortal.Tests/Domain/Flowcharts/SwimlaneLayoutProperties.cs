using FsCheck;
using FsCheck.Fluent;
using KinerjaPortal.Domain.Flowcharts;

namespace KinerjaPortal.Tests.Domain.Flowcharts;

public sealed class SwimlaneLayoutProperties
{
    [Fact]
    public void Every_published_sheet_is_drawn_right_with_its_words_in_free_space() => Check.QuickThrowOnFailure(
        Prop.ForAll(GeneratedSheets.Published, definition =>
        {
            var sheet = DrawnSheet.Of(definition);
            sheet.IsRight();
            sheet.HasItsWordsInFreeSpace();
            sheet.HasItsWordsNearWhereTheArrowLeaves();
        }));

    [Fact]
    public void Every_draft_is_drawn_right_however_its_arrows_were_left() => Check.QuickThrowOnFailure(
        Prop.ForAll(GeneratedSheets.Drafts, definition => DrawnSheet.Of(definition).IsRight()));

    [Fact]
    public void Send_backs_without_an_arrow_are_drawn_as_right_as_the_rest() => Check.QuickThrowOnFailure(
        Prop.ForAll(GeneratedSheets.Published, definition =>
        {
            var last = definition.Steps.Count - 1;
            var sheet = DrawnSheet.Of(
                definition,
                new ReturnPath(definition.Steps[last].Id, definition.Steps[0].Id, 2),
                new ReturnPath(definition.Steps[last / 2].Id, definition.Steps[0].Id, 1));
            sheet.IsRight();
            sheet.HasItsWordsInFreeSpace();
        }));

    [Fact]
    public void The_same_sheet_is_always_drawn_the_same() => Check.QuickThrowOnFailure(
        Prop.ForAll(GeneratedSheets.Drafts, definition =>
        {
            var one = SwimlaneLayout.Draw(definition, SheetMetrics.Desk);
            var other = SwimlaneLayout.Draw(definition with { }, SheetMetrics.Desk);
            Assert.Equivalent(one, other, strict: true);
        }));
}
