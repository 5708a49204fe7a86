using KinerjaPortal.Domain.Bahan;
using KinerjaPortal.Domain.Cycles.Refusals;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.Texts;
using KinerjaPortal.Web.Features.Cycles;
using KinerjaPortal.Web.Localisation;
using Microsoft.Extensions.Localization;

namespace KinerjaPortal.Web.Features.Bahan;

/// <summary>Where a refusal about bahan becomes a sentence and a status.</summary>
public sealed class BahanRefusalWords(IStringLocalizer<BahanText> words, OfficeTime time)
{
    public Refusal Of(BahanRefusal refusal, ZonaWaktu zone) => refusal.Say(In(zone));

    /// <summary>What to tell about a template that was not kept; null where it was.</summary>
    public Refusal? Of(TemplateOutcome outcome, ZonaWaktu zone) => outcome switch
    {
        TemplateOutcome.Saved => null,
        TemplateOutcome.NotYours not => new(
            StatusCodes.Status403Forbidden,
            words["RefusedTemplateNotYours", not.PostName, not.HeldBy.Count == 0 ? words["NobodyHoldsIt"].Value : string.Join(", ", not.HeldBy)]),
        TemplateOutcome.UnknownStep => new(StatusCodes.Status404NotFound, words["RefusedTemplateUnknownStep"]),
        TemplateOutcome.Refused refused => Of(refused.Why, zone),
        _ => throw new InvalidOperationException($"No words for {outcome.GetType().Name}."),
    };

    internal IBahanRefusalWords<Refusal> In(ZonaWaktu zone) => new Sentences(words, time, zone);

    private sealed class Sentences(IStringLocalizer<BahanText> words, OfficeTime time, ZonaWaktu zone) : IBahanRefusalWords<Refusal>
    {
        public Refusal Of(BahanRequestRefusal.NothingAsked refusal) => Unprocessable("RefusedNothingAsked");

        public Refusal Of(BahanRequestRefusal.TooMuchAsked refusal) => Unprocessable("RefusedTooMuchAsked", BahanBook.MaxOpen);

        public Refusal Of(BahanRequestRefusal.BadTitle refusal) => refusal.Length == 0
            ? Unprocessable("RefusedTitleMissing")
            : Unprocessable("RefusedTitleTooLong", refusal.Length, BahanBook.MaxTitleLength);

        public Refusal Of(BahanRequestRefusal.NoteTooLong refusal) => Unprocessable("RefusedNoteTooLong", refusal.Length, TextLimits.Note);

        public Refusal Of(BahanRequestRefusal.TooManyPosts refusal) => Unprocessable("RefusedTooManyPosts", TextLimits.BahanPosts);

        public Refusal Of(BahanRequestRefusal.BadColumns refusal) =>
            Unprocessable("RefusedBadColumns", BahanBook.MaxColumns, BahanBook.MaxColumnLength);

        public Refusal Of(BahanRequestRefusal.UnknownPost refusal) => Unprocessable("RefusedUnknownPost", refusal.Code);

        public Refusal Of(BahanRequestRefusal.DueInThePast refusal) => Unprocessable("RefusedDueInThePast");

        public Refusal Of(BahanRequestRefusal.DueOnDayOff refusal) => Unprocessable("RefusedDueOnDayOff", time.Date(refusal.Day));

        public Refusal Of(BahanItemRefusal.UnknownItem refusal) => new(StatusCodes.Status404NotFound, words["RefusedUnknownItem"]);

        public Refusal Of(BahanItemRefusal.NotNow refusal) => new(StatusCodes.Status409Conflict, NotNow(refusal.Item));

        public Refusal Of(BahanHandInRefusal.NothingHandedIn refusal) => Unprocessable("RefusedNothingHandedIn");

        public Refusal Of(BahanHandInRefusal.TooManyFiles refusal) => Unprocessable("RefusedTooManyFiles", BahanBook.MaxFiles);

        public Refusal Of(BahanHandInRefusal.BadTable refusal) => Unprocessable("RefusedBadTable", refusal.Why);

        public Refusal Of(BahanHandInRefusal.UnknownUpload refusal) => Unprocessable("RefusedUnknownUpload");

        public Refusal Of(BahanJudgingRefusal.NewerVersion refusal) => new(
            StatusCodes.Status409Conflict,
            words["RefusedNewerVersion", refusal.Item.Title, refusal.Item.Newest!.Number, refusal.Item.Newest.By.Name]);

        public Refusal Of(BahanReminderRefusal.NobodyLate refusal) => Unprocessable("RefusedNobodyLate");

        private Refusal Unprocessable(string key, params object[] arguments) => new(StatusCodes.Status422UnprocessableEntity, words[key, arguments]);

        private string NotNow(BahanItem item) => item switch
        {
            { Status: BahanStatus.Accepted, Newest.Verdict: { } verdict } =>
                words["RefusedAccepted", item.Title, verdict.By.Name, time.Time(verdict.At, zone), time.Date(verdict.At, zone)],
            { Status: BahanStatus.Withdrawn } => words["RefusedWithdrawn", item.Title],
            { Status: BahanStatus.Lapsed } => words["RefusedLapsed", item.Title],
            _ => words["RefusedNothingToJudge", item.Title],
        };
    }
}
