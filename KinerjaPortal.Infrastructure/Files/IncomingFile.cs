using System.Collections.Concurrent;

namespace KinerjaPortal.Infrastructure.Files;

/// <summary>A file on its way in, while one request alone holds it.</summary>
internal sealed class IncomingFile(Guid uploadId, string path, FileStream content, ConcurrentDictionary<Guid, byte> held) : IAsyncDisposable
{
    public string Path => path;

    public FileStream Content => content;

    /// <summary>Ends the file system's lock, so that the file can be renamed and read; it still is this request's alone.</summary>
    public ValueTask CloseAsync() => content.DisposeAsync();

    public async ValueTask DisposeAsync()
    {
        await content.DisposeAsync();
        held.TryRemove(uploadId, out _);
    }
}
