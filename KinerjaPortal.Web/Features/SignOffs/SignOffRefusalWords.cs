using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.SignOffs;
using KinerjaPortal.Web.Features.Cycles;
using KinerjaPortal.Web.Localisation;
using Microsoft.Extensions.Localization;

namespace KinerjaPortal.Web.Features.SignOffs;

/// <summary>Why a file was not signed, as a sentence and a status.</summary>
public sealed class SignOffRefusalWords(IStringLocalizer<SignOffText> words, OfficeTime time)
{
    public Refusal Of(SignOffFault fault, ZonaWaktu zone) => fault switch
    {
        SignOffFault.NotAtThisStep not => new(StatusCodes.Status422UnprocessableEntity, words["RefusedNotAtThisStep", not.Number]),
        SignOffFault.UnknownFile => new(StatusCodes.Status422UnprocessableEntity, words["RefusedUnknownFile"]),
        SignOffFault.Changed { Newest: var newest } => new(
            StatusCodes.Status409Conflict,
            words["RefusedChanged", newest.File.Name, newest.By.Name, time.Time(newest.At, zone), time.Date(newest.At, zone)]),
        SignOffFault.InkMissing => new(StatusCodes.Status422UnprocessableEntity, words["RefusedInkMissing"]),
        SignOffFault.WrongPassword => new(StatusCodes.Status422UnprocessableEntity, words["RefusedWrongPassword"]),
        SignOffFault.LockedOut { Until: { } until } => new(StatusCodes.Status429TooManyRequests, words["RefusedLockedOutUntil", time.Time(until, zone)]),
        SignOffFault.LockedOut => new(StatusCodes.Status429TooManyRequests, words["RefusedLockedOut"]),
        SignOffFault.BadBlock => new(StatusCodes.Status422UnprocessableEntity, words["RefusedBadBlock", SignatoryBlock.MaxPostLength]),
        SignOffFault.Unsignable { Where: { } where } file => new(
            StatusCodes.Status422UnprocessableEntity, words["RefusedWhere", words[$"RefusedUnsignable{file.Reason}"], where]),
        SignOffFault.Unsignable file => new(StatusCodes.Status422UnprocessableEntity, words[$"RefusedUnsignable{file.Reason}"]),
        SignOffFault.NotSigned
        {
            Reason: NotSignedReason.ServiceDown or NotSignedReason.OutcomeUnknown or NotSignedReason.PortalNotKnown or NotSignedReason.ServiceRefused,
        } not => new(StatusCodes.Status503ServiceUnavailable, words[$"RefusedNotSigned{not.Reason}"]),
        SignOffFault.NotSigned not => new(StatusCodes.Status422UnprocessableEntity, words[$"RefusedNotSigned{not.Reason}"]),
        _ => throw new InvalidOperationException($"No words for {fault.GetType().Name}."),
    };
}
