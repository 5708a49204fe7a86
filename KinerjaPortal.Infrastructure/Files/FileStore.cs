using System.Buffers;
using System.Diagnostics.CodeAnalysis;

namespace KinerjaPortal.Infrastructure.Files;

/// <summary>
/// Contents by their SHA-256, on disk outside of what the web server serves: <c>isi/ab/cd/abcd…</c> below <c>Files:Root</c>. A
/// content comes here whole, by a rename, and is never changed.
/// </summary>
public sealed class FileStore(FileSettings settings)
{
    private const string AsideSuffix = ".disisihkan";

    private static readonly SearchValues<char> s_hexDigits = SearchValues.Create("0123456789abcdef");

    // Held while a content is taken in, touched or removed; other nodes are held off by what Remove does.
    private readonly Lock _moving = new();
    private readonly string _folder = Path.Combine(settings.Root, "isi");

    public bool Has(string sha256) => File.Exists(PathOf(sha256));

    /// <summary>The content, to be read from its beginning, and able to seek.</summary>
    /// <exception cref="FileNotFoundException">It is not there.</exception>
    public Stream OpenRead(string sha256)
    {
        try
        {
            return new FileStream(PathOf(sha256), new FileStreamOptions
            {
                // Read while it is replaced by the same content, or swept away: an open file is read to its end all the same.
                Share = FileShare.Read | FileShare.Delete,
                Options = FileOptions.Asynchronous | FileOptions.SequentialScan,
                BufferSize = 64 * 1024,
            });
        }
        catch (DirectoryNotFoundException missing)
        {
            throw new FileNotFoundException(missing.Message, sha256, missing);
        }
    }

    /// <summary>Where a content lies, below <c>Files:Root</c>.</summary>
    public static string PlaceOf(string sha256) =>
        Names(sha256)
            ? $"isi/{sha256[..2]}/{sha256[2..4]}/{sha256}"
            : throw new ArgumentException("Not a SHA-256 in lower-case hex digits.", nameof(sha256));

    /// <summary>Takes a finished file in. What lay there under the same hash is replaced, and so mended where it was damaged.</summary>
    internal void Take(string incomingPath, string sha256)
    {
        var path = PathOf(sha256);
        var folder = Path.GetDirectoryName(path)!;
        var isNew = !Directory.Exists(folder);
        Directory.CreateDirectory(folder);

        // Before it is renamed, so that there is no moment at which the sweep could take it for an old one.
        File.SetLastWriteTimeUtc(incomingPath, DateTime.UtcNow);
        lock (_moving)
        {
            File.Move(incomingPath, path, overwrite: true);
        }

        FolderFlush.Flush(folder);
        if (isNew)
        {
            FolderFlush.Flush(Path.GetDirectoryName(folder)!);
            FolderFlush.Flush(_folder);
        }
    }

    /// <summary>Keeps a content from the sweep for another day, because somebody is about to name it. False when it is not there.</summary>
    internal bool Touch(string sha256)
    {
        try
        {
            lock (_moving)
            {
                File.SetLastWriteTimeUtc(PathOf(sha256), DateTime.UtcNow);
                return true;
            }
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return false;
        }
    }

    /// <summary>Hashes of all contents that lie here, with when each was last taken or touched.</summary>
    internal IEnumerable<(string Sha256, DateTime TouchedAt)> All() =>
        Directory.Exists(_folder)
            ? from file in new DirectoryInfo(_folder).EnumerateFiles("*", SearchOption.AllDirectories)
              where Names(file.Name)
              select (file.Name, file.LastWriteTimeUtc)
            : [];

    /// <summary>
    /// Takes a content away that nobody names, unless it was taken in or touched since it was looked at. It is put aside first and
    /// looked at again: another node may have taken it in at this moment.
    /// </summary>
    /// <returns>Whether it is gone.</returns>
    internal bool Remove(string sha256, DateTime untouchedSince)
    {
        var path = PathOf(sha256);
        var aside = path + AsideSuffix;
        lock (_moving)
        {
            if (!IsOlder(path, untouchedSince))
            {
                return false;
            }

            File.Move(path, aside, overwrite: true);
            if (IsOlder(aside, untouchedSince))
            {
                File.Delete(aside);
                return true;
            }

            File.Move(aside, path, overwrite: true);
            return false;
        }
    }

    /// <summary>Brings back what a portal that was killed in <see cref="Remove"/> left aside; a later sweep takes it away again.</summary>
    internal void RestoreAside()
    {
        if (!Directory.Exists(_folder))
        {
            return;
        }

        foreach (var aside in Directory.EnumerateFiles(_folder, $"*{AsideSuffix}", SearchOption.AllDirectories))
        {
            File.Move(aside, aside[..^AsideSuffix.Length], overwrite: true);
        }
    }

    private static bool IsOlder(string path, DateTime than) => File.Exists(path) && File.GetLastWriteTimeUtc(path) < than;

    private static bool Names([NotNullWhen(true)] string? sha256) =>
        sha256 is { Length: 64 } && sha256.AsSpan().IndexOfAnyExcept(s_hexDigits) < 0;

    private string PathOf(string sha256) => Path.Combine(settings.Root, PlaceOf(sha256));
}
