using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Sops;

namespace KinerjaPortal.Tests.Domain.Cycles;

public sealed class PeriodTests
{
    [Theory]
    [InlineData("2027", DocumentType.Renja, 2027, 2027)]
    [InlineData(" 2027 ", DocumentType.Renja, 2027, 2027)]
    [InlineData("2000", DocumentType.Lkpj, 2000, 2000)]
    [InlineData("2100", DocumentType.Lkpj, 2100, 2100)]
    [InlineData("2027-2031", DocumentType.Renstra, 2027, 2031)]
    [InlineData("2027 – 2031", DocumentType.Renstra, 2027, 2031)]
    [InlineData("2027", DocumentType.Renstra, 2027, 2027)]
    public void A_year_or_the_five_of_a_Renstra_is_read(string text, DocumentType document, int first, int last) =>
        Assert.Equal(new Period(first, last), Assert.IsType<PeriodReading.Read>(Period.Read(text, document)).Period);

    [Theory]
    [InlineData("20x7")]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("27")]
    [InlineData("1027")]
    [InlineData("2101")]
    [InlineData("02027")]
    [InlineData("+2027")]
    [InlineData("2027-")]
    [InlineData("-2027")]
    [InlineData("2027-2028-2029")]
    [InlineData("２０２７")]
    public void What_is_no_year_is_refused_with_what_was_written(string? text) =>
        Assert.Equal(new PeriodReading.NotAPeriod(text ?? ""), Period.Read(text, DocumentType.Renja));

    [Fact]
    public void Two_years_for_a_document_made_every_year_are_refused() =>
        Assert.Equal(new PeriodReading.OneYearDocument("2027-2031"), Period.Read("2027-2031", DocumentType.Renja));

    [Theory]
    [InlineData("2027-2030")]
    [InlineData("2027-2032")]
    [InlineData("2031-2027")]
    public void A_Renstra_of_other_than_five_years_is_refused(string text) =>
        Assert.Equal(new PeriodReading.NotFiveYears(text), Period.Read(text, DocumentType.Renstra));

    [Theory]
    [InlineData("2027")]
    [InlineData("2027-2031")]
    public void A_period_is_written_as_it_is_read(string text) =>
        Assert.Equal(text, Assert.IsType<PeriodReading.Read>(Period.Read(text, DocumentType.Renstra)).Period.ToString());
}
