using System.Buffers.Binary;
using System.Net;
using System.Security.Cryptography;

namespace KinerjaPortal.Tests.Integration.Files;

/// <summary>A picture of any size, made on the way: nothing of it lies in memory or on disk, and no two blocks of it are the same.</summary>
internal sealed class GeneratedPhoto(long size, byte seed = 1)
{
    private const int BlockBytes = 64 * 1024;

    public long Size => size;

    public string Sha256()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var block = new byte[BlockBytes];
        for (long at = 0; at < size; at += BlockBytes)
        {
            Fill(block, at / BlockBytes);
            hash.AppendData(block, 0, (int)Math.Min(BlockBytes, size - at));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    public HttpContent Piece(long from, long length) => new PieceContent(this, from, length, length, cut: Task.CompletedTask);

    /// <summary>A piece of which only a part is sent; then the line hangs until it is cut.</summary>
    public HttpContent StallingPiece(long from, long length, long stallAfter, Task cut) => new PieceContent(this, from, length, stallAfter, cut);

    private void Fill(byte[] block, long number)
    {
        Array.Fill(block, (byte)(number * 31));
        BinaryPrimitives.WriteInt64LittleEndian(block.AsSpan(8), number);
        block[16] = seed;
        if (number == 0)
        {
            SampleFiles.Jpg.AsSpan(0, 4).CopyTo(block);
        }
    }

    private sealed class PieceContent(GeneratedPhoto photo, long from, long length, long sent, Task cut) : HttpContent
    {
        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            var block = new byte[BlockBytes];
            var end = from + sent;
            for (var at = from; at < end;)
            {
                photo.Fill(block, at / BlockBytes);
                var start = (int)(at % BlockBytes);
                var count = (int)Math.Min(BlockBytes - start, end - at);
                await stream.WriteAsync(block.AsMemory(start, count));
                at += count;
            }

            if (sent < length)
            {
                await stream.FlushAsync();
                await cut;
                throw new IOException("The line is dead.");
            }
        }

        protected override bool TryComputeLength(out long computed)
        {
            computed = length;
            return true;
        }
    }
}
