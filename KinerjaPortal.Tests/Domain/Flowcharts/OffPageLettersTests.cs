using KinerjaPortal.Domain.Flowcharts.Pages;
using KinerjaPortal.Domain.Sops;

namespace KinerjaPortal.Tests.Domain.Flowcharts;

public sealed class OffPageLettersTests
{
    [Theory]
    [InlineData(0, "A")]
    [InlineData(25, "Z")]
    [InlineData(26, "AA")]
    [InlineData(27, "AB")]
    [InlineData(51, "AZ")]
    [InlineData(52, "BA")]
    [InlineData(701, "ZZ")]
    public void After_Z_come_AA_and_AB(int index, string letter) => Assert.Equal(letter, OffPageLetters.Letter(index));

    [Fact]
    public void More_arrows_than_letters_of_the_alphabet_cross_a_page_and_each_has_its_own()
    {
        var sheet = Sheet(70, Enumerable.Range(1, 30).Select(row => SampleSheets.Flow(69 - row, row, FlowLabel.Tidak)));

        var letters = Letters(sheet.WithOffPageLetters([]));

        Assert.Contains("AA", letters);
        Assert.Equal(letters.Count, letters.Distinct().Count());
        DrawnPages.Of(sheet, Paper.A4).AreRight();
    }

    [Fact]
    public void A_sheet_of_one_page_needs_none() => Assert.Empty(Letters(Sheet(3, []).WithOffPageLetters([])));

    [Fact]
    public void A_letter_stays_with_its_arrow_when_rows_are_put_before_it()
    {
        var first = Sheet(30, [SampleSheets.Flow(25, 2, FlowLabel.Tidak)]).WithOffPageLetters([]);
        var kept = Of(first, 25, 2).Connector;
        var second = first with { Steps = [first.Steps[0], .. Rows(100, 12), .. first.Steps.Skip(1)] };

        var lettered = second.WithOffPageLetters([first]);

        Assert.NotNull(kept);
        Assert.Equal(kept, Of(lettered, 25, 2).Connector);
        Assert.All(first.Flows.Where(flow => flow.Connector is not null), flow => Assert.Contains(flow, lettered.Flows));
    }

    [Fact]
    public void A_letter_of_an_arrow_that_is_gone_is_not_given_again()
    {
        var first = Sheet(30, [SampleSheets.Flow(25, 2, FlowLabel.Tidak), SampleSheets.Flow(27, 3, FlowLabel.Tidak)]).WithOffPageLetters([]);
        var gone = Letters(first);
        var second = first with { Flows = [SampleSheets.Flow(24, 4)] };

        var letter = Assert.Single(Letters(second.WithOffPageLetters([first])));

        Assert.DoesNotContain(letter, gone);
    }

    [Fact]
    public void Versions_from_before_letters_were_kept_count_with_the_letters_that_they_print()
    {
        var first = Sheet(30, [SampleSheets.Flow(25, 2, FlowLabel.Tidak)]);
        var printed = PageLayout.Draw(first, Paper.A4).Pages.SelectMany(page => page.Segilima)
            .First(segilima => segilima.Line.Label == FlowLabel.Tidak).Letter;
        var second = first with { Flows = [SampleSheets.Flow(28, 1), .. first.Flows] };

        Assert.Equal(printed, Of(second.WithOffPageLetters([first]), 25, 2).Connector);
    }

    [Fact]
    public void A_letter_that_two_arrows_carry_stays_with_the_first_and_a_letter_that_is_none_with_nobody()
    {
        var sheet = Sheet(30, []) with
        {
            Flows =
            [
                SampleSheets.Flow(2, 25) with { Connector = "Q" }, SampleSheets.Flow(3, 26) with { Connector = "Q" }, SampleSheets.Flow(4, 27) with { Connector = "<b>" },
            ],
        };

        Assert.Equal(["Q", "R", "S"], Letters(sheet.WithOffPageLetters([])));
        DrawnPages.Of(sheet, Paper.A4).AreRight();
    }

    private static List<string> Letters(SopDefinition sheet) => [.. sheet.Flows.Select(flow => flow.Connector).OfType<string>()];

    private static SopFlow Of(SopDefinition sheet, int from, int to) =>
        sheet.Flows.Single(flow => flow.From == SampleSheets.StepId(from) && flow.To == SampleSheets.StepId(to));

    private static IEnumerable<SopStep> Rows(int first, int count) => Enumerable.Range(first, count).Select(row => SampleSheets.Row(
        row, $"{row + 1}", "Menyusun", row % 2 == 0 ? "a" : "b", StepSymbol.Process, "Draf", new(1, WaktuUnit.Hari), "Draf"));

    private static SopDefinition Sheet(int rows, IEnumerable<SopFlow> flows) => SampleSheets.Definition(
        "Lembar",
        [new("a", "Camat"), new("b", "Sekretaris")],
        [.. Rows(0, rows)],
        [.. Enumerable.Range(0, rows - 1).Select(row => SampleSheets.Flow(row, row + 1)), .. flows]);
}
