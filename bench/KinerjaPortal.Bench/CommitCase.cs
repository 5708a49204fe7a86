namespace KinerjaPortal.Bench;

/// <summary>In what surroundings steps are completed.</summary>
/// <param name="Open">Running cycles on which the clients work.</param>
/// <param name="Closed">Cycles that were completed before.</param>
/// <param name="HoldFiles">Whether a document was filed in each, as is usual: such a cycle is replayed from its events.</param>
internal sealed record CommitCase(string Name, int Open, int Closed, bool HoldFiles)
{
    public static IReadOnlyList<CommitCase> All { get; } =
    [
        new("few", Open: 50, Closed: 0, HoldFiles: false),
        new("many", Open: 500, Closed: 0, HoldFiles: false),
        new("files", Open: 50, Closed: 0, HoldFiles: true),
        new("old", Open: 50, Closed: 10_000, HoldFiles: false),
    ];
}
