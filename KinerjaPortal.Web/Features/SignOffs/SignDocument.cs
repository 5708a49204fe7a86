using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.SignOffs;
using KinerjaPortal.Infrastructure.Events;
using KinerjaPortal.Infrastructure.Signing;
using KinerjaPortal.Web.Features.Account;
using KinerjaPortal.Web.Features.Cycles;

namespace KinerjaPortal.Web.Features.SignOffs;

/// <summary>Approves one exact file by a signature, and hands the document on: one thing, done once.</summary>
/// <param name="FileId">The filing that was opened.</param>
/// <param name="Sha256">What was seen in it.</param>
/// <param name="InkId">The signature as drawn, see <c>SignatureInks</c>.</param>
/// <param name="Password">The account's, typed again.</param>
/// <param name="OnBehalfOf">The post for which it is signed ("a.n."), where it is not the signatory's own.</param>
/// <param name="Through">The post between the two ("u.b.").</param>
/// <param name="Credential">Only for a service that asks for NIK and passphrase.</param>
public sealed record SignDocument(
    CycleCommand Command, Guid FileId, string Sha256, Guid? InkId, string Password, string? Note = null,
    string? OnBehalfOf = null, string? Through = null, SigningCredential? Credential = null)
{
    /// <summary>Scheme and host by which the portal was reached: the QR leads there where no address is set.</summary>
    public string? Origin { get; init; }

    /// <summary>What is asked, without the secrets: the same request reads the same.</summary>
    public string Request => $"sahkan {Command.RunId} {CommandId.Digest($"{FileId}|{Sha256}|{Note}|{OnBehalfOf}|{Through}")}";

    // A record would print the password.
    public override string ToString() => $"{nameof(SignDocument)} {Command.CycleId} {FileId}";
}

public sealed class SignDocumentHandler(CycleDesk desk, PasswordAgain passwords, SignatureWork work, SignatureTurns turns)
{
    public async Task<StepOutcome> HandleAsync(Caller caller, SignDocument request, CancellationToken cancellationToken)
    {
        // Two presses at once sign one after the other, and the second finds what the first has done before it signs again.
        using var turn = await turns.EnterAsync(request.Command.RunId!.Value, cancellationToken);
        PasswordCheck? password = null;
        SignatureMade? made = null;
        StepOutcome? refused = null;
        return await desk.ChangeAsync(
            caller,
            request.Command,
            request.Request,
            async (situation, cancel) =>
            {
                var standing = await desk.HolderOfTheStepAsync(situation, cancel);
                if (standing is not Standing.May may)
                {
                    return standing;
                }

                // The cheap and the certain first: a signature costs, and at some services it cannot be taken back.
                refused = situation.Cycle.WhyNotSignedOff(
                    request.Command.RunId.Value, request.FileId, request.Sha256, situation.Sop, caller.Actor, may.For)
                    ?? Refusal(request)
                    ?? Refusal(password ??= await passwords.CheckAsync(caller.PersonId, request.Password));
                if (refused is null && made is null)
                {
                    var (name, nip) = (PasswordCheck.Right)password!;
                    var result = await work.SignAsync(situation, may.For, request, name, nip, cancel);
                    (made, refused) = (result.Made, result.Fault is { } fault ? new StepOutcome.SignOffRefused(fault) : null);
                }

                return standing;
            },
            (situation, actedFor) => refused ?? situation.Cycle.SignOff(
                request.Command.RunId.Value, request.FileId, request.Sha256, made!.File, request.Note, situation.Sop,
                situation.Calendar, caller.Actor, actedFor, situation.Now),
            cancellationToken);
    }

    private static StepOutcome.SignOffRefused? Refusal(SignDocument request) =>
        request.OnBehalfOf?.Length > SignatoryBlock.MaxPostLength || request.Through?.Length > SignatoryBlock.MaxPostLength
            || (string.IsNullOrWhiteSpace(request.OnBehalfOf) && !string.IsNullOrWhiteSpace(request.Through))
                ? new StepOutcome.SignOffRefused(new SignOffFault.BadBlock())
                : null;

    private static StepOutcome.SignOffRefused? Refusal(PasswordCheck check) => check switch
    {
        PasswordCheck.LockedOut locked => new StepOutcome.SignOffRefused(new SignOffFault.LockedOut(locked.Until)),
        PasswordCheck.Wrong => new StepOutcome.SignOffRefused(new SignOffFault.WrongPassword()),
        _ => null,
    };
}
