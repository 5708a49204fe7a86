using System.Globalization;
using KinerjaPortal.Domain.Calendars;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.People;
using KinerjaPortal.Infrastructure.Calendars;
using KinerjaPortal.Infrastructure.Organisation;
using KinerjaPortal.Web.Components.Shared;
using KinerjaPortal.Web.Features.Account;
using KinerjaPortal.Web.Features.Calendars.Import;
using KinerjaPortal.Web.Features.Commands;
using KinerjaPortal.Web.Localisation;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace KinerjaPortal.Web.Features.Calendars;

/// <summary>For admins: the days off of a year and the hours of an office, and what is still missing of them.</summary>
public sealed partial class CalendarPage(
    OfficeDirectory offices, CalendarCommands desk, CalendarWords words, OfficeTime time, NavigationManager navigation, TimeProvider clock, ILogger<CalendarPage> log)
{
    private readonly CommandSender _sender = new(log);
    private Caller _caller = null!;
    private Office? _office;
    private AccountStanding _standing = null!;
    private IReadOnlyList<Opd> _offices = [];
    private KeptCalendar? _kept;
    private Asked _asked;
    private KeptDay? _day;
    private SpecialHours? _period;
    private string? _refusal;
    private PressResult? _result;

    private enum Asked
    {
        Nothing,
        Day,
        RemoveDay,
        Import,
        Week,
        Period,
        RemovePeriod,
    }

    /// <summary>Code of the office that an admin of the portal looks at; their own where it is left out.</summary>
    [SupplyParameterFromQuery]
    private string? Kantor { get; set; }

    [SupplyParameterFromQuery]
    private int? Tahun { get; set; }

    private int Year => Tahun is { } year
        ? Math.Clamp(year, HolidayDetails.FirstYear, HolidayDetails.LastYear)
        : _office!.Opd.Zone.DateOf(clock.GetUtcNow()).Year;

    private Guid? ImportedFor => MayKeepNational ? null : _office!.Opd.Id;

    private bool MayKeepNational => _standing.May(PortalAction.KeepNationalDays);

    private IReadOnlyList<KeptDay> DaysOfYear => [.. _kept!.Days.Where(day => day.Day.Date.Year == Year)];

    private HolidayYearState StateOfYear => new WorkCalendar(_office!.Opd.Zone, _kept!.Hours, holidays: [.. _kept.Days.Select(day => day.Day)]).StateOf(Year);

    private string RemovalMeans => _asked == Asked.RemoveDay && _day is { } day
        ? Text["RemoveMeans", time.Date(day.Day.Date), day.Day.Name]
        : _period is { } period ? Text["RemovePeriodMeans", Text["PeriodDates", time.Date(period.From), time.Date(period.Until)]] : "";

    protected override async Task OnParametersSetAsync()
    {
        _caller = await CallerAsync();
        var own = (await offices.FindAsync(_caller.OpdId, Gone))!;
        var office = Kantor is null ? own : await offices.FindAsync(Kantor, Gone) ?? own;
        (_asked, _result) = (Asked.Nothing, null);
        if (_office?.Opd.Id == office.Opd.Id || await desk.StandingAsync(_caller, Gone) is not { } standing)
        {
            return;
        }

        _standing = standing;
        _offices = MayKeepNational ? [.. (await offices.AllAsync(Gone)).Select(one => one.Opd)] : [];
        _kept = await desk.OfOfficeAsync(_caller, office.Opd.Id, Gone);
        _office = office;
    }

    private bool MayKeep(KeptDay day) => _standing.MayKeepDaysOf(day.OpdId);

    private void ChooseOffice(string code) => navigation.NavigateTo(Address(Year, code));

    private string Address(int year) => Address(year, Kantor);

    private static string Address(int year, string? office) => string.Create(
        CultureInfo.InvariantCulture, $"/admin/kalender?tahun={year}{(office is null ? "" : $"&kantor={Uri.EscapeDataString(office)}")}");

    private void Ask(Asked what) => (_asked, _refusal, _result) = (what, null, null);

    private void AskDay(KeptDay? day)
    {
        _day = day;
        Ask(Asked.Day);
    }

    private void AskToRemove(KeptDay day)
    {
        _day = day;
        Ask(Asked.RemoveDay);
    }

    private void AskPeriod(SpecialHours? period)
    {
        _period = period;
        Ask(Asked.Period);
    }

    private void AskToRemovePeriod(SpecialHours period)
    {
        _period = period;
        Ask(Asked.RemovePeriod);
    }

    private void Close() => (_asked, _refusal) = (Asked.Nothing, null);

    private Task SaveDayAsync(HolidayDetails day) => SubmitAsync(
        () => desk.SaveDayAsync(_caller, day.Kind == HolidayKind.Daerah ? _office!.Opd.Id : null, _day?.Id, day, CancellationToken.None),
        Text["DaySaved", day.Name, time.Date(day.Date)]);

    private Task ImportAsync(DayImportPreview file) => SubmitAsync(
        () => desk.ReplaceDaysAsync(_caller, ImportedFor, file.Year, file.Days, CancellationToken.None), Text["Imported", file.Days.Count, file.Year]);

    private Task SaveWeekAsync(IReadOnlyDictionary<DayOfWeek, DayTimes> week) =>
        SubmitAsync(() => desk.SaveWeekAsync(_caller, _office!.Opd.Id, week, CancellationToken.None), Text["HoursSaved"]);

    private Task SavePeriodAsync(PeriodDraft draft) => SubmitAsync(
        () => desk.SavePeriodAsync(_caller, _office!.Opd.Id, _period?.From, draft.Name, draft.From, draft.Until, draft.Week, CancellationToken.None), Text["PeriodSaved"]);

    private async Task RemoveAsync()
    {
        if (_asked == Asked.RemoveDay && _day is { } day)
        {
            await TellAsync(() => desk.RemoveDayAsync(_caller, day.OpdId, day.Id, CancellationToken.None), Text["DayRemoved", day.Day.Name]);
        }
        else if (_period is { } period)
        {
            await TellAsync(() => desk.RemovePeriodAsync(_caller, _office!.Opd.Id, period.From, CancellationToken.None), Text["PeriodRemoved"]);
        }

        Close();
    }

    private async Task ConfirmAsync(int days) =>
        await TellAsync(() => desk.ConfirmProposalAsync(_caller, Year, CancellationToken.None), Text["Confirmed", days, Year]);

    private async Task DecreeAsync(string? decree) =>
        await TellAsync(() => desk.DecreeAsync(_caller, Year, decree, CancellationToken.None), Text["YearDecreed", Year]);

    /// <summary>From a form, which stays with what was typed and says why where it was refused.</summary>
    private async Task SubmitAsync(Func<Task<CalendarOutcome>> change, string happened)
    {
        if (await TellAsync(change, happened))
        {
            Close();
        }
        else
        {
            (_refusal, _result) = (_result?.Sentences[0], null);
        }
    }

    private async Task<bool> TellAsync(Func<Task<CalendarOutcome>> change, string happened)
    {
        if (_sender.IsSending)
        {
            return false;
        }

        var sending = _sender.SendAsync("a change of a calendar", async () =>
        {
            var outcome = await change();
            _kept = await desk.OfOfficeAsync(_caller, _office!.Opd.Id, Gone);
            return outcome;
        });
        StateHasChanged();
        _result = (await sending).Outcome switch
        {
            null => new PressResult(Severity.Error, Text["NoAnswer"]),
            CalendarOutcome.Done { Changed: 0 } => new PressResult(Severity.Success, Text["NothingChanged"]),
            CalendarOutcome.Done => new PressResult(Severity.Success, happened, Text["DuesFollow"]),
            var refused => new PressResult(Severity.Error, words.RefusalOf(refused)!),
        };
        StateHasChanged();
        return _result.Happened;
    }
}
