namespace KinerjaPortal.Bench;

/// <summary>
/// What an open page costs the portal and the line: its memory, the first and the next visit of a board of fifty cards, and a
/// handoff that everybody sees. Pages are spoken to by their addresses and by Blazor's protocol alone, so that any release can
/// be measured by it.
/// </summary>
internal static class CircuitBench
{
    public static async Task RunAsync()
    {
        using var folder = new TemporaryFolder();
        await using var board = await FullBoard.OpenAsync(folder);
        await CircuitMemory.RunAsync(board);
        await BoardVisits.RunAsync(board);
        await PageHandoffs.RunAsync(board);
    }
}
