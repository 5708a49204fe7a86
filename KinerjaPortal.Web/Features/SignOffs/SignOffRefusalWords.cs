using KinerjaPortal.Domain.Cycles.Refusals;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.SignOffs;
using KinerjaPortal.Web.Features.Cycles;
using KinerjaPortal.Web.Localisation;
using Microsoft.Extensions.Localization;

namespace KinerjaPortal.Web.Features.SignOffs;

/// <summary>Why a file was not signed, as a sentence and a status.</summary>
public sealed class SignOffRefusalWords(IStringLocalizer<SignOffText> words, OfficeTime time)
{
    internal ISignOffRefusalWords<Refusal> In(ZonaWaktu zone) => new Sentences(words, time, zone);

    private sealed class Sentences(IStringLocalizer<SignOffText> words, OfficeTime time, ZonaWaktu zone) : ISignOffRefusalWords<Refusal>
    {
        public Refusal Of(SignOffRefusal.NotAtThisStep refusal) => Unprocessable("RefusedNotAtThisStep", refusal.Number);

        public Refusal Of(SignOffRefusal.UnknownFile refusal) => Unprocessable("RefusedUnknownFile");

        public Refusal Of(SignOffRefusal.Changed refusal) => new(
            StatusCodes.Status409Conflict,
            words[
                "RefusedChanged", refusal.Newest.File.Name, refusal.Newest.By.Name,
                time.Time(refusal.Newest.At, zone), time.Date(refusal.Newest.At, zone)]);

        public Refusal Of(SignOffRefusal.InkMissing refusal) => Unprocessable("RefusedInkMissing");

        public Refusal Of(SignOffRefusal.WrongPassword refusal) => Unprocessable("RefusedWrongPassword");

        public Refusal Of(SignOffRefusal.LockedOut refusal) => new(StatusCodes.Status429TooManyRequests, refusal.Until is { } until
            ? words["RefusedLockedOutUntil", time.Time(until, zone)]
            : words["RefusedLockedOut"]);

        public Refusal Of(SignOffRefusal.BadBlock refusal) => Unprocessable("RefusedBadBlock", SignatoryBlock.MaxPostLength);

        public Refusal Of(SignOffRefusal.Unsignable refusal) => refusal.Where is { } where
            ? Unprocessable("RefusedWhere", words[$"RefusedUnsignable{refusal.Reason}"], where)
            : Unprocessable($"RefusedUnsignable{refusal.Reason}");

        public Refusal Of(SignOffRefusal.NotSigned refusal) => new(
            refusal.Reason is NotSignedReason.ServiceDown or NotSignedReason.OutcomeUnknown or NotSignedReason.PortalNotKnown or NotSignedReason.ServiceRefused
                    or NotSignedReason.NoPublicAddress
                ? StatusCodes.Status503ServiceUnavailable
                : StatusCodes.Status422UnprocessableEntity,
            words[$"RefusedNotSigned{refusal.Reason}"]);

        public Refusal Of(SignOffRefusal.ScanMissing refusal) => Unprocessable("RefusedScanMissing");

        public Refusal Of(SignOffRefusal.ScanUnreadable refusal) => Unprocessable("RefusedScanUnreadable", refusal.Name);

        public Refusal Of(SignOffRefusal.DayMissing refusal) => Unprocessable("RefusedDayMissing");

        public Refusal Of(SignOffRefusal.DayToCome refusal) => Unprocessable("RefusedDayToCome", time.Date(refusal.Day));

        public Refusal Of(SignOffRefusal.DayBeforeItCame refusal) =>
            Unprocessable("RefusedDayBeforeItCame", time.Date(refusal.Day), time.Date(refusal.Came));

        public Refusal Of(SignOffRefusal.NotStated refusal) => Unprocessable("RefusedNotStated");

        public Refusal Of(SignOffRefusal.SignatoryMissing refusal) => refusal.ByName
            ? Unprocessable("RefusedSignatoryUnknown", refusal.PostName)
            : Unprocessable(
                "RefusedSignatoryMissing", refusal.PostName, time.Date(refusal.Day),
                refusal.HeldBy.Count == 0 ? words["NobodyHeldIt"].Value : string.Join(", ", refusal.HeldBy));

        private Refusal Unprocessable(string key, params object[] arguments) => new(StatusCodes.Status422UnprocessableEntity, words[key, arguments]);
    }
}
