using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Cycles.Decisions;
using KinerjaPortal.Domain.Cycles.Refusals;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Infrastructure.Files;
using KinerjaPortal.Web.Features.Commands;
using KinerjaPortal.Web.Features.Cycles;

namespace KinerjaPortal.Web.Features.Handoffs;

/// <summary>Says that a system outside the office keeps the open step from going on (tertahan sistem luar), with evidence.</summary>
/// <param name="UploadId">A finished upload of the caller's that shows it.</param>
public sealed record HoldStep(CycleCommand Command, ExternalSystem System, string? Note, Guid? UploadId) : CycleRequest(Command)
{
    /// <summary>Under which the evidence is uploaded, so that it is found again after a dropped line.</summary>
    public static string PurposeOf(Guid runId) => $"tertahan:{runId}";
}

public sealed class HoldStepHandler(CommandPipeline pipeline, PostAuthority posts, Uploads uploads)
    : CycleCommandHandler<HoldStep, UploadedFiles>(pipeline)
{
    protected internal override Task<Standing> AuthoriseAsync(Situation situation, HoldStep request, CancellationToken cancellationToken) =>
        posts.HolderOfTheStepAsync(situation, cancellationToken);

    protected internal override Task<Preparation<UploadedFiles>> PrepareAsync(
        Situation situation, ActedFor actedFor, HoldStep request, UploadedFiles? before, CancellationToken cancellationToken) =>
        UploadedFiles.PrepareAsync(
            uploads, request.UploadId is { } upload ? [upload] : [], situation,
            new FilingRefusal.UnknownUpload(), cancellationToken);

    protected internal override StepOutcome Decide(Situation situation, ActedFor actedFor, HoldStep request, UploadedFiles prepared) =>
        situation.Cycle.Hold(
            request.Command.RunId!.Value, request.System, request.Note, prepared.Files.SingleOrDefault(), TitleOf(request.System),
            situation.Actor, actedFor, situation.Now);

    /// <summary>As it lies among the cycle's documents, so in the office's language.</summary>
    private static string TitleOf(ExternalSystem system) => $"Bukti tertahan {system.Name}";
}
