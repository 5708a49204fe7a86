namespace KinerjaPortal.Tests.Browser;

/// <summary>What people sit in front of.</summary>
public sealed record Screen(string Name, int Width, int Height, bool Touch)
{
    public static readonly Screen Desk = new("1366", 1366, 768, Touch: false);

    public static readonly Screen Tablet = new("1024", 1024, 768, Touch: true);

    public static readonly Screen Phone = new("390", 390, 844, Touch: true);
}
