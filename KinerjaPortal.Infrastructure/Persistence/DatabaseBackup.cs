using Microsoft.Data.Sqlite;

namespace KinerjaPortal.Infrastructure.Persistence;

/// <summary>
/// Copies a SQLite database while the portal works with it: the state of one moment, page by page, by the engine's own online backup. Its
/// log of writes is in the copy and not beside it, so that one file is all there is to keep.
/// </summary>
public sealed class DatabaseBackup(DatabaseSettings settings)
{
    /// <param name="file">Where the copy comes to lie; it is there whole or not at all.</param>
    /// <exception cref="SettingsException">It is SQL Server, the file is there already, or it cannot be written; the message says what to do.</exception>
    public async Task WriteAsync(string file, CancellationToken cancellationToken)
    {
        if (settings.Provider != DatabaseProvider.Sqlite)
        {
            throw new SettingsException("Perintah cadangkan hanya untuk SQLite. Basis data SQL Server dicadangkan dengan BACKUP DATABASE; perintahnya ada di docs/running.");
        }

        if (File.Exists(file))
        {
            throw new SettingsException($"{file} sudah ada dan tidak ditimpa. Sebutkan nama berkas yang baru.");
        }

        var unfinished = $"{file}.belum-selesai";
        try
        {
            File.Delete(unfinished);
            OwnerOnly.CreateFile(unfinished);
            await CopyAsync(unfinished, cancellationToken);
            using (var copy = new FileStream(unfinished, FileMode.Open, FileAccess.ReadWrite))
            {
                copy.Flush(flushToDisk: true);
            }

            File.Move(unfinished, file, overwrite: false);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or SqliteException)
        {
            throw new SettingsException($"Cadangan tidak dapat ditulis: {file}. Penyebab: {fault.Message} Periksa hak tulis atas foldernya dan ruang kosong di disknya.", fault);
        }
    }

    private async Task CopyAsync(string file, CancellationToken cancellationToken)
    {
        await using var source = new SqliteConnection(settings.ConnectionString);
        await source.OpenAsync(cancellationToken);
        await using var copy = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        await copy.OpenAsync(cancellationToken);

        // In one step, which reads one moment; in several, each write in between would begin it anew.
        source.BackupDatabase(copy);
        await using var command = copy.CreateCommand();
        command.CommandText = "PRAGMA journal_mode = DELETE;";
        await command.ExecuteNonQueryAsync(cancellationToken);
        command.CommandText = "PRAGMA integrity_check;";
        if (await command.ExecuteScalarAsync(cancellationToken) is not "ok" and var found)
        {
            throw new IOException($"Pemeriksaan salinan menemukan kerusakan: {found}.");
        }
    }
}
