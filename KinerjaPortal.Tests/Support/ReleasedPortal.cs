using System.IO.Compression;

namespace KinerjaPortal.Tests.Support;

/// <summary>Today's portal on a database that a released version left behind when it was killed; see <c>ReleasedDatabases</c>.</summary>
public sealed class ReleasedPortal : PortalHost
{
    private const string Release = "2026-11";

    private readonly TempFolder _folder;

    public ReleasedPortal()
        : this(new TempFolder())
    {
    }

    private ReleasedPortal(TempFolder folder)
        : base(Unpack(folder)) => _folder = folder;

    /// <summary>What another program counted in that database, a line each.</summary>
    public static IReadOnlyList<string> Counted { get; } = File.ReadAllLines(Sample($"{Release}.rows.txt"));

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _folder.Dispose();
        GC.SuppressFinalize(this);
    }

    private static string Unpack(TempFolder folder)
    {
        foreach (var name in (string[])["db", "db-wal"])
        {
            using var packed = new GZipStream(File.OpenRead(Sample($"{Release}.{name}.gz")), CompressionMode.Decompress);
            using var file = File.Create(folder.File($"kinerja.{name}"));
            packed.CopyTo(file);
        }

        return folder.File("kinerja.db");
    }

    private static string Sample(string name) => Path.Combine(Repository.Root, "KinerjaPortal.Tests", "ReleasedDatabases", name);
}
