using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.Organisation.Importing;
using KinerjaPortal.Domain.People;
using KinerjaPortal.Infrastructure.Files;
using KinerjaPortal.Infrastructure.Organisation;
using KinerjaPortal.Infrastructure.Organisation.Importing;
using KinerjaPortal.Infrastructure.People;
using KinerjaPortal.Web.Components.Shared;
using KinerjaPortal.Web.Features.Account;
using KinerjaPortal.Web.Features.Commands;
using KinerjaPortal.Web.Features.Exchange;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace KinerjaPortal.Web.Features.Organisation.Importing;

/// <summary>For admins: posts and people from a workbook, looked at row by row before anything is written.</summary>
public sealed partial class StaffImportPage(
    OfficeDirectory directory, StaffImportCommands desk, PeopleReader people, ImportWords fileWords, ILogger<StaffImportPage> log)
{
    private readonly CommandSender _sender = new(log);
    private Caller _caller = null!;
    private Office? _office;
    private bool _isKeeper;
    private int _filesRead;
    private StaffTable? _table;
    private StaffPlan? _plan;
    private bool _isTaken;
    private PressResult? _result;

    /// <summary>Code of the office that an admin of the portal fills; their own where it is left out.</summary>
    [SupplyParameterFromQuery]
    private string? Kantor { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        _caller = await CallerAsync();
        var own = (await directory.FindAsync(_caller.OpdId, Gone))!;
        var office = Kantor is null ? own : await directory.FindAsync(Kantor, Gone) ?? own;
        if (_office?.Opd.Id == office.Opd.Id)
        {
            return;
        }

        _isKeeper = (await people.StandingAsync(_caller.PersonId, Gone))?.May(PortalAction.KeepPosts, office.Opd.Id) == true;
        (_office, _table, _plan, _isTaken, _result) = (office, null, null, false, null);
    }

    private async Task ReadAsync(IReadOnlyList<Upload> finished)
    {
        if (finished is not [.., var upload])
        {
            return;
        }

        (_isTaken, _result) = (false, null);
        var reading = await desk.ReadAsync(_caller, upload, Gone);
        _filesRead++;
        if (reading is StaffReading.Read { Table: var table })
        {
            _table = table;
            See(await desk.PlanAsync(_caller, _office!.Opd, table, Gone));
        }
        else if (reading is StaffReading.Refused refused)
        {
            _result = new PressResult(Severity.Error, fileWords.Of(refused.Reason));
        }
    }

    private async Task TakeAsync()
    {
        var (table, plan) = (_table!, _plan!);
        var answer = await _sender.SendAsync("an import of posts and people", () => desk.TakeAsync(_caller, _office!.Opd, table, plan, CancellationToken.None));
        if (answer.Outcome is { } outcome)
        {
            See(outcome);
        }
        else
        {
            _result = new PressResult(Severity.Error, Text["NoAnswer"]);
        }
    }

    private void See(StaffImportOutcome outcome)
    {
        switch (outcome)
        {
            case StaffImportOutcome.Planned planned:
                _plan = planned.Plan;
                break;
            case StaffImportOutcome.Moved moved:
                (_plan, _result) = (moved.Plan, new PressResult(Severity.Warning, Text["Moved"]));
                break;
            case StaffImportOutcome.Done done:
                (_plan, _table, _isTaken) = (null, null, true);
                _result = new PressResult(Severity.Success, Text["Taken", done.Plan.Posts.Count, done.Plan.People.Count, done.Plan.Appointments.Count], Text["TakenLinks"]);
                break;
            default:
                (_plan, _table, _result) = (null, null, new PressResult(Severity.Error, Text["OnlyAdmins"]));
                break;
        }
    }

    private void Leave() => (_plan, _table, _result) = (null, null, null);

    private string Summary(StaffPlan plan)
    {
        var rows = plan.Rows.CountBy(row => row.Effect).ToDictionary();
        var counted = Text["Summary", rows.GetValueOrDefault(RowEffect.New), rows.GetValueOrDefault(RowEffect.Changed), rows.GetValueOrDefault(RowEffect.Same), rows.GetValueOrDefault(RowEffect.Wrong)];
        return plan.HasFaults ? $"{counted} {Text["MendFirst"]}" : plan.ChangesNothing ? $"{counted} {Text["ChangesNothing"]}" : counted;
    }
}
