using KinerjaPortal.Domain.Sops;

namespace KinerjaPortal.Web.Features.Sops;

/// <summary>
/// What the waktu of all rows comes to when nothing is sent back. Minutes and hours that fill the office's normal day are
/// said as days, so that nobody reads 24 hours into one; months are calendar months and stay beside.
/// </summary>
public readonly record struct AllowedTime(int Months, int Days, int Hours, int Minutes)
{
    private const int DaysOfAWeek = 5;
    private const int DaysOfAMonth = 21;

    /// <summary>For sorting, where a calendar month counts as the working days that it usually has.</summary>
    public (int Days, int Hours, int Minutes) InOrder => ((Months * DaysOfAMonth) + Days, Hours, Minutes);

    public static AllowedTime Of(IEnumerable<Waktu> rows, TimeSpan normalDay)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(normalDay, TimeSpan.Zero);
        var (months, days, clock) = (0, 0, TimeSpan.Zero);
        foreach (var waktu in rows)
        {
            switch (waktu.Unit)
            {
                case WaktuUnit.Menit:
                    clock += TimeSpan.FromMinutes(waktu.Value);
                    break;
                case WaktuUnit.Jam:
                    clock += TimeSpan.FromHours(waktu.Value);
                    break;
                case WaktuUnit.Hari:
                    days += waktu.Value;
                    break;
                case WaktuUnit.Minggu:
                    days += DaysOfAWeek * waktu.Value;
                    break;
                case WaktuUnit.HariKalender:
                    days += ((waktu.Value * DaysOfAWeek) + DaysOfAWeek + 1) / (DaysOfAWeek + 2);
                    break;
                case WaktuUnit.Bulan:
                    months += waktu.Value;
                    break;
            }
        }

        var filled = Math.DivRem(clock.Ticks, normalDay.Ticks, out var rest);
        var remainder = TimeSpan.FromTicks(rest);
        return new(months, days + (int)filled, (int)remainder.TotalHours, remainder.Minutes);
    }
}
