using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Documents;
using KinerjaPortal.Infrastructure.Events;
using KinerjaPortal.Infrastructure.Files;
using KinerjaPortal.Web.Features.Account;
using KinerjaPortal.Web.Features.Cycles;

namespace KinerjaPortal.Web.Features.Documents;

/// <summary>Files something at the open step: a finished upload of the caller, or a file that lies with the cycle already.</summary>
/// <param name="UploadId">A finished upload.</param>
/// <param name="FileId">Or a filing of this cycle that shall stand as it is, such as the draft that is signed.</param>
/// <param name="DocumentId">The document of which it is a further version; null for a new one.</param>
/// <param name="Title">Null: that of the document, or the file's name.</param>
public sealed record FileDocument(
    CycleCommand Command, Guid? UploadId, Guid? FileId, Guid? DocumentId, DocumentKind Kind, string? Title, string? Note)
{
    /// <summary>
    /// SHA-256 of a file that came with the command itself. Each time such a command is sent again its upload is another one;
    /// by this it is still known as the same.
    /// </summary>
    public string? SentContent { get; init; }
}

public sealed class FileDocumentHandler(CycleDesk desk, Uploads uploads)
{
    public async Task<StepOutcome> HandleAsync(Caller caller, FileDocument request, CancellationToken cancellationToken)
    {
        IReadOnlyList<FiledFile>? uploaded = null;
        return await desk.ChangeAsync(
            caller,
            request.Command,
            $"berkas {request.Command.RunId} {request.Kind} {CommandId.Digest($"{request.SentContent ?? request.UploadId?.ToString()}|{request.FileId}|{request.DocumentId}|{request.Title}|{request.Note}")}",
            async (situation, cancel) =>
            {
                // Anew at each round: what another command has used meanwhile is nobody's upload any more.
                uploaded = request.UploadId is { } upload ? await uploads.FinishedAsync([upload], caller.PersonId, cancel) : null;
                return await desk.HolderOfTheStepAsync(situation, cancel);
            },
            (situation, actedFor) =>
            {
                var again = request.FileId is { } fileId ? situation.Cycle.Documents.FindFile(fileId) : null;
                var file = uploaded is [var single] ? single
                    : request.UploadId is null && again is { } filed ? filed.Version.File with { Id = Guid.CreateVersion7(situation.Now) }
                    : null;
                return file is null
                    ? new StepOutcome.DocumentRefused(new DocumentFault.UnknownUpload())
                    : situation.Cycle.File(
                        request.Command.RunId!.Value, request.DocumentId ?? again?.Document.Id, request.Kind,
                        request.Title ?? again?.Document.Title ?? (request.DocumentId is null ? Path.GetFileNameWithoutExtension(file.Name) : null),
                        file, request.Note, caller.Actor, actedFor, situation.Now);
            },
            cancellationToken);
    }
}
