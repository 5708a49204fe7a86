using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Cycles.Decisions;
using KinerjaPortal.Domain.Cycles.Refusals;
using KinerjaPortal.Domain.Documents;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Infrastructure.Files;
using KinerjaPortal.Web.Features.Commands;
using KinerjaPortal.Web.Features.Cycles;
using KinerjaPortal.Web.Features.SignOffs;

namespace KinerjaPortal.Web.Features.Documents.Steps;

/// <summary>Files something at the open step: a finished upload of the caller, or a file that lies with the cycle already.</summary>
/// <param name="UploadId">A finished upload.</param>
/// <param name="FileId">Or a filing of this cycle that shall stand as it is, such as the draft that is signed.</param>
/// <param name="DocumentId">The document of which it is a further version; null for a new one.</param>
/// <param name="Title">Null: that of the document, or the file's name.</param>
public sealed record FileDocument(
    CycleCommand Command, [property: NotFingerprinted] Guid? UploadId, Guid? FileId, Guid? DocumentId, DocumentKind Kind, string? Title, string? Note)
    : CycleRequest(Command)
{
    /// <summary>
    /// SHA-256 of a file that came with the command itself. Each time such a command is sent again its upload is another one;
    /// by this it is still known as the same.
    /// </summary>
    [NotFingerprinted]
    public string? SentContent { get; init; }

    /// <summary>By what the file that is sent is known when the command comes again.</summary>
    public string? Sent => SentContent ?? UploadId?.ToString();
}

public sealed class FileDocumentHandler(CommandPipeline pipeline, PostAuthority posts, Uploads uploads, SignableFiles signable)
    : CycleCommandHandler<FileDocument, UploadedFiles>(pipeline)
{
    protected internal override Task<Standing> AuthoriseAsync(Situation situation, FileDocument request, CancellationToken cancellationToken) =>
        posts.HolderOfTheStepAsync(situation, cancellationToken);

    protected internal override async Task<Preparation<UploadedFiles>> PrepareAsync(
        Situation situation, ActedFor actedFor, FileDocument request, UploadedFiles? before, CancellationToken cancellationToken)
    {
        var uploaded = await UploadedFiles.PrepareAsync(
            uploads, request.UploadId is { } upload ? [upload] : [], situation, UnknownUpload, cancellationToken);

        // Whoever filed it can mend it; told first at the desk of the head of the office, it would have gone all the way for nothing.
        return before is null && request.Kind is DocumentKind.Draft or DocumentKind.Final && uploaded.Value is { Files: [var file] }
            && situation.Cycle.NextSignature(situation.Sop) is { } signed && await signable.WhyNotAsync(file, cancellationToken) is var (reason, where)
            ? new FilingRefusal.Unsignable(reason, where, signed.Number)
            : uploaded;
    }

    protected internal override StepOutcome Decide(Situation situation, ActedFor actedFor, FileDocument request, UploadedFiles prepared)
    {
        var again = request.FileId is { } fileId ? situation.Cycle.Documents.FindFile(fileId) : null;
        var file = prepared.Files.SingleOrDefault()
            ?? (again is { } filed ? filed.Version.File with { Id = Guid.CreateVersion7(situation.Now) } : null);
        return file is null
            ? UnknownUpload
            : situation.Cycle.File(
                request.Command.RunId!.Value, request.DocumentId ?? again?.Document.Id, request.Kind,
                request.Title ?? again?.Document.Title ?? (request.DocumentId is null ? Path.GetFileNameWithoutExtension(file.Name) : null),
                file, request.Note, situation.Actor, actedFor, situation.Now);
    }

    private static FilingRefusal UnknownUpload => new FilingRefusal.UnknownUpload();
}
