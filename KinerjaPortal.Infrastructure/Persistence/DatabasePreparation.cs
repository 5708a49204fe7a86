using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace KinerjaPortal.Infrastructure.Persistence;

/// <summary>Brings the database to what this version of the portal needs, before the first page is served.</summary>
public sealed class DatabasePreparation(IDbContextFactory<PortalContext> contexts, DatabaseSettings settings)
{
    /// <exception cref="SettingsException">The database cannot be opened or created; the message says which and why.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var db = await contexts.CreateDbContextAsync(cancellationToken);
            if (settings.Provider == DatabaseProvider.Sqlite)
            {
                await OpenFileAsync(db, cancellationToken);
                await FreeStaleLockAsync(db, cancellationToken);
            }

            if ((await db.Database.GetPendingMigrationsAsync(cancellationToken)).Any())
            {
                await db.Database.MigrateAsync(cancellationToken);
            }
        }
        catch (Exception exception) when (exception is DbException or IOException or UnauthorizedAccessException)
        {
            throw NotOpened(exception);
        }
    }

    /// <summary>For a command: it changes no database's shape, and makes none where none is.</summary>
    /// <exception cref="SettingsException">The database is not there, or not as this version of the portal needs it.</exception>
    public async Task RequirePreparedAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var db = await contexts.CreateDbContextAsync(cancellationToken);
            if ((await db.Database.GetPendingMigrationsAsync(cancellationToken)).Any())
            {
                throw new SettingsException(
                    $"Basis data belum ada atau belum disiapkan untuk versi portal ini: {Where()}. Jalankan portalnya sekali, lalu ulangi perintah ini.");
            }
        }
        catch (Exception exception) when (exception is DbException or IOException or UnauthorizedAccessException)
        {
            throw NotOpened(exception);
        }
    }

    private async Task OpenFileAsync(PortalContext db, CancellationToken cancellationToken)
    {
        var file = new SqliteConnectionStringBuilder(settings.ConnectionString).DataSource;
        if (Path.GetDirectoryName(file) is { Length: > 0 } folder)
        {
            Directory.CreateDirectory(folder);
        }

        // Readers go on while one writes, and it stays so for the file. synchronous is FULL unless somebody says
        // otherwise, which the event log needs: a completed step must survive the power going out.
        await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL;", cancellationToken);
    }

    /// <summary>
    /// EF marks a migration under way by a row, and a process that is killed then leaves it: the next start would wait
    /// for ever. No migration of the portal takes minutes, so a row that old belongs to nobody.
    /// </summary>
    private static async Task FreeStaleLockAsync(PortalContext db, CancellationToken cancellationToken)
    {
        var locks = await db.Database
            .SqlQueryRaw<int>("SELECT count(*) AS \"Value\" FROM sqlite_master WHERE type = 'table' AND name = '__EFMigrationsLock'")
            .SingleAsync(cancellationToken);
        if (locks > 0)
        {
            await db.Database.ExecuteSqlRawAsync(
                "DELETE FROM \"__EFMigrationsLock\" WHERE \"Timestamp\" < datetime('now', '-5 minutes')", cancellationToken);
        }
    }

    private SettingsException NotOpened(Exception exception) => new(
        $"Basis data tidak dapat dibuka: {Where()}. Penyebab: {exception.Message} "
        + "Periksa ConnectionStrings:Kinerja, hak tulis atas foldernya, dan apakah berkasnya memang basis data portal ini.",
        exception);

    private string Where() => settings.Provider == DatabaseProvider.Sqlite
        ? new SqliteConnectionStringBuilder(settings.ConnectionString).DataSource
        : "SQL Server";
}
