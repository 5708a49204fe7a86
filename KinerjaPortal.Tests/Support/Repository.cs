namespace KinerjaPortal.Tests.Support;

/// <summary>The source that these tests were built from, for tests that read it.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "KinerjaPortal.sln")) ? folder : Find(Path.GetDirectoryName(folder)!);
}
