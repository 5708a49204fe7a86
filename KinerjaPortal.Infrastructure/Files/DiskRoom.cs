using KinerjaPortal.Infrastructure.Persistence;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;

namespace KinerjaPortal.Infrastructure.Files;

/// <summary>Whether there is room on the disk of the files, and a place to write at all.</summary>
public sealed class DiskRoom(FileSettings settings)
{
    // errno: ENOSPC, EDQUOT.
    private const int DiskIsFull = 28;
    private const int QuotaIsFull = 122;
    private const int QuotaIsFullOnMacOS = 69;

    // https://www.sqlite.org/rescode.html: SQLITE_FULL
    private const int SqliteFull = 13;

    // Could not allocate space in a filegroup; the transaction log is full; the database has reached its quota (Azure).
    private const int SqlServerFileFull = 1105;
    private const int SqlServerLogFull = 9002;
    private const int SqlServerQuotaFull = 40544;

    private const int WindowsDiskFull = unchecked((int)0x80070070);
    private const int WindowsHandleDiskFull = unchecked((int)0x80070027);
    private const int WindowsQuotaFull = unchecked((int)0x8007050F);

    /// <summary>Whether so much more can be written and <c>Files:KeepFreeMegabytes</c> still stays free.</summary>
    public bool HasFor(long bytes) => Free() - settings.KeepFree >= bytes;

    /// <summary>Bytes that can still be written; none when what must stay free is touched.</summary>
    public long Left() => Math.Max(0, Free() - settings.KeepFree);

    /// <summary>Makes sure that files can be written, so that a portal that is set up wrongly says so when it starts.</summary>
    /// <exception cref="SettingsException">They cannot; the message says where and why.</exception>
    public void RequireWritable()
    {
        try
        {
            OwnerOnly.CreateFolder(settings.Root);
            using var probe = new FileStream(
                Path.Combine(settings.Root, $"uji-tulis-{Guid.NewGuid():N}"), FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new SettingsException(
                $"Folder berkas tidak dapat ditulisi: {settings.Root}. Penyebab: {exception.Message} "
                + "Periksa Files:Root, hak tulis atas foldernya, dan ruang kosong di disknya.",
                exception);
        }
    }

    /// <summary>Whether writing failed, of a file or in the database, because the disk, a quota or a limit on the process's files is full.</summary>
    public static bool IsFull(Exception? exception) => exception switch
    {
        null => false,
        SqliteException { SqliteErrorCode: SqliteFull } => true,
        SqlException { Number: SqlServerFileFull or SqlServerLogFull or SqlServerQuotaFull } => true,
        IOException { HResult: DiskIsFull or QuotaIsFull or QuotaIsFullOnMacOS or WindowsDiskFull or WindowsHandleDiskFull or WindowsQuotaFull } => true,

        // What .NET makes of EFBIG.
        ArgumentOutOfRangeException { ParamName: "value" } => true,
        _ => IsFull(exception.InnerException),
    };

    private long Free()
    {
        var place = settings.Root;
        while (!Directory.Exists(place) && Path.GetDirectoryName(place) is { } above)
        {
            place = above;
        }

        try
        {
            return new DriveInfo(OperatingSystem.IsWindows() ? Path.GetPathRoot(place)! : place).AvailableFreeSpace;
        }
        catch (Exception exception) when (exception is ArgumentException or IOException or UnauthorizedAccessException)
        {
            // A share of Windows has no drive to be asked; a write that fails is still told as a full disk.
            return long.MaxValue;
        }
    }
}
