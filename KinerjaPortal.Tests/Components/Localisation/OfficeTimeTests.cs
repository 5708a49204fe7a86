using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Tests.Support;
using KinerjaPortal.Web.Localisation;
using Microsoft.Extensions.DependencyInjection;

namespace KinerjaPortal.Tests.Components.Localisation;

public sealed class OfficeTimeTests
{
    // Tuesday 24 November 2026, 14.00 WIB.
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 7, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_moment_is_shown_by_the_clock_of_the_office()
    {
        using var indonesian = new ReadingIn("id-ID");
        var moment = new DateTimeOffset(2026, 11, 20, 16, 42, 0, TimeSpan.Zero);

        Assert.Equal("Jumat, 20 Nov 2026, 23.42 WIB", Words().DateAndTime(moment, ZonaWaktu.Wib));
        Assert.Equal("Sabtu, 21 Nov 2026, 00.42 WITA", Words().DateAndTime(moment, ZonaWaktu.Wita));
        Assert.Equal("01.42 WIT", Words().Time(moment, ZonaWaktu.Wit));
    }

    [Fact]
    public void In_English_it_is_written_the_English_way()
    {
        using var english = new ReadingIn("en");

        Assert.Equal("Tuesday, 24 Nov 2026, 14:00 WIB", Words().DateAndTime(Now, ZonaWaktu.Wib));
        Assert.Equal("1 minute ago", Words().Relative(Now.AddMinutes(-1), ZonaWaktu.Wib));
        Assert.Equal("yesterday 14:00", Words().Relative(Now.AddDays(-1), ZonaWaktu.Wib));
    }

    [Theory]
    [InlineData("2026-11-24T13:59:30", "baru saja")]
    [InlineData("2026-11-24T13:48:00", "12 menit lalu")]
    [InlineData("2026-11-24T08:15:00", "hari ini 08.15")]
    [InlineData("2026-11-24T16:00:00", "hari ini 16.00")]
    [InlineData("2026-11-25T09:30:00", "besok 09.30")]
    [InlineData("2026-11-23T10:42:00", "kemarin 10.42")]
    [InlineData("2026-11-26T09:30:00", "Kamis, 26 Nov 2026, 09.30 WIB")]
    public void What_is_near_is_said_relative_to_now(string local, string words)
    {
        using var indonesian = new ReadingIn("id-ID");

        Assert.Equal(words, Words().Relative(At(local), ZonaWaktu.Wib));
    }

    [Theory]
    [InlineData("2026-11-21T10:00:00", "Sabtu 10.00")]
    [InlineData("2026-11-20T16:05:00", "Jumat 16.05")]
    [InlineData("2026-11-19T16:05:00", "Kamis, 19 Nov 2026, 16.05 WIB")]
    public void Two_working_days_back_are_counted_over_the_weekend(string local, string words)
    {
        using var indonesian = new ReadingIn("id-ID");

        Assert.Equal(words, Words().Relative(At(local), ZonaWaktu.Wib));
    }

    [Fact]
    public void Minutes_ago_are_said_even_when_midnight_lies_between()
    {
        using var indonesian = new ReadingIn("id-ID");
        var justAfterMidnight = At("2026-11-24T00:05:00");

        Assert.Equal("10 menit lalu", Words(justAfterMidnight).Relative(justAfterMidnight.AddMinutes(-10), ZonaWaktu.Wib));
    }

    private static DateTimeOffset At(string local) => ZonaWaktu.Wib.At(DateTime.Parse(local, System.Globalization.CultureInfo.InvariantCulture));

    private static OfficeTime Words(DateTimeOffset? now = null) =>
        new ServiceCollection()
            .AddLogging()
            .AddSingleton<TimeProvider>(new StoppedClock(now ?? Now))
            .AddPortalCultures()
            .BuildServiceProvider()
            .GetRequiredService<OfficeTime>();

    private sealed class StoppedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
