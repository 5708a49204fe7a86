using System.Buffers.Binary;
using System.IO.Compression;
using KinerjaPortal.Infrastructure.Reading;

namespace KinerjaPortal.Infrastructure.Files.Texts;

/// <summary>The parts of an office file, which is a zip archive. Every part is read within one budget.</summary>
internal sealed class OfficePackage : IDisposable
{
    private const int EndLength = 22;
    private const int MaxCommentLength = ushort.MaxValue;
    private const uint EndSignature = 0x06054b50;

    /// <summary>The list of contents is held in memory whole; that of a large presentation is a few dozen kilobytes.</summary>
    private const int MaxListLength = 4 * 1024 * 1024;

    /// <summary>Of all parts that are read, in characters.</summary>
    private const int MaxUnpacked = 16 * 1024 * 1024;

    private readonly ZipArchive _archive;
    private readonly PackageParts _parts;
    private readonly ReadingBudget _budget;

    private OfficePackage(ZipArchive archive, CancellationToken gone) => (_archive, _parts, _budget) = (archive, new PackageParts(archive), new ReadingBudget(MaxUnpacked, gone: gone));

    /// <summary>A part broke off, or more was in it than is read.</summary>
    public bool IsDamaged { get; private set; }

    /// <exception cref="InvalidDataException">It is no archive.</exception>
    public static OfficePackage? Open(Stream content, CancellationToken gone) =>
        content.CanSeek && HasShortList(content) ? new OfficePackage(new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true), gone) : null;

    public PartReader? Part(string path) =>
        _parts.Find(path) is { } entry ? new PartReader(entry.Open(), _budget, () => IsDamaged = true) : null;

    public PartLinks LinksOf(string path)
    {
        using var part = Part(PackageParts.RelationshipsOf(path));
        return PartLinks.Read(part, path);
    }

    public void Dispose() => _archive.Dispose();

    /// <summary>Looks at the archive's last record, before anything is believed of it.</summary>
    private static bool HasShortList(Stream content)
    {
        var length = (int)Math.Min(content.Length, EndLength + MaxCommentLength);
        var tail = new byte[length];
        content.Seek(-length, SeekOrigin.End);
        content.ReadExactly(tail);
        content.Seek(0, SeekOrigin.Begin);
        for (var at = length - EndLength; at >= 0; at--)
        {
            var record = tail.AsSpan(at);
            if (BinaryPrimitives.ReadUInt32LittleEndian(record) == EndSignature)
            {
                // Also false for the marks of the large format, which no office program needs.
                var start = BinaryPrimitives.ReadUInt32LittleEndian(record[16..]);
                var end = content.Length - length + at;
                return start <= end && end - start <= MaxListLength;
            }
        }

        return false;
    }
}
