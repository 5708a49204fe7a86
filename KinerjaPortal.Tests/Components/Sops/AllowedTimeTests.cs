using Bunit;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Tests.Support;
using KinerjaPortal.Web.Features.Sops;

namespace KinerjaPortal.Tests.Components.Sops;

public sealed class AllowedTimeTests : ShellBunitContext
{
    private static readonly TimeSpan Day = TimeSpan.FromHours(7.5);

    [Fact]
    public void Minutes_fill_hours_and_hours_fill_the_offices_day() =>
        Assert.Equal(
            new AllowedTime(Months: 0, Days: 7, Hours: 0, Minutes: 35),
            AllowedTime.Of([new(125, WaktuUnit.Menit), new(6, WaktuUnit.Jam), new(6, WaktuUnit.Hari)], Day));

    [Fact]
    public void A_week_is_five_days_and_a_month_stays_a_month() =>
        Assert.Equal(
            new AllowedTime(Months: 1, Days: 11, Hours: 0, Minutes: 0),
            AllowedTime.Of([new(2, WaktuUnit.Minggu), new(1, WaktuUnit.Hari), new(1, WaktuUnit.Bulan)], Day));

    [Fact]
    public void A_day_without_length_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => AllowedTime.Of([], TimeSpan.Zero));

    [Fact]
    public void It_is_said_in_working_units_and_leaves_out_what_is_nothing()
    {
        Assert.Equal("5 hari 6 jam 45 menit kerja", Words(new(0, 5, 6, 45)));
        Assert.Equal("7 hari 35 menit kerja", Words(new(0, 7, 0, 35)));
        Assert.Equal("1 bulan 2 hari kerja", Words(new(1, 2, 0, 0)));
    }

    [Fact]
    public void Every_sop_of_the_library_takes_some_time() =>
        Assert.All(SopSamples.All, entry => Assert.NotEqual(default, entry.AllowedTime));

    private string Words(AllowedTime time) => Render<AllowedTimeWords>(p => p.Add(w => w.Time, time)).Markup.Trim();
}
