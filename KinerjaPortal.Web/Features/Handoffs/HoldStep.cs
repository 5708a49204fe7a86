using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Documents;
using KinerjaPortal.Infrastructure.Events;
using KinerjaPortal.Infrastructure.Files;
using KinerjaPortal.Web.Features.Account;
using KinerjaPortal.Web.Features.Cycles;

namespace KinerjaPortal.Web.Features.Handoffs;

/// <summary>Says that a system outside the office keeps the open step from going on (tertahan sistem luar), with evidence.</summary>
/// <param name="UploadId">A finished upload of the caller's that shows it.</param>
public sealed record HoldStep(CycleCommand Command, ExternalSystem System, string? Note, Guid? UploadId)
{
    /// <summary>Under which the evidence is uploaded, so that it is found again after a dropped line.</summary>
    public static string PurposeOf(Guid runId) => $"tertahan:{runId}";
}

public sealed class HoldStepHandler(CycleDesk desk, Uploads uploads)
{
    public async Task<StepOutcome> HandleAsync(Caller caller, HoldStep request, CancellationToken cancellationToken)
    {
        IReadOnlyList<FiledFile>? evidence = null;
        return await desk.ChangeAsync(
            caller,
            request.Command,
            $"tahan {request.Command.RunId} {request.System} {CommandId.Digest($"{request.UploadId}|{request.Note}")}",
            async (situation, cancel) =>
            {
                // Anew at each round: what another command has used meanwhile is nobody's upload any more.
                evidence = request.UploadId is { } upload ? await uploads.FinishedAsync([upload], caller.PersonId, cancel) : [];
                return await desk.HolderOfTheStepAsync(situation, cancel);
            },
            (situation, actedFor) => evidence is null
                ? new StepOutcome.DocumentRefused(new DocumentFault.UnknownUpload())
                : situation.Cycle.Hold(
                    request.Command.RunId!.Value, request.System, request.Note, evidence.SingleOrDefault(), TitleOf(request.System),
                    caller.Actor, actedFor, situation.Now),
            cancellationToken);
    }

    /// <summary>As it lies among the cycle's documents, so in the office's language.</summary>
    private static string TitleOf(ExternalSystem system) => $"Bukti tertahan {system.Name}";
}
