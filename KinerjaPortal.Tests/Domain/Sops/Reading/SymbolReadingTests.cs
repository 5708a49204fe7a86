using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Domain.Sops.Reading;

namespace KinerjaPortal.Tests.Domain.Sops.Reading;

public sealed class SymbolReadingTests
{
    [Theory]
    [InlineData("● Mulai", StepSymbol.Start)]
    [InlineData("START\nMenugaskan staf", StepSymbol.Start)]
    [InlineData("selesai", StepSymbol.End)]
    [InlineData("END\nMenugaskan staf", StepSymbol.End)]
    [InlineData("◇", StepSymbol.Decision)]
    [InlineData("◆ Keputusan", StepSymbol.Decision)]
    [InlineData("keputusan", StepSymbol.Decision)]
    [InlineData("X", StepSymbol.Process)]
    [InlineData("√", StepSymbol.Process)]
    [InlineData("■", StepSymbol.Process)]
    [InlineData("●", StepSymbol.Process)]
    [InlineData("1", StepSymbol.Process)]
    [InlineData("Menugaskan staf\n\n⬇", StepSymbol.Process)]
    public void A_mark_is_a_symbol_by_its_name_its_shape_or_the_sentence_in_it(string cell, StepSymbol symbol) =>
        Assert.Equal(symbol, SymbolReading.Read(cell, "Menugaskan staf")?.Symbol);

    [Theory]
    [InlineData("")]
    [InlineData(" \u00A0\n")]
    [InlineData("↓")]
    [InlineData("│")]
    [InlineData("-->")]
    public void An_arrow_that_passes_through_is_no_symbol(string cell) => Assert.Null(SymbolReading.Read(cell, "Menugaskan staf"));

    [Fact]
    public void A_word_that_is_no_symbol_stays_a_mark_without_one() => Assert.Equal("bulat", SymbolReading.Read("bulat", "Menyusun") is { Symbol: null } ? "bulat" : "");

    [Fact]
    public void An_answer_alone_tells_of_a_decision()
    {
        Assert.True(SymbolReading.Read("Tidak", "Memeriksa") is { IsAnswerAlone: true, Answers: [FlowLabel.Tidak] });
        Assert.True(SymbolReading.Read("Ya / Tidak", "Memeriksa") is { IsAnswerAlone: true, Answers.Count: 2 });
    }
}
