using KinerjaPortal.Domain.Organisation;

namespace KinerjaPortal.Web.Features.Organisation;

/// <summary>An appointment as the form begins with it; what is not known is to be filled in.</summary>
/// <param name="Id">Of the appointment that it becomes: the form sent twice makes one.</param>
public sealed record AppointmentDraft(
    Guid Id, Guid? PelaksanaId = null, Guid? PersonId = null, AssignmentKind Kind = AssignmentKind.Definitif, DateOnly? From = null, DateOnly? Until = null,
    string? DecreeNumber = null)
{
    public static AppointmentDraft New(DateOnly from) => new(Guid.CreateVersion7(), From: from);

    /// <summary>A Plh for a post whose holder is away.</summary>
    public static AppointmentDraft Of(AwayPost away, CoveredDays days) =>
        new(Guid.CreateVersion7(), away.Post.Id, Kind: AssignmentKind.Plh, From: days.From, Until: days.Until);

    /// <summary>A Plt for a post that nobody holds.</summary>
    public static AppointmentDraft Of(Pelaksana post, PostFinding empty) =>
        new(Guid.CreateVersion7(), post.Id, Kind: AssignmentKind.Plt, From: empty.From, Until: empty.Until);

    /// <summary>Null while post, person or first day are not chosen.</summary>
    public Assignment? Made() => this is { PelaksanaId: { } post, PersonId: { } person, From: { } from }
        ? new Assignment(Id, post, person, Kind, from, Until, string.IsNullOrWhiteSpace(DecreeNumber) ? null : DecreeNumber.Trim())
        : null;
}
