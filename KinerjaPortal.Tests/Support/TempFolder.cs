namespace KinerjaPortal.Tests.Support;

/// <summary>A folder of a test's own, gone with everything in it when the test is over.</summary>
internal sealed class TempFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("kinerja-uji-").FullName;

    public string File(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose()
    {
        try
        {
            Directory.Delete(Path, recursive: true);
        }
        catch (IOException)
        {
            // Something still holds a file of it; the system clears its own folder of temporary files.
        }
    }
}
