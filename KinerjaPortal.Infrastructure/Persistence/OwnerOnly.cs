using Microsoft.Extensions.Logging;

namespace KinerjaPortal.Infrastructure.Persistence;

/// <summary>
/// On Unix: what the portal keeps is read by the user it runs as and by nobody else on the machine. On Windows a folder hands its rights on
/// to what is made in it, and whoever set it up has said who may read.
/// </summary>
public static class OwnerOnly
{
    private const UnixFileMode OfFiles = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode OfFolders = OfFiles | UnixFileMode.UserExecute;

    /// <summary>Makes a folder where there is none, and the missing ones above it; one that is there stays as it is.</summary>
    public static void CreateFolder(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else if (!Directory.Exists(path))
        {
            // One by one: .NET gives these rights to the last alone.
            if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } above)
            {
                CreateFolder(above);
            }

            Directory.CreateDirectory(path, OfFolders);
        }
    }

    /// <summary>Makes an empty file where there is none; one that is there stays as it is.</summary>
    public static void CreateFile(string path)
    {
        try
        {
            Create(path).Dispose();
        }
        catch (IOException) when (File.Exists(path))
        {
            // It was there.
        }
    }

    /// <exception cref="IOException">There is one already, or none can be made.</exception>
    public static FileStream Create(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OfFiles;
        }

        return new FileStream(path, options);
    }

    /// <summary>Takes the rights of everybody else away, and says so. Where it is not ours to do, that is said, and goes on.</summary>
    /// <param name="path">A file or a folder, or nothing.</param>
    public static void Tighten(string path, ILogger log)
    {
        if (OperatingSystem.IsWindows() || (!File.Exists(path) && !Directory.Exists(path)))
        {
            return;
        }

        try
        {
            var mode = File.GetUnixFileMode(path);
            var tight = mode & OfFolders;
            if (mode != tight)
            {
                File.SetUnixFileMode(path, tight);
                log.LogWarning("{Path} dapat dibaca pengguna lain di komputer ini ({Before}); kini hanya oleh portal.", path, mode);
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            log.LogWarning("{Path} mungkin dapat dibaca pengguna lain di komputer ini, dan portal tidak dapat mengubahnya: {Why}", path, fault.Message);
        }
    }
}
