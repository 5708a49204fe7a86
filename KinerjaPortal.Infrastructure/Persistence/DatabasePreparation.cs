using KinerjaPortal.Infrastructure.Identity;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Logging;

namespace KinerjaPortal.Infrastructure.Persistence;

/// <summary>Brings the database to what this version of the portal needs, before the first page is served.</summary>
public sealed class DatabasePreparation(
    IDbContextFactory<PortalContext> contexts, DatabaseSettings settings, ProtectionKeySealing sealing, ILogger<DatabasePreparation> log)
{
    // Database already exists. Choose a different database name.
    private const int SqlServerDatabaseExists = 1801;

    /// <exception cref="SettingsException">The database cannot be opened or created, or is not set as it must be; the message says which and why.</exception>
    public Task RunAsync(CancellationToken cancellationToken) => RunAsync(_ => Task.CompletedTask, cancellationToken);

    /// <summary>Prepares it and loads into it what must be there, one node at a time.</summary>
    /// <exception cref="SettingsException">The database cannot be opened or created, or is not set as it must be; the message says which and why.</exception>
    public async Task RunAsync(Func<CancellationToken, Task> load, CancellationToken cancellationToken)
    {
        await using var turn = await OpenedAsync(
            async () =>
            {
                var held = settings.Provider == DatabaseProvider.Sqlite ? await OpenFileAsync(cancellationToken) : await OpenOnServerAsync(cancellationToken);
                try
                {
                    await MigrateAsync(cancellationToken);
                    await sealing.RunAsync(cancellationToken);
                    return held;
                }
                catch
                {
                    await held.DisposeAsync();
                    throw;
                }
            });
        await load(cancellationToken);
    }

    /// <summary>For a command: it changes no database's shape, and makes none where none is.</summary>
    /// <exception cref="SettingsException">The database is not there, or not as this version of the portal needs it.</exception>
    public async Task RequirePreparedAsync(CancellationToken cancellationToken)
    {
        var pending = await OpenedAsync(async () =>
        {
            await using var db = await contexts.CreateDbContextAsync(cancellationToken);
            await RequireNoNewerAsync(db, cancellationToken);
            return (await db.Database.GetPendingMigrationsAsync(cancellationToken)).Any();
        });
        if (pending)
        {
            throw new SettingsException(
                $"Basis data belum ada atau belum disiapkan untuk versi portal ini: {Where()}. Jalankan portalnya sekali, lalu ulangi perintah ini.");
        }
    }

    private async Task<IAsyncDisposable> OpenFileAsync(CancellationToken cancellationToken)
    {
        if (Path.GetDirectoryName(DatabaseFile) is { Length: > 0 } folder)
        {
            OwnerOnly.CreateFolder(folder);
        }

        // Before the engine makes it: what it writes beside it gets the rights of the file.
        OwnerOnly.CreateFile(DatabaseFile);
        foreach (var file in (string[])[DatabaseFile, $"{DatabaseFile}-wal", $"{DatabaseFile}-shm"])
        {
            OwnerOnly.Tighten(file, log);
        }

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL;", cancellationToken);
        DatabaseRequirements.RequireWritableFolder(DatabaseFile);
        await DatabaseRequirements.RequireSqliteAsync(db, DatabaseFile, cancellationToken);
        return await FirstStartLock.TakeBesideAsync(DatabaseFile, cancellationToken);
    }

    private async Task<IAsyncDisposable> OpenOnServerAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var creator = db.GetService<IRelationalDatabaseCreator>();
        if (!await creator.ExistsAsync(cancellationToken))
        {
            try
            {
                await creator.CreateAsync(cancellationToken);
            }
            catch (SqlException fault) when (fault.Number == SqlServerDatabaseExists)
            {
                // Another node that was started with this one has made it.
            }
        }

        var held = await FirstStartLock.TakeOnServerAsync(settings.ConnectionString, log, cancellationToken);
        try
        {
            // Left over from asking whether it exists: what has no connection can be set.
            SqlConnection.ClearAllPools();
            await DatabaseRequirements.RequireSqlServerAsync(held, log, cancellationToken);
            return held;
        }
        catch
        {
            await held.DisposeAsync();
            throw;
        }
    }

    private async Task MigrateAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (settings.Provider == DatabaseProvider.Sqlite)
        {
            await FreeStaleLockAsync(db, cancellationToken);
        }

        await RequireNoNewerAsync(db, cancellationToken);
        if ((await db.Database.GetPendingMigrationsAsync(cancellationToken)).Any())
        {
            await db.Database.MigrateAsync(cancellationToken);
        }
    }

    /// <summary>An older release would write rows without what the newer one has added, and nobody would notice until they are missed.</summary>
    private static async Task RequireNoNewerAsync(PortalContext db, CancellationToken cancellationToken)
    {
        if ((await db.Database.GetAppliedMigrationsAsync(cancellationToken)).Except(db.Database.GetMigrations(), StringComparer.Ordinal).LastOrDefault() is { } newer)
        {
            throw new SettingsException(
                $"Basis data ini sudah disiapkan oleh rilis portal yang lebih baru ({newer}). Jalankan rilis itu, atau pulihkan cadangan dari sebelum pembaruan (docs/running). Tidak ada yang diubah.");
        }
    }

    /// <summary>
    /// EF marks a migration under way by a row, and a process that is killed then leaves it: the next start would wait
    /// for ever. Nodes migrate one at a time, so the row belongs to none of them.
    /// </summary>
    private static async Task FreeStaleLockAsync(PortalContext db, CancellationToken cancellationToken)
    {
        var locks = await db.Database
            .SqlQueryRaw<int>("SELECT count(*) AS \"Value\" FROM sqlite_master WHERE type = 'table' AND name = '__EFMigrationsLock'")
            .SingleAsync(cancellationToken);
        if (locks > 0)
        {
            await db.Database.ExecuteSqlRawAsync("DELETE FROM \"__EFMigrationsLock\"", cancellationToken);
        }
    }

    private async Task<T> OpenedAsync<T>(Func<Task<T>> open)
    {
        try
        {
            return await open();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException || DatabaseFault.Is(fault))
        {
            throw new SettingsException(
                $"Basis data tidak dapat dibuka: {Where()}. Penyebab: {fault.Message} "
                + "Periksa ConnectionStrings:Kinerja, hak tulis atas foldernya, dan apakah berkasnya memang basis data portal ini.",
                fault);
        }
    }

    private string DatabaseFile => new SqliteConnectionStringBuilder(settings.ConnectionString).DataSource;

    private string Where() => settings.Provider == DatabaseProvider.Sqlite ? DatabaseFile : "SQL Server";
}
