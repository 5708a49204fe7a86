using System.Runtime.InteropServices;
using System.Text;

namespace KinerjaPortal.Infrastructure.Files;

/// <summary>
/// Brings a folder's entries to disk: after a rename the content is safe, but its name is not until its folder is written, and the
/// row that names it must not be there first. .NET opens no folders, so the C library is asked.
/// </summary>
internal static class FolderFlush
{
    private const int ReadOnly = 0;

    public static void Flush(string folder)
    {
        // NTFS keeps a journal of its names.
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var handle = Open([.. Encoding.UTF8.GetBytes(folder), 0], ReadOnly);
        if (handle < 0)
        {
            return;
        }

        // A file system that cannot flush folders (some network shares) says so, and nothing more can be done there.
        _ = Fsync(handle);
        _ = Close(handle);
    }

    [DllImport("libc", EntryPoint = "open")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Open(byte[] path, int flags);

    [DllImport("libc", EntryPoint = "fsync")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Fsync(int handle);

    [DllImport("libc", EntryPoint = "close")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Close(int handle);
}
