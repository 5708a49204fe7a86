using Microsoft.Extensions.Localization;

namespace KinerjaPortal.Web.Localisation;

/// <summary>
/// Lengths of working time in words. A day is the office's own normal working day, so 24 hours of work are never said as
/// "1 hari".
/// </summary>
public sealed class WorkingTimeWords(IStringLocalizer<TimeText> text)
{
    /// <summary><c>2 jam kerja</c>, <c>1 hari 3 jam kerja</c>: the two largest units, the rest left away.</summary>
    public string Length(TimeSpan work, TimeSpan workingDay) => text["OfWork", Amount(work, workingDay)];

    /// <summary><c>Sisa 40 menit kerja</c></summary>
    public string Left(TimeSpan left, TimeSpan workingDay) => text["Left", Length(left, workingDay)];

    /// <summary><c>Terlambat 2 jam kerja</c></summary>
    public string Late(TimeSpan late, TimeSpan workingDay) => text["Late", Length(late, workingDay)];

    /// <summary>
    /// What is left until the due time, or by how much it has passed. The sign does not tell which: after closing time
    /// something may be late by no working time yet.
    /// </summary>
    public string LeftOrLate(bool isLate, TimeSpan left, TimeSpan workingDay) =>
        isLate ? Late(left.Duration(), workingDay) : Left(left, workingDay);

    private string Amount(TimeSpan work, TimeSpan workingDay)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(work, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(workingDay, TimeSpan.Zero);

        var days = (int)(work.Ticks / workingDay.Ticks);
        var rest = TimeSpan.FromTicks(work.Ticks % workingDay.Ticks);
        var hours = (int)rest.TotalHours;

        return (days, hours, rest.Minutes) switch
        {
            (0, 0, 0) => text["UnderAMinute"],
            (0, 0, var minutes) => Counted("Minutes", minutes),
            (0, _, 0) => Counted("Hours", hours),
            (0, _, var minutes) => Counted("Hours", hours) + " " + Counted("Minutes", minutes),
            (_, 0, _) => Counted("Days", days),
            _ => Counted("Days", days) + " " + Counted("Hours", hours),
        };
    }

    private string Counted(string key, int count) => text[count == 1 ? key + "One" : key, count];
}
