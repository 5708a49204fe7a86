using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Infrastructure.Organisation;
using KinerjaPortal.Web.Components.Shared;
using KinerjaPortal.Web.Features.Account;
using KinerjaPortal.Web.Features.Board;
using KinerjaPortal.Web.Features.Commands;

namespace KinerjaPortal.Web.Features.Organisation;

/// <summary>For the admin of an office: who holds which post on what ground, who will be away, and who acts for them.</summary>
public sealed partial class AssignmentsPage(
    OfficeDirectory offices, StaffingReader staffing, StaffingCommands desk, StaffingWords words, Boards boards, TimeProvider clock, ILogger<AssignmentsPage> log)
{
    private readonly CommandSender _sender = new(log);
    private Caller _caller = null!;
    private Office? _office;
    private OfficeStaffing? _read;
    private BoardSnapshot _board = BoardSnapshot.Empty;
    private StaffingView? _view;
    private AppointmentDraft? _draft;
    private bool _isAdmin;
    private bool _recordsAbsence;
    private string? _refusal;
    private PressResult? _result;

    private DateOnly Today => _office!.Opd.Zone.DateOf(clock.GetUtcNow());

    protected override async Task OnInitializedAsync()
    {
        _caller = await CallerAsync();
        var office = (await offices.FindAsync(_caller.OpdId, Gone))!;
        if (!await desk.IsAdminAsync(_caller, Gone))
        {
            _office = office;
            return;
        }

        var subscription = (await boards.OfAsync(_caller.OpdId)).Subscribe();
        _board = subscription.Initial;
        (_office, _isAdmin) = (office, true);
        Follow(subscription, change =>
        {
            _board = change.State;
            See();
            StateHasChanged();
        });
        EveryMinute(async () =>
        {
            await ReadAsync();
            StateHasChanged();
        });
        await ReadAsync();
    }

    private async Task ReadAsync()
    {
        _read = await staffing.ReadAsync(_office!.Opd.Id, Today, Gone);
        See();
    }

    private void See() => _view = _read is null ? null : StaffingView.Of(_read, _board, _office!.Opd.Zone, Today);

    private void Open(AppointmentDraft draft) => (_draft, _recordsAbsence, _refusal, _result) = (draft, false, null, null);

    private void OpenAbsence() => (_draft, _recordsAbsence, _refusal, _result) = (null, true, null, null);

    private void CloseForms() => (_draft, _recordsAbsence, _refusal) = (null, false, null);

    private Task AppointAsync(Assignment made) => SubmitAsync(
        () => desk.AppointAsync(
            _caller, made.Id, new Appointment(made.PelaksanaId, made.PersonId, made.Kind, made.From, made.Until, made.DecreeNumber), CancellationToken.None),
        outcome => Text[
            outcome is StaffingOutcome.Appointed { IsNew: false } ? "AppointedBefore" : "Appointed",
            _read!.NameOf(made.PersonId),
            StaffingWords.Post(made.Kind, _read.Posts.First(post => post.Id == made.PelaksanaId).Name),
            words.Period(made.From, made.Until, Today)]);

    private Task RecordAbsenceAsync(Absence absence) => SubmitAsync(
        () => desk.RecordAbsenceAsync(_caller, absence, CancellationToken.None),
        _ => Text["AbsenceRecorded", _read!.NameOf(absence.PersonId), words.Period(absence.From, absence.Until, Today)]);

    private Task<bool> EndAbsenceAsync(Guid id) => TellAsync(() => desk.EndAbsenceAsync(_caller, id, CancellationToken.None), _ => Text["AbsenceEnded"]);

    private Task<bool> ChangeAsync(AssignmentChange change) => change switch
    {
        AssignmentChange.End end => TellAsync(() => desk.EndAsync(_caller, end.Id, end.LastDay, CancellationToken.None), _ => Text["Ended"]),
        AssignmentChange.TakeBack back => TellAsync(() => desk.TakeBackAsync(_caller, back.Id, CancellationToken.None), _ => Text["TakenBack"]),
        AssignmentChange.CorrectDecree decree =>
            TellAsync(() => desk.CorrectDecreeAsync(_caller, decree.Id, decree.DecreeNumber, CancellationToken.None), _ => Text["DecreeCorrected"]),
        _ => throw new InvalidOperationException($"A change that nobody carries out: {change}"),
    };

    /// <summary>From a form, which stays with what was typed and says why where it was refused.</summary>
    private async Task SubmitAsync(Func<Task<StaffingOutcome>> change, Func<StaffingOutcome, string> happened)
    {
        if (await TellAsync(change, happened))
        {
            CloseForms();
        }
        else
        {
            (_refusal, _result) = (_result?.Sentences[0], null);
        }
    }

    private async Task<bool> TellAsync(Func<Task<StaffingOutcome>> change, Func<StaffingOutcome, string> happened)
    {
        if (_sender.IsSending)
        {
            return false;
        }

        var sending = _sender.SendAsync("a change of who holds what", async () =>
        {
            var outcome = await change();
            await ReadAsync();
            return outcome;
        });
        StateHasChanged();
        _result = (await sending).Say(outcome => words.Of(outcome)?.Sentence, happened, Text["NoAnswer"]);
        StateHasChanged();
        return _result.Happened;
    }
}
