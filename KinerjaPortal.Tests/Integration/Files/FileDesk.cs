using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Infrastructure.Files;
using KinerjaPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace KinerjaPortal.Tests.Integration.Files;

/// <summary>Somebody of an office who uploads, through a node and without the web. A test class takes one as its fixture.</summary>
public class FileDesk : IAsyncLifetime
{
    internal static readonly Opd Office = new(Guid.CreateVersion7(), "uji", "Kantor Uji", "Kantor Uji", "Kabupaten Uji", ZonaWaktu.Wib);

    internal Node Node { get; private protected set; } = null!;

    internal Uploads Uploads => Node.Get<Uploads>();

    internal FileStore Store => Node.Get<FileStore>();

    internal string Root => Node.Get<FileSettings>().Root;

    internal Guid PersonId { get; } = Guid.CreateVersion7();

    public virtual async ValueTask InitializeAsync() => Node = await Node.WithLibraryAsync();

    public virtual async ValueTask DisposeAsync()
    {
        await Node.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    internal static string NewPurpose() => $"bahan:{Guid.CreateVersion7()}";

    internal async Task<UploadOutcome> BeginAsync(string name, long size, string? purpose = null, string fingerprint = "", Opd? office = null, Guid? personId = null) =>
        await Uploads.BeginAsync(personId ?? PersonId, office ?? Office, purpose ?? NewPurpose(), name, size, fingerprint, CancellationToken.None);

    /// <summary>An upload that must begin.</summary>
    internal async Task<Upload> BegunAsync(string name, long size, string? purpose = null, string fingerprint = "", Guid? personId = null) =>
        Assert.IsType<UploadOutcome.Taken>(await BeginAsync(name, size, purpose, fingerprint, personId: personId)).Upload;

    internal Task<UploadOutcome> AppendAsync(Guid uploadId, long offset, Stream piece, Guid? personId = null) =>
        Uploads.AppendAsync(uploadId, personId ?? PersonId, offset, piece, CancellationToken.None);

    /// <summary>Sends a whole file as one piece.</summary>
    internal async Task<UploadOutcome> SendAsync(string name, byte[] content, string? purpose = null) =>
        await BeginAsync(name, content.Length, purpose) is UploadOutcome.Taken begun
            ? await AppendAsync(begun.Upload.Id, 0, new MemoryStream(content))
            : throw new InvalidOperationException("It was refused before anything was sent.");

    /// <summary>A finished upload.</summary>
    internal async Task<Upload> SentAsync(string name, byte[] content, string? purpose = null) =>
        Assert.IsType<UploadOutcome.Taken>(await SendAsync(name, content, purpose)).Upload;

    /// <summary>All that is kept: files on disk and rows.</summary>
    internal async Task<Kept> KeptAsync()
    {
        IEnumerable<string> files = Directory.Exists(Root) ? Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories) : [];
        await using var db = Node.Database();
        return new Kept(
            string.Join('\n', files.Order(StringComparer.Ordinal)),
            await db.Uploads.CountAsync(), await db.StoredFiles.CountAsync());
    }

    internal sealed record Kept(string Files, int Uploads, int Contents);
}
