using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.People;
using KinerjaPortal.Infrastructure.Organisation;
using KinerjaPortal.Web.Features.Account;

namespace KinerjaPortal.Web.Features.Organisation;

/// <summary>
/// The one way by which the holders of an office's posts change: is the person an admin of the office now, then what is asked. What
/// an admin may not do is act for somebody without a word: they appoint, and who is appointed acts in their own name.
/// </summary>
public sealed class StaffingCommands(
    Assignments assignments, Absences absences, OfficeDirectory offices, PostHolders holders, TimeProvider clock, ILogger<StaffingCommands> log)
{
    /// <summary>Whether the person is an admin of their office now; for showing what they may do.</summary>
    public async Task<bool> IsAdminAsync(Caller caller, CancellationToken cancellationToken) =>
        await offices.FindAsync(caller.OpdId, cancellationToken) is { } office
        && await holders.MayAsync(PortalAction.Appoint, office.Opd, caller.PersonId, cancellationToken);

    /// <param name="id">The client's own, so that the same form sent twice is one appointment.</param>
    public Task<StaffingOutcome> AppointAsync(Caller caller, Guid id, Appointment asked, CancellationToken cancellationToken) =>
        AsAdminAsync(
            caller, "appoints",
            (opd, now) => assignments.AppointAsync(
                caller.Keeper,
                opd.Id,
                new Assignment(
                    id, asked.PelaksanaId, asked.PersonId, asked.Kind, asked.From, asked.Until, Trimmed(asked.DecreeNumber), caller.PersonId, now.ToUniversalTime()),
                cancellationToken),
            cancellationToken);

    public Task<StaffingOutcome> EndAsync(Caller caller, Guid assignmentId, DateOnly lastDay, CancellationToken cancellationToken) =>
        AsAdminAsync(
            caller, "ends an appointment",
            (opd, now) => assignments.EndAsync(caller.Keeper, opd.Id, assignmentId, lastDay, opd.Zone.DateOf(now), cancellationToken), cancellationToken);

    public Task<StaffingOutcome> TakeBackAsync(Caller caller, Guid assignmentId, CancellationToken cancellationToken) =>
        AsAdminAsync(
            caller, "takes an appointment back",
            (opd, now) => assignments.TakeBackAsync(caller.Keeper, opd.Id, assignmentId, opd.Zone.DateOf(now), cancellationToken), cancellationToken);

    public Task<StaffingOutcome> CorrectDecreeAsync(Caller caller, Guid assignmentId, string? decreeNumber, CancellationToken cancellationToken) =>
        AsAdminAsync(
            caller, "corrects a decree's number",
            (opd, _) => assignments.CorrectDecreeAsync(caller.Keeper, opd.Id, assignmentId, Trimmed(decreeNumber), cancellationToken), cancellationToken);

    public Task<StaffingOutcome> RecordAbsenceAsync(Caller caller, Absence absence, CancellationToken cancellationToken) =>
        AsAdminAsync(
            caller, "records an absence",
            (opd, now) => absences.RecordAsync(
                caller.Keeper, opd.Id, absence with { Reason = Trimmed(absence.Reason) }, now.ToUniversalTime(), cancellationToken),
            cancellationToken);

    public Task<StaffingOutcome> EndAbsenceAsync(Caller caller, Guid absenceId, CancellationToken cancellationToken) =>
        AsAdminAsync(
            caller, "ends an absence",
            (opd, now) => absences.EndAsync(caller.Keeper, opd.Id, absenceId, opd.Zone.DateOf(now), cancellationToken), cancellationToken);

    private static string? Trimmed(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();

    private async Task<StaffingOutcome> AsAdminAsync(
        Caller caller, string what, Func<Opd, DateTimeOffset, Task<StaffingOutcome>> change, CancellationToken cancellationToken)
    {
        if (await offices.FindAsync(caller.OpdId, cancellationToken) is not { } office
            || !await holders.MayAsync(PortalAction.Appoint, office.Opd, caller.PersonId, cancellationToken))
        {
            return new StaffingOutcome.OnlyTheAdmin();
        }

        var outcome = await change(office.Opd, clock.GetUtcNow());

        log.LogInformation("Admin {PersonId} of {Opd} {What}: {Outcome}", caller.PersonId, office.Opd.Code, what, outcome);
        return outcome;
    }
}

/// <summary>What an admin asks for: a person to hold a post for a period.</summary>
public sealed record Appointment(Guid PelaksanaId, Guid PersonId, AssignmentKind Kind, DateOnly From, DateOnly? Until, string? DecreeNumber);
