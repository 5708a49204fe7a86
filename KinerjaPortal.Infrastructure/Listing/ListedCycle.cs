using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Sops;

namespace KinerjaPortal.Infrastructure.Listing;

/// <summary>A cycle as a line of a list, whether it runs or is long closed.</summary>
/// <param name="Desk">Where it lies; null when it is closed.</param>
public sealed record ListedCycle(
    Guid Id, DocumentType DocumentType, string Period, string Title, CycleStatus Status, DateTimeOffset StartedAt, DateTimeOffset? ClosedAt, ListedDesk? Desk)
{
    public string Document => $"{DocumentType.Name} {Period}";
}

/// <param name="Pelaksana">Code of the post.</param>
/// <param name="Number">As the sheet prints it.</param>
public sealed record ListedDesk(string Pelaksana, string Number, DateTimeOffset Since, DateTimeOffset DueAt);

/// <param name="Total">How many there are on all pages.</param>
public sealed record ListedCycles(IReadOnlyList<ListedCycle> Cycles, int Total);
