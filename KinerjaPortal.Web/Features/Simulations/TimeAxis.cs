using System.Globalization;
using KinerjaPortal.Domain.Organisation;

namespace KinerjaPortal.Web.Features.Simulations;

/// <summary>
/// The time axis of a Gantt chart by the office's clock: from a whole hour or day before to one after, wide enough for what is
/// on it, and marked in units that leave room for their labels, whether it spans minutes or years.
/// </summary>
internal sealed class TimeAxis
{
    /// <summary>What an office's usual screen leaves beside the heads of the rows.</summary>
    private const double Narrowest = 1012;
    private const double Widest = 2600;
    private const double PixelsOfADay = 36;
    private const double RoomOfAnHour = 44;
    private const double RoomOfADay = 22;
    private const double RoomOfAWeek = 34;
    private const double RoomOfAMonth = 36;

    private static readonly int[] s_hours = [1, 2, 3, 6];

    private readonly ZonaWaktu _zone;
    private readonly DateTime _from;
    private readonly DateTime _until;

    public TimeAxis(DateTimeOffset start, DateTimeOffset finish, ZonaWaktu zone)
    {
        _zone = zone;
        var (from, until) = (zone.Local(start).DateTime, zone.Local(finish).DateTime);
        var isOfOneDay = from.Date == until.Date;
        _from = isOfOneDay ? from.Date.AddHours(from.Hour) : from.Date;
        _until = isOfOneDay ? until.Date.AddHours(until.Hour + 1) : until.Date.AddDays(1);
        Width = Math.Clamp((_until - _from).TotalDays * PixelsOfADay, Narrowest, Widest);
        (Ticks, Spans) = Marks();
    }

    public double Width { get; }

    /// <summary>The finer marks, each with its label or none.</summary>
    public IReadOnlyList<AxisMark> Ticks { get; }

    /// <summary>What the finer marks lie in: days of hours, months of days, years of months.</summary>
    public IReadOnlyList<AxisMark> Spans { get; }

    public DateOnly FirstDay => DateOnly.FromDateTime(_from);

    public DateOnly LastDay => DateOnly.FromDateTime(_until.AddTicks(-1));

    /// <summary>True where a day is wide enough for its hours to be seen.</summary>
    public bool ShowsHours => PerDay >= 24 * RoomOfAnHour / s_hours[^1];

    /// <summary>True where a day off can be seen at all.</summary>
    public bool ShowsDays => PerDay >= 1.5;

    private double PerDay => Width / (_until - _from).TotalDays;

    public double X(DateTimeOffset moment) => X(_zone.Local(moment).DateTime);

    public double X(DateOnly day, TimeOnly time = default) => X(day.ToDateTime(time));

    // What lies outside the axis ends at its edge.
    private double X(DateTime local) => Math.Clamp((local - _from) / (_until - _from), 0, 1) * Width;

    private (IReadOnlyList<AxisMark> Ticks, IReadOnlyList<AxisMark> Spans) Marks()
    {
        var hours = Array.Find(s_hours, step => PerDay / 24 * step >= RoomOfAnHour);
        if (hours > 0)
        {
            return (Cut(_from.Date, at => at.AddHours(hours), "HH:mm"), Cut(_from.Date, at => at.AddDays(1), "ddd, d MMM yyyy"));
        }

        var firstOfMonth = new DateTime(_from.Year, _from.Month, 1);
        var firstOfYear = new DateTime(_from.Year, 1, 1);
        if (PerDay >= RoomOfADay)
        {
            return (Cut(_from.Date, at => at.AddDays(1), "%d"), Cut(firstOfMonth, at => at.AddMonths(1), "MMMM yyyy"));
        }

        if (7 * PerDay >= RoomOfAWeek)
        {
            var monday = _from.Date.AddDays(-(((int)_from.DayOfWeek + 6) % 7));
            return (Cut(monday, at => at.AddDays(7), "%d"), Cut(firstOfMonth, at => at.AddMonths(1), "MMMM yyyy"));
        }

        return 30 * PerDay >= RoomOfAMonth
            ? (Cut(firstOfMonth, at => at.AddMonths(1), "MMM"), Cut(firstOfYear, at => at.AddYears(1), "yyyy"))
            : (Cut(firstOfYear, at => at.AddYears(1), "yyyy"), []);
    }

    /// <summary>The axis in equal units. A unit that the edge cuts has no label when too little of it is left to bear one.</summary>
    private List<AxisMark> Cut(DateTime first, Func<DateTime, DateTime> next, string format)
    {
        var marks = new List<AxisMark>();
        for (var at = first; at < _until; at = next(at))
        {
            var end = next(at);
            if (end > _from)
            {
                var label = at.ToString(format, CultureInfo.CurrentCulture);
                var (x, width) = (X(at), X(end) - X(at));
                marks.Add(new AxisMark(x, width, at >= _from || width > 9 * label.Length ? label : null));
            }
        }

        return marks;
    }
}

/// <param name="Label">Null where there is no room for it.</param>
internal sealed record AxisMark(double X, double Width, string? Label);
