using KinerjaPortal.Infrastructure.Identity;
using KinerjaPortal.Infrastructure.Persistence;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;

namespace KinerjaPortal.Tests.Support;

/// <summary>A database of a test's own with a folder for its files: a SQLite file, or a database on the server that tests are given.</summary>
internal sealed class TestDatabase : IAsyncDisposable
{
    // One for all tests of a run: to make one costs more than to start a portal.
    private static readonly Lazy<string> s_certificate = new(() =>
        ProtectionCertificate.Read(new ConfigurationBuilder().Build(), Directory.CreateTempSubdirectory("kinerja-uji-kunci-").FullName).Path);

    private readonly TempFolder? _folder;
    private readonly string? _sqlServer;

    private TestDatabase(TempFolder? folder, string file, string? sqlServer)
    {
        _folder = folder;
        _sqlServer = sqlServer;
        File = file;
    }

    /// <summary>The file that holds everything; on SQL Server only its folder is used, for the files.</summary>
    public string File { get; }

    public string FilesRoot => Path.Combine(Path.GetDirectoryName(File)!, "berkas");

    /// <summary>As the portal is configured for it.</summary>
    public IEnumerable<KeyValuePair<string, string?>> Settings =>
    [
        new("Database:Provider", _sqlServer is null ? nameof(DatabaseProvider.Sqlite) : nameof(DatabaseProvider.SqlServer)),
        new("ConnectionStrings:Kinerja", _sqlServer ?? $"Data Source={File}"),
        new("Files:Root", FilesRoot),
        new("DataProtection:CertificatePath", s_certificate.Value),
    ];

    /// <summary>For a portal in a process of its own, on whose database the test looks afterwards.</summary>
    public static (string Name, string Value) CertificateSetting => ("DataProtection:CertificatePath", s_certificate.Value);

    /// <summary>A new one, not yet made; the test is skipped where there is no server for it.</summary>
    public static TestDatabase New(DatabaseProvider provider = DatabaseProvider.Sqlite)
    {
        if (provider == DatabaseProvider.SqlServer)
        {
            TestSqlServer.SkipWhereMissing();
        }

        var folder = new TempFolder();
        return new TestDatabase(folder, folder.File("kinerja.db"), provider == DatabaseProvider.SqlServer ? TestSqlServer.NewDatabase() : null);
    }

    /// <summary>The SQLite file that is there already, which is left there.</summary>
    public static TestDatabase At(string file) => new(folder: null, file, sqlServer: null);

    /// <summary>The same for a second node, which leaves it there.</summary>
    public TestDatabase Shared() => new(folder: null, File, _sqlServer);

    public async ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        if (_folder is null)
        {
            return;
        }

        if (_sqlServer is not null)
        {
            await TestSqlServer.DropAsync(_sqlServer);
        }

        _folder.Dispose();
    }
}
