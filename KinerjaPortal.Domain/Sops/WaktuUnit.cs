namespace KinerjaPortal.Domain.Sops;

/// <summary>
/// Units of the waktu column. Menit and Jam are working time, Hari are working days of the office, Minggu are five of
/// them, Bulan are calendar months. No regulation defines "1 Hari" of a mutu baku; this is the office's own reading.
/// </summary>
public enum WaktuUnit
{
    Menit,
    Jam,
    Hari,
    Minggu,
    Bulan,
}
