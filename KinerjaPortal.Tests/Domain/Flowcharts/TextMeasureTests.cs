using FsCheck;
using FsCheck.Fluent;
using KinerjaPortal.Domain.Flowcharts;

namespace KinerjaPortal.Tests.Domain.Flowcharts;

public sealed class TextMeasureTests
{
    private static readonly Arbitrary<string> Texts = Arb.From(
        from words in Gen.Elements("dan", "menyusun", "dokumen", "Kasubag", "penyusunan", "RKA", "(APBD)", "dipertanggungjawabkan").ListOf()
        from ends in Gen.Elements(" ", "  ", "\n").ListOf(words.Count)
        select string.Concat(words.Zip(ends, (word, end) => word + end)));

    [Fact]
    public void A_text_is_broken_into_as_many_lines_as_were_counted() => Check.QuickThrowOnFailure(
        Prop.ForAll(Texts, text => Assert.Equal(TextMeasure.Lines(text, 150, 13), TextMeasure.Wrap(text, 150, 13).Count)));

    [Fact]
    public void No_line_is_wider_than_its_cell_and_no_letter_is_lost() => Check.QuickThrowOnFailure(
        Prop.ForAll(Texts, text =>
        {
            var lines = TextMeasure.Wrap(text, 70, 13);
            Assert.All(lines, line => Assert.True(TextMeasure.Width(line, 13) <= 70));
            Assert.Equal(Letters(text), Letters(string.Concat(lines)));
        }));

    private static string Letters(string text) => string.Concat(text.Where(character => !char.IsWhiteSpace(character)));
}
