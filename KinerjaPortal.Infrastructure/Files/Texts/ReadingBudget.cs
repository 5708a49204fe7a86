namespace KinerjaPortal.Infrastructure.Files.Texts;

/// <summary>What one file may unpack to, in characters over all its parts: a few kilobytes can hold gigabytes of nothing.</summary>
internal sealed class ReadingBudget
{
    public int Left { get; set; } = 16 * 1024 * 1024;
}
