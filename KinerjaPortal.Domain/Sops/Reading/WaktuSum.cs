namespace KinerjaPortal.Domain.Sops.Reading;

/// <summary>
/// Brings the parts of a waktu to one value and one unit, which is all that a sheet counts. What is no whole number of its unit is counted in a finer one: half
/// an hour is 30 Menit, half a day 225 Menit, because Perpres 21/2023 gives a working day seven and a half hours.
/// </summary>
internal static class WaktuSum
{
    private const int MinutesOfADay = 450;
    private const int DaysOfAWeek = 5;
    private const int CalendarDaysOfAWeek = 7;
    private const int DaysOfAMonth = 30;

    /// <returns>Null for more than a sheet takes.</returns>
    public static Waktu? Of(IReadOnlyList<WaktuPart> parts)
    {
        // What is written in one unit and whole stays in it, so that "120 menit" is not made 2 Jam.
        if (parts is [{ Unit: not SpokenUnit.Detik } only] && IsWhole(only.Amount) && only.Amount <= Waktu.Largest)
        {
            return new Waktu((int)only.Amount, Counted(only.Unit));
        }

        if (parts.Any(part => part.Unit is SpokenUnit.Bulan or SpokenUnit.HariKalender))
        {
            var months = parts.All(part => part.Unit == SpokenUnit.Bulan) ? parts.Sum(part => part.Amount) : 0.5m;
            return IsWhole(months) ? Value(months, WaktuUnit.Bulan) : Value(parts.Sum(CalendarDays), WaktuUnit.HariKalender);
        }

        var days = parts.Sum(part => part.Unit switch { SpokenUnit.Hari => part.Amount, SpokenUnit.Minggu => part.Amount * DaysOfAWeek, _ => 0 });
        if (parts.All(part => part.Unit is SpokenUnit.Hari or SpokenUnit.Minggu) && IsWhole(days))
        {
            return Value(days, WaktuUnit.Hari);
        }

        var minutes = decimal.Ceiling(Minutes(parts));
        return minutes <= Waktu.Largest ? Value(minutes, WaktuUnit.Menit) : Value(minutes / 60, WaktuUnit.Jam) ?? Value(minutes / MinutesOfADay, WaktuUnit.Hari);
    }

    /// <summary>For comparing the ends of a range.</summary>
    public static decimal Minutes(IEnumerable<WaktuPart> parts) => parts.Sum(part => part.Unit switch
    {
        SpokenUnit.Detik => part.Amount / 60,
        SpokenUnit.Menit => part.Amount,
        SpokenUnit.Jam => part.Amount * 60,
        SpokenUnit.Hari => part.Amount * MinutesOfADay,
        SpokenUnit.Minggu => part.Amount * DaysOfAWeek * MinutesOfADay,
        _ => CalendarDays(part) * MinutesOfADay * DaysOfAWeek / CalendarDaysOfAWeek,
    });

    private static decimal CalendarDays(WaktuPart part) => part.Unit switch
    {
        SpokenUnit.Bulan => part.Amount * DaysOfAMonth,
        SpokenUnit.HariKalender or SpokenUnit.Hari => part.Amount,
        SpokenUnit.Minggu => part.Amount * CalendarDaysOfAWeek,
        SpokenUnit.Jam => part.Amount / 24,
        SpokenUnit.Menit => part.Amount / (24 * 60),
        _ => part.Amount / (24 * 60 * 60),
    };

    private static Waktu? Value(decimal amount, WaktuUnit unit) =>
        decimal.Ceiling(amount) is var value and >= 0 && value <= Waktu.Largest ? new Waktu((int)value, unit) : null;

    private static bool IsWhole(decimal amount) => amount == decimal.Truncate(amount);

    private static WaktuUnit Counted(SpokenUnit unit) => unit switch
    {
        SpokenUnit.Menit => WaktuUnit.Menit,
        SpokenUnit.Jam => WaktuUnit.Jam,
        SpokenUnit.Minggu => WaktuUnit.Minggu,
        SpokenUnit.Bulan => WaktuUnit.Bulan,
        SpokenUnit.HariKalender => WaktuUnit.HariKalender,
        _ => WaktuUnit.Hari,
    };
}
