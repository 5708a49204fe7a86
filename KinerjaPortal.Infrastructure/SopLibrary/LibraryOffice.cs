using KinerjaPortal.Domain.Organisation;

namespace KinerjaPortal.Infrastructure.SopLibrary;

/// <summary>An office that has SOPs in the library, with the posts that stand in their columns.</summary>
internal sealed record LibraryOffice(
    string Code,
    string Name,
    string ShortName,
    string Region,
    ZonaWaktu Zone,
    IReadOnlyList<LibraryPost> Posts);

/// <param name="Order">From 1, in the order in which the office's sheets print their columns.</param>
internal sealed record LibraryPost(string Code, string Name, int Order, bool IsExternal, bool PlansCycles);
