using KinerjaPortal.Domain.Bahan;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.Texts;
using KinerjaPortal.Web.Features.Cycles;
using KinerjaPortal.Web.Localisation;
using Microsoft.Extensions.Localization;

namespace KinerjaPortal.Web.Features.Bahan;

/// <summary>Where a refusal about bahan becomes a sentence and a status.</summary>
public sealed class BahanRefusalWords(IStringLocalizer<BahanText> words, OfficeTime time)
{
    public Refusal Of(BahanFault fault, ZonaWaktu zone) => fault switch
    {
        BahanFault.UnknownItem => new(StatusCodes.Status404NotFound, words["RefusedUnknownItem"]),
        BahanFault.NotNow not => new(StatusCodes.Status409Conflict, NotNow(not.Item, zone)),
        BahanFault.NewerVersion newer => new(
            StatusCodes.Status409Conflict, words["RefusedNewerVersion", newer.Item.Title, newer.Item.Newest!.Number, newer.Item.Newest.By.Name]),
        _ => new(StatusCodes.Status422UnprocessableEntity, Sentence(fault)),
    };

    /// <summary>What to tell about a template that was not kept; null where it was.</summary>
    public Refusal? Of(TemplateOutcome outcome, ZonaWaktu zone) => outcome switch
    {
        TemplateOutcome.Saved => null,
        TemplateOutcome.NotYours not => new(
            StatusCodes.Status403Forbidden,
            words["RefusedTemplateNotYours", not.PostName, not.HeldBy.Count == 0 ? words["NobodyHoldsIt"].Value : string.Join(", ", not.HeldBy)]),
        TemplateOutcome.UnknownStep => new(StatusCodes.Status404NotFound, words["RefusedTemplateUnknownStep"]),
        TemplateOutcome.Refused refused => Of(refused.Fault, zone),
        _ => throw new InvalidOperationException($"No words for {outcome.GetType().Name}."),
    };

    private string Sentence(BahanFault fault) => fault switch
    {
        BahanFault.NothingAsked => words["RefusedNothingAsked"],
        BahanFault.TooMuchAsked => words["RefusedTooMuchAsked", BahanBook.MaxOpen],
        BahanFault.BadTitle { Length: 0 } => words["RefusedTitleMissing"],
        BahanFault.BadTitle bad => words["RefusedTitleTooLong", bad.Length, BahanBook.MaxTitleLength],
        BahanFault.NoteTooLong note => words["RefusedNoteTooLong", note.Length, TextLimits.Note],
        BahanFault.TooManyPosts => words["RefusedTooManyPosts", TextLimits.BahanPosts],
        BahanFault.BadColumns => words["RefusedBadColumns", BahanBook.MaxColumns, BahanBook.MaxColumnLength],
        BahanFault.UnknownPost unknown => words["RefusedUnknownPost", unknown.Code],
        BahanFault.DueInThePast => words["RefusedDueInThePast"],
        BahanFault.DueOnDayOff off => words["RefusedDueOnDayOff", time.Date(off.Day)],
        BahanFault.NothingHandedIn => words["RefusedNothingHandedIn"],
        BahanFault.TooManyFiles => words["RefusedTooManyFiles", BahanBook.MaxFiles],
        BahanFault.BadTable bad => words["RefusedBadTable", bad.Why],
        BahanFault.NobodyLate => words["RefusedNobodyLate"],
        BahanFault.UnknownUpload => words["RefusedUnknownUpload"],
        _ => throw new InvalidOperationException($"No words for {fault.GetType().Name}."),
    };

    private string NotNow(BahanItem item, ZonaWaktu zone) => item switch
    {
        { Status: BahanStatus.Accepted, Newest.Verdict: { } verdict } =>
            words["RefusedAccepted", item.Title, verdict.By.Name, time.Time(verdict.At, zone), time.Date(verdict.At, zone)],
        { Status: BahanStatus.Withdrawn } => words["RefusedWithdrawn", item.Title],
        { Status: BahanStatus.Lapsed } => words["RefusedLapsed", item.Title],
        _ => words["RefusedNothingToJudge", item.Title],
    };
}
