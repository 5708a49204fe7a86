using KinerjaPortal.Domain.Calendars;

namespace KinerjaPortal.Domain.Organisation.Keeping;

/// <summary>Something without which an office cannot begin, or not go on.</summary>
public abstract record OfficeGap
{
    private const int DecreeIsOutBy = 11;

    private OfficeGap()
    {
    }

    /// <summary>No post of its own.</summary>
    public sealed record Posts : OfficeGap;

    /// <summary>Nobody keeps it but admins of the portal from elsewhere.</summary>
    public sealed record Admin : OfficeGap;

    /// <summary>Nobody but its admins can sign in.</summary>
    public sealed record People : OfficeGap;

    /// <summary>Posts of its own that nobody holds today, by name.</summary>
    public sealed record Holders(IReadOnlyList<string> PostNames) : OfficeGap;

    /// <summary>No SOP was ever established.</summary>
    public sealed record Sops : OfficeGap;

    /// <summary>Years whose holidays are not filled in: this one, and towards its end the next.</summary>
    public sealed record Holidays(IReadOnlyList<int> Years) : OfficeGap;

    /// <summary>What an office lacks, in the order in which it is done. Pure: the same office gives the same list.</summary>
    /// <param name="people">Who can sign in, or was invited.</param>
    /// <param name="admins">Those of them who keep the office.</param>
    /// <param name="sops">Those that were established.</param>
    public static IReadOnlyList<OfficeGap> Of(Office office, int people, int admins, int sops, DateTimeOffset now) =>
    [
        .. ((OfficeGap?[])
        [
            admins == 0 ? new Admin() : null,
            office.Posts.All(post => post.IsExternal) ? new Posts() : null,
            people <= admins ? new People() : null,
            WithoutHolder(office, now) is { Count: > 0 } empty ? new Holders(empty) : null,
            sops == 0 ? new Sops() : null,
            WithoutHolidays(office.Calendar, now) is { Count: > 0 } years ? new Holidays(years) : null,
        ]).OfType<OfficeGap>(),
    ];

    private static List<string> WithoutHolder(Office office, DateTimeOffset now) =>
        [.. office.Posts.Where(post => !post.IsExternal && office.HoldersOf(post.Code, now).Count == 0).Select(post => post.Name)];

    /// <summary>The joint decree on a year's holidays comes in the autumn before.</summary>
    private static IReadOnlyList<int> WithoutHolidays(WorkCalendar calendar, DateTimeOffset now)
    {
        var today = calendar.Zone.DateOf(now);
        return [.. Enumerable.Range(today.Year, today.Month >= DecreeIsOutBy ? 2 : 1).Where(year => calendar.StateOf(year) != HolidayYearState.Decreed)];
    }
}
