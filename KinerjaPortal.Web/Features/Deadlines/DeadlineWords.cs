using KinerjaPortal.Domain.Deadlines;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Infrastructure.Deadlines;
using KinerjaPortal.Web.Localisation;
using Microsoft.Extensions.Localization;

namespace KinerjaPortal.Web.Features.Deadlines;

/// <summary>Deadlines in words: which day endangers a document, until when it may lie, and why a change was refused.</summary>
public sealed class DeadlineWords(IStringLocalizer<DeadlineText> text, OfficeTime time)
{
    /// <summary>What a chip has room for: which day it is, and whether it has passed.</summary>
    public string Endangered(DeadlineStanding standing, DateTimeOffset now, ZonaWaktu zone) =>
        standing.IsByPlan ? text[standing.HasPassedAt(now) ? "PastPlan" : "BehindPlan", time.ShortDate(zone.DateOf(standing.By))]
        : text[standing.HasPassedAt(now) ? "PastDeadline" : "DeadlineEndangered", time.ShortDate(standing.Deadline!.Date)];

    /// <summary>By when it must go on from where it lies, so that each desk after it has its time.</summary>
    public string HandOnBy(DeadlineStanding standing, ZonaWaktu zone) => text["HandOnBy", time.DateAndTime(standing.HandOnBy, zone)];

    /// <summary>The document's day with whoever says so; the plan where none counts.</summary>
    public string Of(DeadlineStanding standing, ZonaWaktu zone) =>
        standing.IsByPlan ? text["ByPlan", time.Date(standing.By, zone)] : Of(standing.Deadline!);

    /// <summary>A day that is not confirmed says so.</summary>
    public string Of(DocumentDeadline deadline) =>
        text[deadline.IsConfirmed ? "DeadlineBy" : "DeadlineUnconfirmed", time.Date(deadline.Date), deadline.Source];

    /// <returns>Null where it happened.</returns>
    public string? RefusalOf(DeadlineOutcome outcome) => outcome switch
    {
        DeadlineOutcome.Done => null,
        DeadlineOutcome.Wrong wrong => text[$"Fault{wrong.Fault}"].Value,
        _ => text[outcome.GetType().Name].Value,
    };
}
