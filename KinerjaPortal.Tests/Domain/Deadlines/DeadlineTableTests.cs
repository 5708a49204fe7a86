using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Deadlines;
using KinerjaPortal.Domain.Sops;

namespace KinerjaPortal.Tests.Domain.Deadlines;

/// <summary>Which day counts for a document: an office's own before everybody's, one of the year before that of every year.</summary>
public sealed class DeadlineTableTests
{
    private static readonly DeadlineRule EveryYear = new(DocumentType.Lkpj, Year: null, YearsAfter: 1, Month: 3, Day: 31, "Peraturan", IsConfirmed: true);

    [Fact]
    public void A_report_is_due_in_the_year_after_its_own_and_a_plan_in_the_year_before()
    {
        var table = new DeadlineTable([EveryYear, EveryYear with { Document = DocumentType.Renja, YearsAfter = -1, Month = 6, Day = 30 }], []);

        Assert.Equal(new DateOnly(2027, 3, 31), table.Of(DocumentType.Lkpj, new Period(2026, 2026))?.Date);
        Assert.Equal(new DateOnly(2026, 6, 30), table.Of(DocumentType.Renja, new Period(2027, 2027))?.Date);
        Assert.Null(table.Of(DocumentType.Dpa, new Period(2027, 2027)));
    }

    [Fact]
    public void The_last_of_a_month_is_the_last_in_a_leap_year_too()
    {
        var rule = EveryYear with { Month = 2, Day = 31 };

        Assert.Equal(new DateOnly(2027, 2, 28), rule.DateFor(2026));
        Assert.Equal(new DateOnly(2028, 2, 29), rule.DateFor(2027));
    }

    [Fact]
    public void What_was_put_off_once_is_put_off_in_that_year_alone()
    {
        var table = new DeadlineTable([EveryYear, EveryYear with { Year = 2026, Month = 4, Day = 30 }], []);

        Assert.Equal(new DateOnly(2027, 4, 30), table.Of(DocumentType.Lkpj, new Period(2026, 2026))?.Date);
        Assert.Equal(new DateOnly(2028, 3, 31), table.Of(DocumentType.Lkpj, new Period(2027, 2027))?.Date);
    }

    [Fact]
    public void An_offices_own_day_goes_before_everybodys()
    {
        var table = new DeadlineTable([EveryYear with { Year = 2026, Month = 4, Day = 30 }], [EveryYear with { Month = 2, Day = 15 }]);

        Assert.Equal(new DateOnly(2027, 2, 15), table.Of(DocumentType.Lkpj, new Period(2026, 2026))?.Date);
    }

    [Fact]
    public void Of_a_document_of_five_years_the_first_counts() =>
        Assert.Equal(
            new DateOnly(2027, 1, 31),
            new DeadlineTable([EveryYear with { Document = DocumentType.Renstra, YearsAfter = 0, Month = 1 }], []).Of(DocumentType.Renstra, new Period(2027, 2031))?.Date);

    [Theory]
    [InlineData(0, 1, 1, "Perda", null, DeadlineFault.NoSuchDay)]
    [InlineData(13, 1, 1, "Perda", null, DeadlineFault.NoSuchDay)]
    [InlineData(1, 32, 1, "Perda", null, DeadlineFault.NoSuchDay)]
    [InlineData(1, 1, 3, "Perda", null, DeadlineFault.NoSuchDay)]
    [InlineData(1, 1, 1, " ", null, DeadlineFault.SourceMissing)]
    [InlineData(1, 1, 1, "Perda", 1999, DeadlineFault.YearOutOfRange)]
    [InlineData(2, 31, -2, "Perda", 2100, null)]
    public void A_day_that_is_none_or_that_nobody_set_is_refused(int month, int day, int yearsAfter, string source, int? year, DeadlineFault? fault) =>
        Assert.Equal(fault, DeadlineRule.Typed(DocumentType.Lkpj, year, yearsAfter, month, day, source, isConfirmed: true).WhyNot());
}
