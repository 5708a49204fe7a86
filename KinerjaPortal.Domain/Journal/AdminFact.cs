using System.Globalization;

namespace KinerjaPortal.Domain.Journal;

/// <summary>Something that was done in administration, as it is written down for ever: to what, and what is different since.</summary>
/// <param name="Subject">What it was done to, by the name that it had then.</param>
public sealed record AdminFact(AdminDeed Deed, string Subject, Guid? SubjectId = null)
{
    public IReadOnlyList<FieldChange> Changes { get; init; } = [];

    /// <summary>The same with one more thing that is different; nothing where it is not.</summary>
    public AdminFact With(AdminField field, object? before, object? after) =>
        (Written(before), Written(after)) is var (was, now) && was == now ? this : this with { Changes = [.. Changes, new FieldChange(field, was, now)] };

    private static string? Written(object? value) => value switch
    {
        null or "" => null,
        string text => text,
        DateOnly date => date.ToString("O", CultureInfo.InvariantCulture),
        bool isSo => isSo ? "ya" : "tidak",
        IFormattable written => written.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };
}

/// <param name="Before">Null where there was nothing.</param>
/// <param name="After">Null where nothing is left.</param>
public sealed record FieldChange(AdminField Field, string? Before, string? After);

/// <summary>What can be different. Stored by its name, as <see cref="AdminDeed"/> is.</summary>
public enum AdminField
{
    Name,
    ShortName,
    Nip,
    Email,
    Role,
    Offices,
    Code,
    Region,
    Zone,
    Kind,
    Letterhead,
    Address,
    External,
    Plans,
    Place,
    Linked,
    Post,
    Holding,
    From,
    Until,
    Decree,
    Reason,
    Megabytes,
    Link,
    Change,
    Day,
    Year,
    Confirmed,
}
