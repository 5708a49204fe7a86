namespace KinerjaPortal.Domain.Organisation;

/// <summary>Indonesia's three time zones. None of them has daylight saving, so each is a fixed offset.</summary>
public enum ZonaWaktu
{
    /// <summary>Waktu Indonesia Barat, UTC+7.</summary>
    Wib = 7,

    /// <summary>Waktu Indonesia Tengah, UTC+8.</summary>
    Wita = 8,

    /// <summary>Waktu Indonesia Timur, UTC+9.</summary>
    Wit = 9,
}
