using System.Globalization;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.Simulations;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Tests.Components.Sops;
using KinerjaPortal.Tests.Support;
using KinerjaPortal.Web.Features.Simulations;
using Office = KinerjaPortal.Tests.Domain.Calendars.Office;

namespace KinerjaPortal.Tests.Components.Simulations;

public sealed class GanttChartTests : IDisposable
{
    private readonly ReadingIn _indonesian = new("id-ID");

    public void Dispose() => _indonesian.Dispose();

    [Fact]
    public void An_hour_is_marked_in_hours_of_its_day()
    {
        var axis = new TimeAxis(Office.Wib("2026-11-23 07:30"), Office.Wib("2026-11-23 08:20"), ZonaWaktu.Wib);

        Assert.Equal(["07.00", "08.00"], axis.Ticks.Select(tick => tick.Label));
        Assert.Equal(["Sen, 23 Nov 2026"], axis.Spans.Select(span => span.Label));
        Assert.Equal(axis.Width / 4, axis.X(Office.Wib("2026-11-23 07:30")), precision: 6);
    }

    [Fact]
    public void Weeks_are_marked_in_days_of_their_months()
    {
        var axis = new TimeAxis(Office.Wib("2026-11-23 07:30"), Office.Wib("2026-12-10 16:00"), ZonaWaktu.Wib);

        Assert.Equal(["November 2026", "Desember 2026"], axis.Spans.Select(span => span.Label));
        Assert.Equal(["23", "24"], axis.Ticks.Select(tick => tick.Label).Take(2));
        Assert.Equal("10", axis.Ticks[^1].Label);
    }

    [Theory]
    [InlineData("2027-03-20 10:00", "%d")]
    [InlineData("2028-11-20 10:00", "MMM")]
    [InlineData("2066-11-20 10:00", "yyyy")]
    public void Longer_times_are_marked_more_coarsely_and_labels_never_touch(string finish, string format)
    {
        var axis = new TimeAxis(Office.Wib("2026-11-23 07:30"), Office.Wib(finish), ZonaWaktu.Wib);

        var inside = axis.Ticks.Where(tick => tick.Label is not null).ToList();
        Assert.All(inside, tick => Assert.True(DateTime.TryParseExact(tick.Label, format, CultureInfo.CurrentCulture, DateTimeStyles.None, out _), tick.Label));
        Assert.All(inside.Zip(inside.Skip(1)), pair => Assert.True(pair.Second.X - pair.First.X > 8 * pair.First.Label!.Length, $"{pair}"));
    }

    [Fact]
    public void Every_visit_has_a_bar_in_its_row_that_can_be_seen_and_lies_on_the_chart() =>
        Assert.All(SopSamples.All, entry =>
        {
            var chart = Chart(entry.Version.Definition, entry.Version.Steps.ToDictionary(step => step.Id, _ => 2));

            Assert.All(chart.Bars, bar =>
            {
                Assert.Equal(bar.Visit.Step, chart.Steps[(int)(bar.Y / GanttChart.RowHeight)]);
                Assert.InRange(bar.X, 0, chart.Axis.Width);
                Assert.InRange(bar.Width, 3, chart.Axis.Width);
            });
            Assert.Equal(chart.Bars.Count - 1, chart.Links.Count);
            Assert.Equal(chart.Bars.Count(bar => bar.Visit.SendsBack), chart.Links.Count(link => link.IsReturn));
        });

    [Fact]
    public void A_weekend_is_one_shape_and_each_holiday_one_of_its_own()
    {
        // Thursday 24 and Friday 25 December 2026 are off, a weekend follows.
        var chart = Chart(SmallSop.Version.Definition, start: "2026-12-21 08:00");

        Assert.Equal([new(2026, 12, 24), new(2026, 12, 25), null], chart.Closed.Select(closed => closed.Holiday?.Date));
        Assert.Equal(2 * chart.Closed[1].Width, chart.Closed[2].Width, precision: 6);
        Assert.Equal([new DateOnly(2026, 12, 24), new DateOnly(2026, 12, 25)], chart.Holidays.Select(holiday => holiday.Date));
    }

    [Fact]
    public void On_a_short_run_nights_and_breaks_are_shaded_too()
    {
        var minutes = SmallSop.Version.Definition with
        {
            Steps = [.. SmallSop.Version.Steps.Select(step => step with { MutuBaku = step.MutuBaku with { Waktu = new Waktu(90, WaktuUnit.Menit) } })],
        };

        var chart = Chart(minutes, start: "2026-11-23 08:00");

        // Monday 08.00 to 16.00 and on to Tuesday: the night before, the break, the night between, the break, the evening after.
        Assert.True(chart.Axis.ShowsHours);
        Assert.Equal(5, Chart(minutes, start: "2026-11-23 13:00").Closed.Count);
        Assert.Equal(["12.00", "12.00"], chart.Axis.Ticks.Select(tick => tick.Label).Where(label => label == "12.00"));
    }

    private static GanttChart Chart(SopDefinition sheet, Dictionary<Guid, int>? returns = null, string start = "2026-11-23 08:00") =>
        new(sheet, Assert.IsType<SimulationOutcome.Finished>(SopSimulation.Run(sheet, Office.InWib, Office.Wib(start), returns)).Run, Office.InWib);
}
