using KinerjaPortal.Tests.Support;
using KinerjaPortal.Web.Localisation;
using Microsoft.Extensions.DependencyInjection;

namespace KinerjaPortal.Tests.Components.Localisation;

public sealed class WorkingTimeWordsTests
{
    private static readonly TimeSpan WorkingDay = TimeSpan.FromHours(7.5);

    [Theory]
    [InlineData("00:00:20", "kurang dari 1 menit kerja")]
    [InlineData("00:40:00", "40 menit kerja")]
    [InlineData("02:00:00", "2 jam kerja")]
    [InlineData("02:10:00", "2 jam 10 menit kerja")]
    [InlineData("07:30:00", "1 hari kerja")]
    [InlineData("10:30:00", "1 hari 3 jam kerja")]
    [InlineData("10:50:00", "1 hari 3 jam kerja")]
    [InlineData("1.13:30:00", "5 hari kerja")]
    public void A_length_is_said_in_the_office_s_own_days_and_in_two_units_at_most(string work, string words)
    {
        using var indonesian = new ReadingIn("id-ID");

        Assert.Equal(words, Words().Length(Span(work), WorkingDay));
    }

    [Fact]
    public void What_is_late_is_said_to_be_late_even_before_any_working_time_has_passed()
    {
        using var indonesian = new ReadingIn("id-ID");

        Assert.Equal("Sisa 40 menit kerja", Words().LeftOrLate(isLate: false, TimeSpan.FromMinutes(40), WorkingDay));
        Assert.Equal("Terlambat 2 jam kerja", Words().LeftOrLate(isLate: true, TimeSpan.FromHours(-2), WorkingDay));
        Assert.StartsWith("Terlambat ", Words().LeftOrLate(isLate: true, TimeSpan.Zero, WorkingDay), StringComparison.Ordinal);
    }

    [Fact]
    public void In_English_one_and_many_differ()
    {
        using var english = new ReadingIn("en");

        Assert.Equal("1 day 1 hour of work left", Words().Left(TimeSpan.FromHours(8.5), WorkingDay));
        Assert.Equal("Late by 2 hours of work", Words().Late(TimeSpan.FromHours(2), WorkingDay));
    }

    [Fact]
    public void An_office_without_a_working_day_is_a_mistake_of_the_caller() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Words().Length(TimeSpan.FromHours(1), TimeSpan.Zero));

    private static TimeSpan Span(string text) => TimeSpan.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static WorkingTimeWords Words() =>
        new ServiceCollection().AddLogging().AddPortalCultures().BuildServiceProvider().GetRequiredService<WorkingTimeWords>();
}
