using System.Security.Cryptography;
using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Cycles.Decisions;
using KinerjaPortal.Domain.Cycles.Refusals;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.SignOffs;
using KinerjaPortal.Infrastructure.Files;
using KinerjaPortal.Web.Features.Commands;
using KinerjaPortal.Web.Features.Cycles;

namespace KinerjaPortal.Web.Features.SignOffs.Paper;

/// <summary>Records that the document at the open step was signed on paper (sudah ditandatangani basah), and hands it on.</summary>
/// <param name="UploadId">A finished upload of the caller: the scan.</param>
/// <param name="SignedBy">Name or id of who signed; see <see cref="PaperSignature"/>.</param>
/// <param name="Stated">The statement was ticked.</param>
public sealed record RecordPaperSignature(
    CycleCommand Command, [property: NotFingerprinted] Guid? UploadId, DateOnly? SignedOn, string? SignedBy, bool Stated, string? Note = null)
    : CycleRequest(Command)
{
    /// <summary>SHA-256 of a scan that came with the command itself: by it the command is known when it comes again with another upload.</summary>
    [NotFingerprinted]
    public string? SentContent { get; init; }

    /// <summary>By what the scan is known when the command comes again.</summary>
    public string? Sent => SentContent ?? UploadId?.ToString();

    /// <summary>Under which the scan is uploaded, so that it is found again after a dropped line.</summary>
    public static string PurposeOf(Guid runId) => $"basah:{runId}";
}

public sealed class RecordPaperSignatureHandler(CommandPipeline pipeline, PostAuthority posts, Uploads uploads)
    : CycleCommandHandler<RecordPaperSignature, UploadedFiles>(pipeline)
{
    protected internal override Task<Standing> AuthoriseAsync(Situation situation, RecordPaperSignature request, CancellationToken cancellationToken) =>
        posts.HolderOfTheStepAsync(situation, cancellationToken);

    protected internal override Task<Preparation<UploadedFiles>> PrepareAsync(
        Situation situation, ActedFor actedFor, RecordPaperSignature request, UploadedFiles? before, CancellationToken cancellationToken) =>
        UploadedFiles.PrepareAsync(
            uploads, request.UploadId is { } upload ? [upload] : [], situation, new FilingRefusal.UnknownUpload(), cancellationToken);

    protected internal override StepOutcome Decide(Situation situation, ActedFor actedFor, RecordPaperSignature request, UploadedFiles prepared) =>
        situation.Cycle.RecordPaperSignature(
            request.Command.RunId!.Value,
            new PaperSignature(prepared.Files.SingleOrDefault(), request.SignedOn, request.SignedBy, request.Stated),
            VerificationCode.Of(RandomNumberGenerator.GetBytes(VerificationCode.Length)),
            request.SignedOn is { } day ? HoldersOn(situation.Office, actedFor.Pelaksana, day) : [],
            request.Note, situation.Sop, situation.Calendar, situation.Actor, actedFor, situation.Now);

    /// <summary>Who held a post on a day of the office's calendar.</summary>
    internal static IReadOnlyList<PostHolder> HoldersOn(Office office, string post, DateOnly day) =>
        office.HoldersOf(post, office.Opd.Zone.At(day.ToDateTime(new TimeOnly(12, 0))));
}
