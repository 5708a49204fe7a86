namespace KinerjaPortal.Domain.Calendars;

/// <summary>How much is known of a year's national holidays, which the ministers' joint decree (SKB) sets for each year anew.</summary>
public enum HolidayYearState
{
    /// <summary>Kosong: not one day is filled in.</summary>
    Empty,

    /// <summary>Belum ditetapkan: days are filled in, and for one at least no decree is named. There may be more.</summary>
    Undecreed,

    /// <summary>Ditetapkan: every day stands in a decree.</summary>
    Decreed,
}
