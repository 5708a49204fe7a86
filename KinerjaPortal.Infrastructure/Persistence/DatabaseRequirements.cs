using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace KinerjaPortal.Infrastructure.Persistence;

/// <summary>What the database must be set to, looked at before the first page is served, see docs/database.md.</summary>
internal static class DatabaseRequirements
{
    /// <summary>SQL Server 2019: what EF writes its statements for.</summary>
    private const int CompatibilityLevel = 150;

    private const long SqliteFull = 2;

    /// <exception cref="SettingsException">It is not so set; the message says what it must be, and how.</exception>
    public static async Task RequireSqliteAsync(PortalContext db, string file, CancellationToken cancellationToken)
    {
        // Readers go on while one writes, and it stays so for the file. A folder on a network, or a file that may only be read, keeps another.
        var journal = await db.Database.SqlQueryRaw<string>("SELECT journal_mode AS \"Value\" FROM pragma_journal_mode").SingleAsync(cancellationToken);
        if (!string.Equals(journal, "wal", StringComparison.OrdinalIgnoreCase))
        {
            throw new SettingsException(
                $"Basis data {file} tidak dapat memakai mode WAL (sekarang: {journal}). Simpanlah di disk milik server ini sendiri, bukan di folder jaringan, dan beri hak tulis atas berkas dan foldernya.");
        }

        // The event log needs it: a completed step must survive the power going out.
        var synchronous = await db.Database.SqlQueryRaw<long>("SELECT synchronous AS \"Value\" FROM pragma_synchronous").SingleAsync(cancellationToken);
        if (synchronous < SqliteFull)
        {
            throw new SettingsException(
                $"Basis data {file} dibuka dengan synchronous={synchronous}; yang dibutuhkan FULL (2), agar langkah yang sudah selesai tidak hilang ketika listrik padam.");
        }
    }

    /// <summary>A file that can be written in a folder that cannot has no room for its journal.</summary>
    /// <exception cref="SettingsException">Nothing can be written beside the file.</exception>
    public static void RequireWritableFolder(string file)
    {
        var trial = $"{file}-uji-{Guid.NewGuid():N}";
        try
        {
            using var written = new FileStream(trial, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new SettingsException(
                $"Folder basis data tidak dapat ditulisi: {Path.GetDirectoryName(file)}. Penyebab: {fault.Message} Beri hak tulis atas folder itu: SQLite menaruh jurnalnya di samping {Path.GetFileName(file)}.",
                fault);
        }
    }

    /// <param name="connection">The one that holds the <see cref="FirstStartLock"/>.</param>
    /// <exception cref="SettingsException">It is not so set; the message says what it must be, and how.</exception>
    public static async Task RequireSqlServerAsync(SqlConnection connection, ILogger log, CancellationToken cancellationToken)
    {
        var set = await ReadAsync(connection, cancellationToken);
        if (set is { IsReadCommittedSnapshotOn: false, IsEmpty: true })
        {
            await SetReadCommittedSnapshotAsync(connection, log, cancellationToken);
            set = await ReadAsync(connection, cancellationToken);
        }

        if (!set.IsReadCommittedSnapshotOn)
        {
            throw new SettingsException(
                $"Basis data {set.Name} di SQL Server belum memakai READ_COMMITTED_SNAPSHOT: pembaca dan penulis akan saling menunggu. "
                + $"Hentikan portal di semua server, lalu jalankan sekali dengan hak db_owner: ALTER DATABASE [{set.Name}] SET READ_COMMITTED_SNAPSHOT ON WITH ROLLBACK IMMEDIATE");
        }

        if (set.CompatibilityLevel < CompatibilityLevel)
        {
            log.LogWarning(
                "The database {Name} is at compatibility level {Level}; the portal is made for {Required} (SQL Server 2019) and above, see docs/database.md",
                set.Name, set.CompatibilityLevel, CompatibilityLevel);
        }
    }

    private static async Task<ServerSettings> ReadAsync(SqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = """
            SELECT name, is_read_committed_snapshot_on, CAST(compatibility_level AS int), (SELECT COUNT(*) FROM sys.tables)
            FROM sys.databases WHERE database_id = DB_ID()
            """;
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        return new ServerSettings(reader.GetString(0), reader.GetBoolean(1), reader.GetInt32(2), IsEmpty: reader.GetInt32(3) == 0);
    }

    /// <summary>Of a database in which nothing is yet: who is connected to it is another node that waits to prepare it, and comes again.</summary>
    private static async Task SetReadCommittedSnapshotAsync(SqlConnection connection, ILogger log, CancellationToken cancellationToken)
    {
        try
        {
            await using var command = connection.CreateCommand();
            command.CommandText = "ALTER DATABASE CURRENT SET READ_COMMITTED_SNAPSHOT ON WITH ROLLBACK IMMEDIATE";
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
        catch (SqlException fault)
        {
            // Not permitted; what is to be done about it is said by whoever looks again.
            log.LogWarning(fault, "READ_COMMITTED_SNAPSHOT could not be set");
        }
    }

    private sealed record ServerSettings(string Name, bool IsReadCommittedSnapshotOn, int CompatibilityLevel, bool IsEmpty);
}
