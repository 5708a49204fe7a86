using KinerjaPortal.Domain.Cycles.Refusals;
using KinerjaPortal.Domain.Documents;
using KinerjaPortal.Infrastructure.Files;
using KinerjaPortal.Web.Features.Cycles;

namespace KinerjaPortal.Web.Features.Commands;

/// <summary>The caller's finished uploads that come with a command.</summary>
public sealed record UploadedFiles(IReadOnlyList<FiledFile> Files)
{
    /// <summary>
    /// Finds them, anew at each round: what another command has used meanwhile is nobody's upload any more. Refused with
    /// <paramref name="unknown"/> where one of them is not there.
    /// </summary>
    internal static async Task<Preparation<UploadedFiles>> PrepareAsync(
        Uploads uploads, IReadOnlyList<Guid> ids, Situation situation, CycleRefusal unknown, CancellationToken cancellationToken) =>
        await uploads.FinishedAsync(ids, situation.Caller.PersonId, cancellationToken) is { } finished
            ? new UploadedFiles(finished)
            : (Preparation<UploadedFiles>)unknown;
}
