using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Infrastructure.Drafts;
using KinerjaPortal.Infrastructure.Events;
using KinerjaPortal.Infrastructure.Organisation;
using KinerjaPortal.Infrastructure.SignOffs;
using KinerjaPortal.Web.Features.Account;
using KinerjaPortal.Web.Features.Api.V1;
using KinerjaPortal.Web.Features.Cycles;
using Microsoft.Extensions.Localization;

namespace KinerjaPortal.Web.Features.SignOffs;

/// <summary>Signs as a request asks, and answers with the sign-off or with a sentence; the same for the page and the API.</summary>
internal sealed class SignOffAnswers(
    SignDocumentHandler sign, EventStore store, OfficeDirectory offices, NoteDrafts notes, RefusalWords refusals, IStringLocalizer<SignOffText> words)
{
    public async Task<IResult> SignAsync(Caller caller, CycleCommand command, SignRequest request, string origin, CancellationToken cancellationToken)
    {
        if (command.Key?.Length > CommandId.MaxKeyLength)
        {
            return NotRead();
        }

        // Once begun it is carried through: a line that drops must not leave half of it.
        var outcome = await sign.HandleAsync(caller, request.Command(command, origin), CancellationToken.None);
        if (await RefusedAsync(caller, outcome, cancellationToken) is { } refused)
        {
            return refused;
        }

        await notes.KeepAsync(caller.PersonId, command.RunId!.Value, text: null, CancellationToken.None);
        var cycle = outcome is StepOutcome.Done done ? done.After : (await store.FindAsync(command.CycleId, cancellationToken))!.Cycle;
        return Results.Ok(SignedView.Of(cycle.SignOffs.SignOffs.FindLast(signOff => signOff.Fact.RunId == command.RunId)!));
    }

    public async Task<IResult> OfAsync(Caller caller, InkOutcome outcome, CancellationToken cancellationToken) => outcome switch
    {
        InkOutcome.Kept { InkId: { } inkId } => Results.Ok(new InkView(inkId)),
        InkOutcome.Kept => Results.NoContent(),
        InkOutcome.NotAPng => Problem(StatusCodes.Status415UnsupportedMediaType, "InkNotAPng"),
        InkOutcome.Refused refused => refusals.Of(refused.Why, await OfficeAsync(caller, cancellationToken)).ToProblem(),
        _ => throw new InvalidOperationException($"An outcome without an answer: {outcome}"),
    };

    public IResult InkTooLarge() => Problem(StatusCodes.Status413PayloadTooLarge, "InkTooLarge", SignatureInks.LargestPng / 1024);

    public IResult InkNotAPng() => Problem(StatusCodes.Status415UnsupportedMediaType, "InkNotAPng");

    public IResult NotRead() => Problem(StatusCodes.Status400BadRequest, "NotRead");

    public IResult Stale() => Problem(StatusCodes.Status400BadRequest, "Stale");

    public IResult Unknown() => Results.Problem(statusCode: StatusCodes.Status404NotFound, detail: words["RefusedUnknown"]);

    private async Task<IResult?> RefusedAsync(Caller caller, StepOutcome outcome, CancellationToken cancellationToken) =>
        refusals.Of(outcome, await OfficeAsync(caller, cancellationToken))?.ToProblem();

    private async Task<Office> OfficeAsync(Caller caller, CancellationToken cancellationToken) =>
        (await offices.FindAsync(caller.OpdId, cancellationToken))!;

    private IResult Problem(int status, string key, params object[] arguments) => Results.Problem(statusCode: status, detail: words[key, arguments]);
}

/// <summary>A drawing that is kept.</summary>
internal sealed record InkView(Guid InkId);
