namespace KinerjaPortal.Domain.Organisation;

/// <summary>Moments as the clocks of an office show them.</summary>
public static class ZonaWaktuTime
{
    extension(ZonaWaktu zone)
    {
        public TimeSpan Offset => TimeSpan.FromHours((int)zone);

        /// <summary>WIB, WITA or WIT, as it is printed after a time.</summary>
        public string Abbreviation => zone.ToString().ToUpperInvariant();

        public DateTimeOffset Local(DateTimeOffset moment) => moment.ToOffset(zone.Offset);

        public DateTimeOffset At(DateTime local) => new(DateTime.SpecifyKind(local, DateTimeKind.Unspecified), zone.Offset);

        public DateOnly DateOf(DateTimeOffset moment) => DateOnly.FromDateTime(zone.Local(moment).DateTime);
    }
}
