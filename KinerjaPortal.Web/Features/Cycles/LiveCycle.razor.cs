using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Infrastructure.Events;
using KinerjaPortal.Web.Components.Shared;
using KinerjaPortal.Web.Features.Account;
using KinerjaPortal.Web.Features.Commands;
using KinerjaPortal.Web.Features.Cycles.Start;
using KinerjaPortal.Web.Features.Cycles.Steps;
using KinerjaPortal.Web.Features.SignOffs.Paper;
using KinerjaPortal.Web.Localisation;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using MudBlazor;

namespace KinerjaPortal.Web.Features.Cycles;

/// <summary>One cycle: what has to be done now, its way over the flowchart, its history. Live.</summary>
public sealed partial class LiveCycle
{
    private CurrentDesk? _desk;
    private CycleEvent? _started;
    private bool _mayCancel;
    private PressResult? _result;
    private bool _ownPress;
    private (Guid RunId, string Note) _typed;
    private (string Number, string Note)? _unsent;

    [Inject]
    private EventStore Store { get; set; } = null!;

    [Inject]
    private CycleStarters Starters { get; set; } = null!;

    [Inject]
    private CompleteStepHandler CompleteStep { get; set; } = null!;

    [Inject]
    private SendBackStepHandler SendBackStep { get; set; } = null!;

    [Inject]
    private RecordPaperSignatureHandler RecordPaperSignature { get; set; } = null!;

    [Inject]
    private CancelCycleHandler CancelCycle { get; set; } = null!;

    [Inject]
    private IStringLocalizer<CycleText> Text { get; set; } = null!;

    [Inject]
    private OfficeTime Time { get; set; } = null!;

    protected override async Task ReadOnceAsync()
    {
        var sop = await Sops.VersionAsync(Newest.SopVersionId, Gone);
        _mayCancel = await Starters.StandingAsync(Caller, Offices.Known(Newest.OpdId)!, sop, Now.GetUtcNow(), Gone) is Standing.May;
        _started = (await Store.ReadCycleAsync(Newest.Id, 1, 1, Gone))[0].Event;
    }

    protected override void OnShow(Situation situation)
    {
        var cycle = situation.Cycle;
        if (_desk is { } left && cycle.Current?.Id != left.Run.Id && _typed.RunId == left.Run.Id && !string.IsNullOrWhiteSpace(_typed.Note))
        {
            _unsent = (left.Run.Number, _typed.Note);
            _typed = default;
        }

        if (_desk is { } lost && cycle.Run(lost.Run.Id) is { Completion: { Result: StepResult.Ditarik } recall } from)
        {
            (_result, _ownPress) = (Recalled(from, recall, situation.Office), false);
        }

        _desk = CurrentDesk.Of(situation);
        WatchUntilSeen(_desk is { Standing: Standing.May may } ? (_desk.Run.Id, may.For) : null);
    }

    private PressResult Recalled(StepRun from, StepCompletion recall, Office office)
    {
        var (desk, at) = (StepWords.PostName(office, from.Pelaksana), Time.Time(recall.At, office.Opd.Zone));
        return recall.By.PersonId == Caller.PersonId ? new PressResult(Severity.Success, Text["RecalledByYou", desk, at])
            : recall.Note is { } note ? new PressResult(Severity.Warning, Text["RecalledFromDeskWith", recall.By.Name, at, desk, note])
            : new PressResult(Severity.Warning, Text["RecalledFromDesk", recall.By.Name, at, desk]);
    }

    private void Remember(string note)
    {
        if (_desk is not null)
        {
            _typed = (_desk.Run.Id, note);
        }
    }

    private Task<bool> AnswerAsync(StepAnswer answer, string note)
    {
        var command = new CycleCommand(Newest.Id, _desk!.Run.Id);
        return answer switch
        {
            StepAnswer.Complete complete => SendAsync(CompleteStep, new CompleteStep(command, complete.Answer, note)),
            StepAnswer.SendBack back => SendAsync(SendBackStep, new SendBackStep(command, back.ToStepId, note)),
            StepAnswer.SignedOnPaper paper => SendAsync(
                RecordPaperSignature, new RecordPaperSignature(command, paper.UploadId, paper.SignedOn, paper.SignedBy, paper.Stated, note)),
            _ => throw new InvalidOperationException($"No command for {answer.GetType().Name}."),
        };
    }

    private Task<bool> CancelAsync(string reason) =>
        SendAsync(CancelCycle, new CancelCycle(new CycleCommand(Newest.Id, RunId: null), reason));

    /// <summary>Sends a command once, tells what came of it, and shows the state after it. True when it happened.</summary>
    private async Task<bool> SendAsync<TRequest, TPrepared>(CycleCommandHandler<TRequest, TPrepared> handler, TRequest request)
        where TRequest : CycleRequest
        where TPrepared : class
    {
        if (IsSending)
        {
            return false;
        }

        (_result, _unsent) = (null, null);
        var answer = await SendCommandAsync(handler, request);
        var office = Situation!.Office;
        (_result, _ownPress) = (answer.Outcome is not { } outcome ? new PressResult(Severity.Error, Text["NotSent"])
            : Refusals.Of(outcome, office) is { } refusal ? new PressResult(Severity.Warning, refusal.Sentence)
            : new PressResult(Severity.Success, Happened(outcome, office)), true);
        _typed = _result.Happened ? default : _typed;
        var happened = _result.Happened;
        await ReadSheetsAsync();
        Show();
        return happened;
    }

    private string Happened(StepOutcome outcome, Office office)
    {
        var now = Now.GetUtcNow();
        var at = Time.Time(now, office.Opd.Zone);
        var facts = outcome is StepOutcome.Done done ? done.Events.Select(e => e.Fact).ToList() : [];
        return facts switch
        {
            [.., StepCompleted { Result: StepResult.Tidak or StepResult.Dikembalikan }, HandedOff back] =>
                Text["SentBackTo", new StepWords(Text).PostAndNames(office, back.Pelaksana, now), at],
            [.., HandedOff on] => Text["HandedTo", new StepWords(Text).PostAndNames(office, on.Pelaksana, now), at],
            [.., CycleCompleted] => Text["CycleDone", at],
            [CycleCancelled] => Text["CycleCancelledNow", at],
            _ => Text["AlreadyTaken"],
        };
    }
}
