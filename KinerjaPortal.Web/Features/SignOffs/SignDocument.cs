using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Cycles.Decisions;
using KinerjaPortal.Domain.Cycles.Refusals;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.SignOffs;
using KinerjaPortal.Infrastructure.Signing;
using KinerjaPortal.Web.Features.Account;
using KinerjaPortal.Web.Features.Commands;
using KinerjaPortal.Web.Features.Cycles;
using KinerjaPortal.Web.Features.Transport;

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
    CycleCommand Command, Guid FileId, string Sha256, [property: NotFingerprinted] Guid? InkId, [property: NotFingerprinted] string Password,
    string? Note = null, string? OnBehalfOf = null, string? Through = null, [property: NotFingerprinted] SigningCredential? Credential = null)
    : CycleRequest(Command)
{
    /// <summary>Scheme and host by which the portal was reached: the QR leads there where no address is set.</summary>
    [NotFingerprinted]
    public string? Origin { get; init; }

    // A record would print the password.
    public override string ToString() => $"{nameof(SignDocument)} {Command.CycleId} {FileId}";
}

public sealed class SignDocumentHandler(
    CommandPipeline pipeline, PostAuthority posts, PasswordAgain passwords, SignatureWork work, SignatureTurns turns, PublicUrl publicUrl)
    : CycleCommandHandler<SignDocument, SignatureMade>(pipeline)
{
    public override async Task<StepOutcome> HandleAsync(Caller caller, SignDocument request, CancellationToken cancellationToken)
    {
        // Two presses at once sign one after the other, and the second finds what the first has done before it signs again.
        using var turn = await turns.EnterAsync(request.Command.RunId!.Value, cancellationToken);
        return await base.HandleAsync(caller, request, cancellationToken);
    }

    protected internal override Task<Standing> AuthoriseAsync(Situation situation, SignDocument request, CancellationToken cancellationToken) =>
        posts.HolderOfTheStepAsync(situation, cancellationToken);

    /// <summary>The cheap and the certain first: a signature costs, and at some services it cannot be taken back.</summary>
    protected internal override async Task<Preparation<SignatureMade>> PrepareAsync(
        Situation situation, ActedFor actedFor, SignDocument request, SignatureMade? before, CancellationToken cancellationToken)
    {
        if (situation.Cycle.WhyNotSignedOff(
            request.Command.RunId!.Value, request.FileId, request.Sha256, situation.Sop, situation.Actor, actedFor) is { } refusal)
        {
            return refusal;
        }

        if (before is not null)
        {
            return before;
        }

        if (!HasGoodBlock(request))
        {
            return new SignOffRefusal.BadBlock();
        }

        if (publicUrl.IsMissing)
        {
            return new SignOffRefusal.NotSigned(NotSignedReason.NoPublicAddress);
        }

        switch (await passwords.CheckAsync(situation.Caller.PersonId, request.Password))
        {
            case PasswordCheck.LockedOut locked:
                return new SignOffRefusal.LockedOut(locked.Until);
            case PasswordCheck.Right right:
                var (made, fault) = await work.SignAsync(situation, actedFor, request, right.Name, right.Nip, cancellationToken);
                return fault is null ? made! : fault;
            default:
                return new SignOffRefusal.WrongPassword();
        }
    }

    protected internal override StepOutcome Decide(Situation situation, ActedFor actedFor, SignDocument request, SignatureMade prepared) =>
        situation.Cycle.SignOff(
            request.Command.RunId!.Value, request.FileId, request.Sha256, prepared.File, request.Note, situation.Sop,
            situation.Calendar, situation.Actor, actedFor, situation.Now);

    private static bool HasGoodBlock(SignDocument request) =>
        !(request.OnBehalfOf?.Length > SignatoryBlock.MaxPostLength) && !(request.Through?.Length > SignatoryBlock.MaxPostLength)
        && (!string.IsNullOrWhiteSpace(request.OnBehalfOf) || string.IsNullOrWhiteSpace(request.Through));
}
