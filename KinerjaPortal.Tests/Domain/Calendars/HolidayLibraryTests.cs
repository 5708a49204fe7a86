using System.Text;
using KinerjaPortal.Domain.Calendars;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Infrastructure.Calendars;

namespace KinerjaPortal.Tests.Domain.Calendars;

public sealed class HolidayLibraryTests
{
    [Fact]
    public void The_portal_brings_the_days_off_of_2026()
    {
        Assert.Equal(
            "1/1 16/1 17/2 19/3 21/3 22/3 3/4 5/4 1/5 14/5 27/5 31/5 1/6 16/6 17/8 25/8 25/12", DaysOf(HolidayKind.Nasional));
        Assert.Equal("16/2 18/3 20/3 23/3 24/3 15/5 28/5 24/12", DaysOf(HolidayKind.CutiBersama));
    }

    [Fact]
    public void Up_to_when_the_holidays_are_known_is_told()
    {
        Assert.Empty(Office.InWib.GapsBetween(Office.Wib("2026-01-01 00:00"), Office.Wib("2026-12-31 23:59")));
        Assert.Equal([2027, 2028], Office.InWib.GapsBetween(Office.Wib("2026-12-31 08:00"), Office.Wib("2028-01-03 08:00")).Select(gap => gap.Year));
        Assert.Empty(Office.InWib.GapsBetween(Office.Wib("2027-05-03 08:00"), Office.Wib("2026-05-04 08:00")));
    }

    [Fact]
    public void Every_holiday_names_the_decree_it_stands_in() =>
        Assert.All(HolidayLibrary.Decreed(), holiday => Assert.Contains("Nomor 1497, 2, dan 5 Tahun 2025", holiday.Source));

    /// <summary>
    /// The decree comes late in the year before. From November on the portal brings a file for the next year: what the decree says, or the
    /// days that are the same in every year, marked as not decreed, so that an admin is asked for them before anything is due there.
    /// </summary>
    [Fact]
    public void From_November_on_the_portal_brings_a_file_for_the_next_year()
    {
        var today = ZonaWaktu.Wib.DateOf(TimeProvider.System.GetUtcNow());

        Assert.Contains(today.Month >= 11 ? today.Year + 1 : today.Year, HolidayLibrary.Years);
    }

    [Fact]
    public void Of_a_year_without_a_decree_only_the_days_of_every_year_are_proposed_and_nobody_reckons_with_them()
    {
        var undecreed = HolidayLibrary.Years.Where(year => !HolidayLibrary.OfYear(year).All(day => day.IsDecreed)).ToList();

        Assert.All(undecreed, year => Assert.Equal(
            ["1/1", "1/5", "1/6", "17/8", "25/12"], HolidayLibrary.OfYear(year).Select(day => $"{day.Date.Day}/{day.Date.Month}")));
        Assert.DoesNotContain(HolidayLibrary.Decreed(), day => undecreed.Contains(day.Date.Year));
    }

    [Theory]
    [InlineData("""{"year":2027,"source":"SKB","holidays":[""", "the end is missing")]
    [InlineData("""{"year":2027,"source":"SKB"}""", "no days")]
    [InlineData("""{"year":2027,"source":"SKB","holidays":[{"date":"2027-01-01","kind":"Libur","name":"Tahun Baru"}]}""", "unknown kind")]
    [InlineData("""{"year":2027,"source":"SKB","holidays":[{"date":"2027-02-30","kind":"Nasional","name":"Tahun Baru"}]}""", "no such date")]
    [InlineData("""{"year":2027,"source":"SKB","holidays":[{"date":"2026-01-01","kind":"Nasional","name":"Tahun Baru"}]}""", "other year")]
    [InlineData(
        """
        {"year":2027,"source":"SKB","holidays":[
          {"date":"2027-01-01","kind":"Nasional","name":"Tahun Baru"},
          {"date":"2027-01-01","kind":"CutiBersama","name":"Tahun Baru"}]}
        """,
        "a day twice")]
    public void A_damaged_file_is_refused_by_name(string content, string damage)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(content));

        var refusal = Assert.Throws<InvalidDataException>(() => HolidayFile.Read(stream, "holidays-2027.json"));

        Assert.True(refusal.Message.Contains("holidays-2027.json", StringComparison.Ordinal), damage);
    }

    private static string DaysOf(HolidayKind kind) => string.Join(
        ' ', HolidayLibrary.Decreed().Where(holiday => holiday.Kind == kind).Select(holiday => $"{holiday.Date.Day}/{holiday.Date.Month}"));
}
