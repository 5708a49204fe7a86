using KinerjaPortal.Infrastructure.Persistence;
using KinerjaPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace KinerjaPortal.Tests.Integration.Persistence;

/// <summary>What a database must be set to, and what is said to whoever runs the portal where it is not.</summary>
public sealed class DatabaseRequirementsTests : IDisposable
{
    private readonly TempFolder _folder = new();

    private string DatabaseFile => _folder.File("kinerja.db");

    [Fact]
    public async Task A_file_in_WAL_that_writes_through_to_the_disk_is_as_it_must_be()
    {
        await using var db = await OpenedAsync($"Data Source={DatabaseFile};Pooling=False", "PRAGMA journal_mode = WAL");

        await DatabaseRequirements.RequireSqliteAsync(db, DatabaseFile, CancellationToken.None);
        DatabaseRequirements.RequireWritableFolder(DatabaseFile);
        Assert.Equal(["kinerja.db"], Directory.GetFiles(_folder.Path, "kinerja.db*").Select(Path.GetFileName).Where(name => !name!.Contains("-wal") && !name.Contains("-shm")));
    }

    /// <summary>As on a folder of a network, where no memory is shared: WAL is asked for and not had.</summary>
    [Fact]
    public async Task A_place_where_WAL_cannot_be_is_refused_in_a_sentence()
    {
        await using var db = await OpenedAsync($"Data Source=file:{DatabaseFile}?vfs=unix-dotfile;Pooling=False", "PRAGMA journal_mode = WAL");

        var fault = await Assert.ThrowsAsync<SettingsException>(() => DatabaseRequirements.RequireSqliteAsync(db, DatabaseFile, CancellationToken.None));

        Assert.Contains("mode WAL", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_connection_that_does_not_wait_for_the_disk_is_refused_in_a_sentence()
    {
        await using var db = await OpenedAsync($"Data Source={DatabaseFile};Pooling=False", "PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF");

        var fault = await Assert.ThrowsAsync<SettingsException>(() => DatabaseRequirements.RequireSqliteAsync(db, DatabaseFile, CancellationToken.None));

        Assert.Contains("synchronous=0", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_cannot_be_written_to_is_refused_in_a_sentence()
    {
        var fault = Assert.Throws<SettingsException>(() => DatabaseRequirements.RequireWritableFolder("/proc/kinerja.db"));

        Assert.Contains("Folder basis data tidak dapat ditulisi", fault.Message, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private static async Task<PortalContext> OpenedAsync(string connection, string pragmas)
    {
        var db = new SqlitePortalContext(new DbContextOptionsBuilder<SqlitePortalContext>().UseSqlite(connection).Options);
        await db.Database.OpenConnectionAsync();
        await db.Database.ExecuteSqlRawAsync(pragmas);
        return db;
    }
}
