using System.Collections.Concurrent;

namespace KinerjaPortal.Infrastructure.Files;

/// <summary>Files on their way in, <c>masuk/{upload}</c> below <c>Files:Root</c>: how long such a file is tells how much has arrived.</summary>
public sealed class IncomingFiles(FileSettings settings)
{
    private const int SharingViolation = unchecked((int)0x80070020);

    // EAGAIN of Linux and of macOS: another open file holds the lock.
    private static readonly int[] HeldByAnother = [SharingViolation, 11, 35];

    private readonly ConcurrentDictionary<Guid, byte> _held = new();
    private readonly string _folder = Path.Combine(settings.Root, "masuk");

    private string PathOf(Guid uploadId) => Path.Combine(_folder, uploadId.ToString("N"));

    internal long LengthOf(Guid uploadId) => new FileInfo(PathOf(uploadId)) is { Exists: true } file ? file.Length : 0;

    /// <summary>
    /// Opens it for one request alone. The file system's lock, which ends with a process that is killed, holds it against other nodes.
    /// </summary>
    /// <returns>Null while another request holds it.</returns>
    internal IncomingFile? Open(Guid uploadId)
    {
        if (!_held.TryAdd(uploadId, 0))
        {
            return null;
        }

        try
        {
            Directory.CreateDirectory(_folder);
            return new IncomingFile(uploadId, PathOf(uploadId), new FileStream(PathOf(uploadId), Options()), _held);
        }
        catch (Exception fault)
        {
            _held.TryRemove(uploadId, out _);
            if (fault is IOException && HeldByAnother.Contains(fault.HResult))
            {
                return null;
            }

            throw;
        }
    }

    /// <summary>
    /// Notes under which hash a file that has arrived whole goes into the store. From the rename until its row is committed nothing else
    /// tells that it is there; the sweep takes notes away with the pieces that belong to none.
    /// </summary>
    internal void NoteTaking(Guid uploadId, string sha256) => File.Create(NoteOf(uploadId, sha256)).Dispose();

    internal void ForgetTaking(Guid uploadId, string sha256) => Delete(NoteOf(uploadId, sha256));

    /// <summary>The hash under which it was about to go into the store when the portal was killed; null when it was not.</summary>
    internal string? TakenAs(Guid uploadId) => Directory.Exists(_folder)
        ? Directory.EnumerateFiles(_folder, Path.GetFileName(NoteOf(uploadId, "*"))).Select(note => Path.GetFileName(note)[^64..]).FirstOrDefault()
        : null;

    internal void Delete(Guid uploadId) => Delete(PathOf(uploadId));

    private string NoteOf(Guid uploadId, string sha256) => $"{PathOf(uploadId)}-{sha256}";

    private static void Delete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception fault) when (fault is DirectoryNotFoundException or IOException or UnauthorizedAccessException)
        {
            // Not there, or held open on Windows: the sweep takes it away.
        }
    }

    /// <summary>All that lie here, with the upload that each belongs to; null for a file of another name.</summary>
    internal IEnumerable<(FileInfo File, Guid? UploadId)> All() =>
        Directory.Exists(_folder)
            ? new DirectoryInfo(_folder).EnumerateFiles().Select(file => (file, Guid.TryParseExact(file.Name, "N", out var id) ? id : (Guid?)null))
            : [];

    private static FileStreamOptions Options()
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.OpenOrCreate,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
            Options = FileOptions.Asynchronous,
            BufferSize = 0,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead;
        }

        return options;
    }
}
