using KinerjaPortal.Domain.Calendars;
using KinerjaPortal.Domain.People;
using KinerjaPortal.Infrastructure.Calendars;
using KinerjaPortal.Infrastructure.People;
using KinerjaPortal.Web.Features.Account;

namespace KinerjaPortal.Web.Features.Calendars;

/// <summary>The one way by which calendars are kept; the log says who did what, and the journal of the calendar what came of it.</summary>
public sealed class CalendarCommands(
    HolidayKeeping holidays, HoursKeeping hours, CalendarReader reader, PeopleReader people, ILogger<CalendarCommands> log)
{
    /// <summary>The calendar of an office; null where it is not the caller's to keep.</summary>
    public async Task<KeptCalendar?> OfOfficeAsync(Caller caller, Guid opdId, CancellationToken cancellationToken) =>
        (await StandingAsync(caller, cancellationToken))?.May(PortalAction.KeepCalendar, opdId) == true ? await reader.ReadAsync(opdId, cancellationToken) : null;

    /// <summary>What the caller may do now; null where the account is gone.</summary>
    public Task<AccountStanding?> StandingAsync(Caller caller, CancellationToken cancellationToken) => people.StandingAsync(caller.PersonId, cancellationToken);

    /// <param name="opdId">The office whose own day it is; null for a national one.</param>
    /// <param name="id">The day that is corrected; null for a new one.</param>
    public Task<CalendarOutcome> SaveDayAsync(Caller caller, Guid? opdId, Guid? id, HolidayDetails day, CancellationToken cancellationToken) =>
        ToldAsync(caller, "saves a day off of", opdId, () => holidays.SaveAsync(caller.Keeper, opdId, id, day, cancellationToken));

    public Task<CalendarOutcome> RemoveDayAsync(Caller caller, Guid? opdId, Guid id, CancellationToken cancellationToken) =>
        ToldAsync(caller, "removes a day off of", opdId, () => holidays.RemoveAsync(caller.Keeper, opdId, id, cancellationToken));

    public Task<CalendarOutcome> ConfirmProposalAsync(Caller caller, int year, CancellationToken cancellationToken) =>
        ToldAsync(caller, "confirms the proposed days of", opdId: null, () => holidays.ConfirmProposalAsync(caller.Keeper, year, cancellationToken));

    public Task<CalendarOutcome> DecreeAsync(Caller caller, int year, string? decree, CancellationToken cancellationToken) =>
        ToldAsync(caller, "enters the decree of", opdId: null, () => holidays.DecreeAsync(caller.Keeper, year, decree, cancellationToken));

    /// <summary>Makes a year's days those of a file.</summary>
    public Task<CalendarOutcome> ReplaceDaysAsync(Caller caller, Guid? opdId, int year, IReadOnlyList<HolidayDetails> days, CancellationToken cancellationToken) =>
        ToldAsync(caller, "imports the days of", opdId, () => holidays.ReplaceAsync(caller.Keeper, opdId, year, days, cancellationToken));

    public Task<CalendarOutcome> SaveWeekAsync(Caller caller, Guid opdId, IReadOnlyDictionary<DayOfWeek, DayTimes> days, CancellationToken cancellationToken) =>
        ToldAsync(caller, "changes the hours of", opdId, () => hours.SaveWeekAsync(caller.Keeper, opdId, days, cancellationToken));

    /// <param name="former">The first day of the period that is corrected; null for a new one.</param>
    public Task<CalendarOutcome> SavePeriodAsync(
        Caller caller, Guid opdId, DateOnly? former, string? name, DateOnly from, DateOnly until, IReadOnlyDictionary<DayOfWeek, DayTimes> days,
        CancellationToken cancellationToken) =>
        ToldAsync(caller, "saves a period of", opdId, () => hours.SavePeriodAsync(caller.Keeper, opdId, former, name, from, until, days, cancellationToken));

    public Task<CalendarOutcome> RemovePeriodAsync(Caller caller, Guid opdId, DateOnly from, CancellationToken cancellationToken) =>
        ToldAsync(caller, "removes a period of", opdId, () => hours.RemovePeriodAsync(caller.Keeper, opdId, from, cancellationToken));

    private async Task<CalendarOutcome> ToldAsync(Caller caller, string what, Guid? opdId, Func<Task<CalendarOutcome>> change)
    {
        var outcome = await change();
        log.LogInformation("Admin {PersonId} {What} the calendar of {Opd}: {Outcome}", caller.PersonId, what, opdId is null ? "every office" : opdId, outcome.GetType().Name);
        return outcome;
    }
}
