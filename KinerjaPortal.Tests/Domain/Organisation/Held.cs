using KinerjaPortal.Domain.Organisation;

namespace KinerjaPortal.Tests.Domain.Organisation;

/// <summary>Assignments of one post in November 2026, by the day of the month.</summary>
internal static class Held
{
    public static readonly Guid Post = Guid.NewGuid();
    public static readonly Guid Ratna = Guid.NewGuid();
    public static readonly Guid Budi = Guid.NewGuid();
    public static readonly Guid Lina = Guid.NewGuid();

    public static DateOnly Day(int day) => new(2026, 11, day);

    /// <param name="until">Null while no end is known.</param>
    public static Assignment By(Guid person, AssignmentKind kind, int from, int? until = null, string? decree = "800/1/SP/2026") =>
        new(Guid.NewGuid(), Post, person, kind, Day(from), until is { } day ? Day(day) : null, decree);
}
