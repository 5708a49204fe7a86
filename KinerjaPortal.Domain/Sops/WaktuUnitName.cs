namespace KinerjaPortal.Domain.Sops;

/// <summary>The units as a sheet prints them.</summary>
public static class WaktuUnitName
{
    extension(WaktuUnit unit)
    {
        public string Name => unit == WaktuUnit.HariKalender ? "Hari kalender" : unit.ToString();
    }
}
