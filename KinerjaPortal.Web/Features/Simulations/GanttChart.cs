using KinerjaPortal.Domain.Calendars;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.Simulations;
using KinerjaPortal.Domain.Sops;

namespace KinerjaPortal.Web.Features.Simulations;

/// <summary>A played run as it is drawn: a row per step of the sheet, a bar per visit, days off and closed hours behind them.</summary>
internal sealed class GanttChart
{
    public const double RowHeight = 40;
    private const double BarHeight = 18;
    private const double NarrowestBar = 3;

    private readonly SimulatedRun _run;
    private readonly Dictionary<Guid, int> _rows;

    public GanttChart(SopDefinition sheet, SimulatedRun run, WorkCalendar calendar)
    {
        _run = run;
        Axis = new TimeAxis(run.Start, run.Finish, calendar.Zone);
        Steps = sheet.Steps;
        _rows = sheet.Steps.Select((step, row) => (step.Id, row)).ToDictionary(step => step.Id, step => step.row);
        Bars = [.. run.Visits.Select(Bar)];
        Links = [.. run.Visits.Zip(run.Visits.Skip(1), Link)];
        Closed = Axis.ShowsHours ? ClosedHours(calendar) : Axis.ShowsDays ? DaysOff(calendar) : [];
        Holidays = HolidaysIn(run, calendar);
    }

    public TimeAxis Axis { get; }

    public IReadOnlyList<SopStep> Steps { get; }

    public double Height => RowHeight * Steps.Count;

    public IReadOnlyList<GanttBar> Bars { get; }

    public IReadOnlyList<GanttLink> Links { get; }

    /// <summary>When the office does not work, from left to right.</summary>
    public IReadOnlyList<ClosedTime> Closed { get; }

    /// <summary>The holidays that lie in the run, also where the chart is too coarse to show a day.</summary>
    public IReadOnlyList<Holiday> Holidays { get; }

    private GanttBar Bar(SimulatedVisit visit)
    {
        var x = Axis.X(visit.OpenedAt);
        return new(visit, x, (RowHeight * _rows[visit.Step.Id]) + ((RowHeight - BarHeight) / 2), Math.Max(NarrowestBar, Axis.X(visit.DueAt) - x), BarHeight);
    }

    private GanttLink Link(SimulatedVisit from, SimulatedVisit to)
    {
        var (above, below) = (_rows[from.Step.Id], _rows[to.Step.Id]);
        var down = Math.Sign(below - above);
        return new(
            Axis.X(from.DueAt),
            (RowHeight * (above + .5)) + (down * BarHeight / 2),
            (RowHeight * (below + .5)) - (down * BarHeight / 2),
            from.SendsBack);
    }

    private List<ClosedTime> ClosedHours(WorkCalendar calendar)
    {
        var closed = new List<ClosedTime>();
        for (var day = Axis.FirstDay; day <= Axis.LastDay; day = day.AddDays(1))
        {
            var holiday = HolidayOn(calendar, day);
            var from = Axis.X(day);
            foreach (var hours in calendar.HoursOn(day))
            {
                Add(closed, from, Axis.X(day, hours.Start), holiday);
                from = Axis.X(day, hours.End);
            }

            Add(closed, from, Axis.X(day.AddDays(1)), holiday);
        }

        return closed;
    }

    private List<ClosedTime> DaysOff(WorkCalendar calendar)
    {
        var closed = new List<ClosedTime>();
        for (var day = Axis.FirstDay; day <= Axis.LastDay; day = day.AddDays(1))
        {
            if (!calendar.IsWorkingDay(day))
            {
                Add(closed, Axis.X(day), Axis.X(day.AddDays(1)), HolidayOn(calendar, day));
            }
        }

        return closed;
    }

    // A weekend is one shape, and so is a night that goes on from one day into the next.
    private static void Add(List<ClosedTime> closed, double from, double until, Holiday? holiday)
    {
        if (closed is [.., { } last] && last.Holiday == holiday && Math.Abs(last.X + last.Width - from) < .01)
        {
            closed[^1] = last with { Width = until - last.X };
        }
        else if (until > from)
        {
            closed.Add(new(from, until - from, holiday));
        }
    }

    private static Holiday? HolidayOn(WorkCalendar calendar, DateOnly day) => calendar.Holidays.FirstOrDefault(holiday => holiday.Date == day);

    private static IReadOnlyList<Holiday> HolidaysIn(SimulatedRun run, WorkCalendar calendar)
    {
        var (first, last) = (calendar.Zone.DateOf(run.Start), calendar.Zone.DateOf(run.Finish));
        return
        [
            .. calendar.Holidays
                .Where(holiday => first <= holiday.Date && holiday.Date <= last)
                .DistinctBy(holiday => holiday.Date)
                .OrderBy(holiday => holiday.Date),
        ];
    }
}

internal sealed record GanttBar(SimulatedVisit Visit, double X, double Y, double Width, double Height);

/// <summary>The handing on: straight down, or up again, at the moment it happens.</summary>
internal sealed record GanttLink(double X, double FromY, double ToY, bool IsReturn);

/// <param name="Holiday">Null for a weekend, a night or a break.</param>
internal sealed record ClosedTime(double X, double Width, Holiday? Holiday);
