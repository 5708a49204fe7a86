using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Infrastructure.Files;
using KinerjaPortal.Infrastructure.Signing;
using KinerjaPortal.Web.Features.Documents.Shelves;
using KinerjaPortal.Web.Features.Signing;
using KinerjaPortal.Web.Features.SignOffs.Proof;

namespace KinerjaPortal.Web.Features.Documents.Archive;

/// <summary>
/// All files of a cycle that somebody may read as one zip, written as it is sent: nothing of it is held in memory or laid on
/// disk. Its last entry, <c>MANIFEST.sha256</c>, says the hashes under which the files were filed, for <c>sha256sum -c</c>.
/// </summary>
public sealed class CycleArchive(
    FileStore store, FileListing listing, ProofNote proof, CertificateRegister certificates, ILogger<CycleArchive> log)
{
    public const string Manifest = "MANIFEST.sha256";

    /// <summary>A plain file that everybody may read, as Unix sees it: unpacked without it, it has no rights at all.</summary>
    private const int UnixAttributes = unchecked((int)0x81A4_0000);

    /// <summary>Kinds that are packed already: pressing them again costs time and saves nothing.</summary>
    private static readonly string[] s_packed = ["image/", "video/", "application/zip", "application/pdf", "application/vnd."];

    public static string NameOf(FileShelf shelf)
    {
        var (cycle, office) = (shelf.Situation.Cycle, shelf.Situation.Office);
        return SafeName.OfFile($"{FileListing.DocumentOf(cycle)} {office.Opd.ShortName}.zip", 120);
    }

    public async Task WriteAsync(FileShelf shelf, Stream output, CancellationToken cancellationToken)
    {
        await using var held = new HeldWrites(output);
        await WriteEntriesAsync(shelf, held, cancellationToken);
        await held.FlushAsync(cancellationToken);
    }

    private async Task WriteEntriesAsync(FileShelf shelf, Stream output, CancellationToken cancellationToken)
    {
        var paths = new ArchivePaths(shelf);
        var manifest = new StringBuilder();
        var lines = new List<ArchiveLine>();
        await using var zip = await ZipArchive.CreateAsync(output, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8, cancellationToken);
        foreach (var step in shelf.Steps)
        {
            foreach (var file in step.Files)
            {
                var path = file.MayRead ? paths.Of(step, file) : null;
                var isThere = path is not null && await AddAsync(zip, path, file, shelf, cancellationToken);
                lines.Add(new ArchiveLine(step, file, path, IsLost: file.MayRead && !isThere));
                if (isThere)
                {
                    AddLine(manifest, file.File.Sha256, path!);
                }
            }
        }

        await AddListedAsync(zip, manifest, FileListing.Name, listing.Write(shelf, lines), shelf, cancellationToken);
        if (!shelf.Situation.Cycle.SignOffs.IsEmpty)
        {
            await AddProofAsync(zip, manifest, shelf, lines, cancellationToken);
        }

        await AddAsync(zip, Manifest, Encoding.UTF8.GetBytes(manifest.ToString()), shelf, cancellationToken);
    }

    /// <summary>All that somebody needs to verify the signatures who has nothing but this archive.</summary>
    private async Task AddProofAsync(
        ZipArchive zip, StringBuilder manifest, FileShelf shelf, IReadOnlyList<ArchiveLine> lines, CancellationToken cancellationToken)
    {
        var office = shelf.Situation.Office.Opd;
        string? authorities = null;
        if (await certificates.AuthoritiesPemAsync(office.Id, cancellationToken) is { } pem)
        {
            authorities = CertificateEndpoints.FileNameOf(office.Code);
            await AddListedAsync(zip, manifest, authorities, pem, shelf, cancellationToken);
        }

        var paths = lines.Where(line => line is { Path: not null, IsLost: false }).ToDictionary(line => line.File.File.Id, line => line.Path!);
        await AddListedAsync(zip, manifest, ProofNote.Name, proof.Write(shelf, paths, authorities), shelf, cancellationToken);
    }

    private static async Task AddListedAsync(
        ZipArchive zip, StringBuilder manifest, string path, string text, FileShelf shelf, CancellationToken cancellationToken)
    {
        var content = Encoding.UTF8.GetBytes(text);
        await AddAsync(zip, path, content, shelf, cancellationToken);
        AddLine(manifest, Convert.ToHexStringLower(SHA256.HashData(content)), path);
    }

    // sha256sum would want a backslash or a line end escaped; SafeName leaves neither in a path.
    private static void AddLine(StringBuilder manifest, string sha256, string path) =>
        manifest.Append(CultureInfo.InvariantCulture, $"{sha256}  {path}\n");

    private async Task<bool> AddAsync(ZipArchive zip, string path, ShelvedFile file, FileShelf shelf, CancellationToken cancellationToken)
    {
        Stream content;
        try
        {
            content = store.OpenRead(file.File.Sha256);
        }
        catch (FileNotFoundException missing)
        {
            log.LogError(missing, "The content {Sha256} of file {FileId} is not in the store; left out of an archive", file.File.Sha256, file.File.Id);
            return false;
        }

        await using (content)
        {
            var isPacked = s_packed.Any(kind => file.File.MediaType.StartsWith(kind, StringComparison.Ordinal));
            await using var entry = await EntryAsync(
                zip, path, isPacked ? CompressionLevel.NoCompression : CompressionLevel.Fastest, shelf, file.At, cancellationToken);
            await content.CopyToAsync(entry, cancellationToken);
        }

        return true;
    }

    private static async Task AddAsync(ZipArchive zip, string path, byte[] content, FileShelf shelf, CancellationToken cancellationToken)
    {
        await using var entry = await EntryAsync(zip, path, CompressionLevel.Fastest, shelf, shelf.Situation.Now, cancellationToken);
        await entry.WriteAsync(content, cancellationToken);
    }

    private static Task<Stream> EntryAsync(
        ZipArchive zip, string path, CompressionLevel compression, FileShelf shelf, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var entry = zip.CreateEntry(path, compression);
        entry.LastWriteTime = shelf.Situation.Office.Opd.Zone.Local(at);
        entry.ExternalAttributes = UnixAttributes;
        return entry.OpenAsync(cancellationToken);
    }
}

/// <summary>What became of a file in an archive.</summary>
/// <param name="Path">Null where the reader may not have it.</param>
/// <param name="IsLost">Its content is not in the store any more.</param>
public sealed record ArchiveLine(ShelfStep Step, ShelvedFile File, string? Path, bool IsLost);
