using System.Runtime.Versioning;
using KinerjaPortal.Tests.Support;

namespace KinerjaPortal.Tests.Integration.Persistence;

/// <summary>Other users of the machine read neither the database nor the files.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class OwnerOnlyTests : IDisposable
{
    private const UnixFileMode Others =
        UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    private readonly TempFolder _folder = new();

    private string Database => _folder.File("data/kinerja.db");

    private string Files => _folder.File("berkas");

    [Fact]
    public async Task What_the_portal_makes_and_what_it_finds_is_its_own_alone()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "A folder hands its rights on there.");
        using (var first = Start())
        {
            await first.ListeningAsync();
            AssertOwnAlone();
            Assert.Equal(UnixFileMode.None, File.GetUnixFileMode(_folder.File("data")) & Others);
            first.Kill();
        }

        // As an older release left them.
        File.SetUnixFileMode(Database, File.GetUnixFileMode(Database) | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
        File.SetUnixFileMode(Files, File.GetUnixFileMode(Files) | UnixFileMode.OtherRead | UnixFileMode.OtherExecute);
        using var second = Start();
        await second.ListeningAsync();

        AssertOwnAlone();
        await Eventually.TrueAsync(
            () => second.Output.Contains($"{Database} dapat dibaca pengguna lain", StringComparison.Ordinal)
                && second.Output.Contains($"{Files} dapat dibaca pengguna lain", StringComparison.Ordinal),
            $"it says what it has changed; it said: {second.Output}");
    }

    public void Dispose() => _folder.Dispose();

    private void AssertOwnAlone()
    {
        foreach (var path in (string[])[Database, $"{Database}-wal", $"{Database}-shm", Files])
        {
            Assert.True((File.GetUnixFileMode(path) & Others) == UnixFileMode.None, $"{path}: {File.GetUnixFileMode(path)}");
        }
    }

    private PortalProcess Start() => PortalProcess.Start(_folder.Path, ("ConnectionStrings:Kinerja", $"Data Source={Database}"));
}
