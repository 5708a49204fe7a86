using System.Globalization;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Infrastructure.Organisation;
using KinerjaPortal.Web.Features.Cycles;
using KinerjaPortal.Web.Localisation;
using Microsoft.Extensions.Localization;

namespace KinerjaPortal.Web.Features.Organisation;

/// <summary>Appointments, findings and refusals in words.</summary>
public sealed class StaffingWords(IStringLocalizer<OrganisationText> text, OfficeTime time)
{
    /// <summary><c>23 Nov 2026 s.d. 27 Nov 2026</c>, or one day, or <c>sejak 2 Jan 2023</c>.</summary>
    public string Period(DateOnly from, DateOnly? until, DateOnly today) => until is not { } end
        ? text[from > today ? "FromDay" : "SinceDay", Day(from)]
        : end == from ? Day(from) : text["FromTo", Day(from), Day(end)];

    /// <summary><c>Plh. Camat</c></summary>
    public static string Post(AssignmentKind kind, string post) => kind == AssignmentKind.Definitif ? post : $"{kind}. {post}";

    /// <summary><c>definitif</c>, <c>Plt</c> or <c>Plh</c>, as it stands within a sentence.</summary>
    public string Kind(AssignmentKind kind) => text[$"Kind{kind}"];

    /// <summary><c>Ratna Dewi dan Budi Santoso</c></summary>
    public string All(IEnumerable<string> names) => string.Join($" {text["And"]} ", names);

    public string Of(PostFinding finding, OfficeStaffing staffing, DateOnly today)
    {
        var names = All(finding.Assignments.Select(assignment => staffing.NameOf(assignment.PersonId)).Distinct());
        return finding.Kind == PostFindingKind.Empty && finding.From <= today
            ? finding.Until is { } end ? text["FindingEmptyNowUntil", time.Date(end)] : text["FindingEmptyNow"]
            : text[$"Finding{finding.Kind}", Period(finding.From, finding.Until, today), names];
    }

    /// <summary>Null where nothing was refused.</summary>
    public Refusal? Of(StaffingOutcome outcome) => outcome switch
    {
        StaffingOutcome.Done or StaffingOutcome.Appointed => null,
        StaffingOutcome.OnlyTheAdmin => new(StatusCodes.Status403Forbidden, text["OnlyTheAdmin"]),
        StaffingOutcome.UnknownPost => new(StatusCodes.Status422UnprocessableEntity, text["UnknownPost"]),
        StaffingOutcome.UnknownPerson => new(StatusCodes.Status422UnprocessableEntity, text["UnknownPerson"]),
        StaffingOutcome.Unknown => new(StatusCodes.Status404NotFound, text["UnknownEntry"]),
        StaffingOutcome.Refused refused => new(StatusCodes.Status422UnprocessableEntity, Of(refused.Fault)),
        _ => throw new InvalidOperationException($"An outcome without words: {outcome}"),
    };

    private string Of(StaffingFault fault) => fault switch
    {
        StaffingFault.UntilMissing => text["RefusedUntilMissing"],
        StaffingFault.UntilBeforeFrom => text["RefusedUntilBeforeFrom"],
        StaffingFault.DecreeMissing => text["RefusedDecreeMissing"],
        StaffingFault.DecreeTooLong => text["RefusedDecreeTooLong", Assignment.MaxDecreeNumberLength],
        StaffingFault.AlreadyHolds already => text["RefusedAlreadyHolds", Kind(already.Held.Kind), Period(already.Held.From, already.Held.Until, already.Held.From)],
        StaffingFault.AlreadyEnded ended => text["RefusedAlreadyEnded", time.Date(ended.Until)],
        StaffingFault.LaterThanItsEnd later => text["RefusedLaterThanItsEnd", time.Date(later.Until)],
        StaffingFault.HasBegun begun => text["RefusedHasBegun", time.Date(begun.From)],
        StaffingFault.ReasonTooLong => text["RefusedReasonTooLong", Absence.MaxReasonLength],
        StaffingFault.AlreadyAway away => text["RefusedAlreadyAway", Period(away.Recorded.From, away.Recorded.Until, away.Recorded.From)],
        _ => throw new InvalidOperationException($"A fault without words: {fault}"),
    };

    private string Day(DateOnly day) => day.ToString(text["DayFormat"], CultureInfo.CurrentCulture);
}
