using System.Text;
using KinerjaPortal.Domain.Calendars;
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
        Assert.Empty(Office.InWib.YearsWithoutHolidays(Office.Wib("2026-01-01 00:00"), Office.Wib("2026-12-31 23:59")));
        Assert.Equal([2027, 2028], Office.InWib.YearsWithoutHolidays(Office.Wib("2026-12-31 08:00"), Office.Wib("2028-01-03 08:00")));
        Assert.Empty(Office.InWib.YearsWithoutHolidays(Office.Wib("2027-05-03 08:00"), Office.Wib("2026-05-04 08:00")));
    }

    [Fact]
    public void Every_holiday_names_the_decree_it_stands_in() =>
        Assert.All(HolidayLibrary.ReadAll(), holiday => Assert.Contains("Nomor 1497, 2, dan 5 Tahun 2025", holiday.Source));

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
        ' ', HolidayLibrary.ReadAll().Where(holiday => holiday.Kind == kind).Select(holiday => $"{holiday.Date.Day}/{holiday.Date.Month}"));
}
