namespace KinerjaPortal.Domain.Sops;

/// <summary>
/// Units of the waktu column. Menit and Jam are working time, Hari are working days of the office, Minggu are five of
/// them, Bulan are calendar months, HariKalender are days that run on through weekends and holidays ("3x24 jam"). No regulation
/// defines "1 Hari" of a mutu baku; this is the office's own reading. Stored by name.
/// </summary>
public enum WaktuUnit
{
    Menit,
    Jam,
    Hari,
    Minggu,
    Bulan,
    HariKalender,
}
