using KinerjaPortal.Domain.Documents;
using KinerjaPortal.Domain.Organisation;

namespace KinerjaPortal.Infrastructure.Files;

/// <summary>Files on their way in: begun, continued where they stopped, finished, taken into the store.</summary>
public sealed class Uploads
{
    /// <summary>Begins an upload, or finds the unfinished one of the same person, purpose, name, size and fingerprint.</summary>
    public Task<UploadOutcome> BeginAsync(
        Guid personId, Opd opd, string purpose, string name, long size, string fingerprint, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    /// <summary>Takes the next piece. With the last one the content is looked at, hashed and laid into the store.</summary>
    public Task<UploadOutcome> AppendAsync(Guid uploadId, Guid personId, long offset, Stream body, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    /// <summary>Takes a whole content at once, such as a table that was typed.</summary>
    public Task<UploadOutcome> StoreAsync(
        Guid personId, Opd opd, string purpose, string name, Stream content, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<Upload?> FindAsync(Guid uploadId, Guid personId, CancellationToken cancellationToken) => throw new NotSupportedException();

    /// <summary>The person's uploads for a purpose, finished and unfinished, in the order in which they were begun.</summary>
    public Task<IReadOnlyList<Upload>> ListAsync(Guid personId, string purpose, CancellationToken cancellationToken) => throw new NotSupportedException();

    /// <summary>Takes an upload back. False when there is none.</summary>
    public Task<bool> CancelAsync(Guid uploadId, Guid personId, CancellationToken cancellationToken) => throw new NotSupportedException();

    /// <summary>The finished files of these uploads in the same order; null when one of them is not there, not finished, or not this person's.</summary>
    public Task<IReadOnlyList<FiledFile>?> FinishedAsync(IReadOnlyList<Guid> uploadIds, Guid personId, CancellationToken cancellationToken) =>
        throw new NotSupportedException();
}
