using System.Buffers;
using KinerjaPortal.Infrastructure.Files.Kinds;

namespace KinerjaPortal.Infrastructure.Files;

/// <summary>A piece on its way from the line to the disk, through one buffer however long it is.</summary>
internal static class IncomingPiece
{
    private const int BufferBytes = 128 * 1024;

    /// <summary>So often it is asked whether there is still room.</summary>
    private const long AskAgainAfter = 16L * 1024 * 1024;

    /// <summary>
    /// Writes on at the file's end. However it ends, also by a dropped line: what has arrived is on disk then, and counts.
    /// </summary>
    /// <param name="most">How long the file may become.</param>
    public static async Task<UploadRefusal?> WriteAsync(FileStream file, long most, Stream body, DiskRoom room, CancellationToken cancellationToken)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(BufferBytes);
        try
        {
            file.Position = file.Length;
            var askAt = file.Position;
            while (await body.ReadAsync(buffer, cancellationToken) is > 0 and var count)
            {
                if (file.Position + count > most)
                {
                    return new UploadRefusal.MoreThanSaid(most);
                }

                if (file.Position >= askAt)
                {
                    if (!room.HasFor(count))
                    {
                        return new UploadRefusal.NoRoom();
                    }

                    askAt = file.Position + AskAgainAfter;
                }

                // Not to be given up in the middle: what has come over a poor line is not to come again.
                await file.WriteAsync(buffer.AsMemory(0, count), CancellationToken.None);
            }

            return null;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
            file.Flush(flushToDisk: true);
        }
    }

    /// <summary>Looks at the beginning of what has come so far.</summary>
    public static async Task<UploadRefusal?> RefusalByHeadAsync(FileStream file, string name, CancellationToken cancellationToken)
    {
        var head = new byte[ContentInspection.HeadBytes];
        file.Position = 0;
        var count = await file.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancellationToken);
        return ContentInspection.RefusalByHead(head.AsSpan(0, count), FileKinds.NamedBy(name)!);
    }
}
