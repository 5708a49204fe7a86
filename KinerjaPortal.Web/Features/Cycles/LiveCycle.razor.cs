using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Cycles.Decisions;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Infrastructure.Events;
using KinerjaPortal.Infrastructure.Organisation;
using KinerjaPortal.Infrastructure.Persistence;
using KinerjaPortal.Infrastructure.Sops;
using KinerjaPortal.Web.Components.Shared;
using KinerjaPortal.Web.Features.Account;
using KinerjaPortal.Web.Features.Commands;
using KinerjaPortal.Web.Features.Cycles.Start;
using KinerjaPortal.Web.Features.Cycles.Steps;
using KinerjaPortal.Web.Features.Handoffs;
using KinerjaPortal.Web.Features.Live;
using KinerjaPortal.Web.Localisation;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using MudBlazor;

namespace KinerjaPortal.Web.Features.Cycles;

/// <summary>One cycle: what has to be done now, its way over the flowchart, its history. Live.</summary>
public sealed partial class LiveCycle
{
    private readonly Dictionary<Guid, SopVersion> _sheets = [];
    private CommandSender _sender = null!;
    private Caller? _caller;
    private DocumentCycle? _newest;
    private Situation? _situation;
    private CurrentDesk? _desk;
    private CycleEvent? _started;
    private bool _absent;
    private bool _mayCancel;
    private PressResult? _result;
    private bool _ownPress;
    private IReadOnlyDictionary<string, object>? _untilSeen;
    private bool _opened;
    private Guid? _seen;
    private (Guid RunId, string Note) _typed;
    private (string Number, string Note)? _unsent;

    /// <summary>As the address has it, so possibly no id at all.</summary>
    [Parameter, EditorRequired]
    public string Id { get; set; } = "";

    [Inject]
    private LiveCycles Cycles { get; set; } = null!;

    [Inject]
    private EventStore Store { get; set; } = null!;

    [Inject]
    private SopCatalogue Sops { get; set; } = null!;

    [Inject]
    private OfficeDirectory Offices { get; set; } = null!;

    [Inject]
    private CycleStarters Starters { get; set; } = null!;

    [Inject]
    private CompleteStepHandler CompleteStep { get; set; } = null!;

    [Inject]
    private SendBackStepHandler SendBackStep { get; set; } = null!;

    [Inject]
    private CancelCycleHandler CancelCycle { get; set; } = null!;

    [Inject]
    private SeeHandoffHandler SeeHandoff { get; set; } = null!;

    [Inject]
    private RefusalWords Refusals { get; set; } = null!;

    [Inject]
    private IStringLocalizer<CycleText> Text { get; set; } = null!;

    [Inject]
    private OfficeTime Time { get; set; } = null!;

    [Inject]
    private TimeProvider Now { get; set; } = null!;

    [Inject]
    private ILogger<LiveCycle> Log { get; set; } = null!;

    protected override async Task OnInitializedAsync()
    {
        _sender = new CommandSender(Log);
        _caller = await CallerAsync();
        var subscription = Guid.TryParse(Id, out var cycleId) ? await Cycles.SubscribeAsync(cycleId) : null;
        if (subscription is null || !_caller.MaySee(subscription.Initial.OpdId))
        {
            subscription?.Dispose();
            _absent = true;
            return;
        }

        // Followed at once: from here on the subscription ends with the page, whatever happens below.
        _newest = subscription.Initial;
        Follow(subscription, change => TakeAsync(change.State));
        EveryMinute(Show);
        var office = (await Offices.FindAsync(_newest.OpdId, Gone))!;
        await ReadSheetsAsync();
        _mayCancel = await Starters.StandingAsync(_caller, office, _sheets[_newest.SopVersionId], Now.GetUtcNow(), Gone) is Standing.May;
        _started = (await Store.ReadCycleAsync(cycleId, 1, 1, Gone))[0].Event;
        Show();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        // Here and not while the page is read: what is only rendered on the server, nobody has opened.
        if (!_opened && _situation is not null)
        {
            _opened = true;
            if (_untilSeen is not null)
            {
                await SeeAsync();
            }
        }
    }

    private async Task TakeAsync(DocumentCycle cycle)
    {
        if (cycle.Version > _newest!.Version)
        {
            _newest = cycle;
            await ReadSheetsAsync();
            Show();
        }
    }

    /// <summary>The sheet that the cycle runs on comes last: with it the others are there too.</summary>
    private async Task ReadSheetsAsync()
    {
        foreach (var version in _newest!.Moves.Select(move => move.FromVersionId).Append(_newest.SopVersionId))
        {
            _sheets[version] = await Sops.VersionAsync(version, Gone);
        }
    }

    /// <summary>Draws the newest state; while an answer is awaited, only what came with the answer is drawn.</summary>
    private void Show()
    {
        if (_sender.IsSending || !_sheets.TryGetValue(_newest!.SopVersionId, out var sop) || Offices.Known(_newest.OpdId) is not { } office)
        {
            return;
        }

        if (_desk is { } left && _newest.Current?.Id != left.Run.Id && _typed.RunId == left.Run.Id && !string.IsNullOrWhiteSpace(_typed.Note))
        {
            _unsent = (left.Run.Number, _typed.Note);
            _typed = default;
        }

        if (_desk is { } lost && _newest.Run(lost.Run.Id) is { Completion: { Result: StepResult.Ditarik } recall } from)
        {
            (_result, _ownPress) = (Recalled(from, recall, office), false);
        }

        _situation = new Situation(_caller!, _newest, sop, office, Now.GetUtcNow()) { FormerSheets = _sheets };
        _desk = CurrentDesk.Of(_situation);

        // A page that stood open when the document came has not been looked at yet: the first touch of it tells that.
        var isNew = _desk is { Standing: Standing.May may } && _seen != _desk.Run.Id && _newest.IsNewTo(_caller!.Actor, may.For);
        _untilSeen = !isNew ? null : _untilSeen ?? new Dictionary<string, object>
        {
            ["onpointerdown"] = EventCallback.Factory.Create(this, SeeAsync),
            ["onkeydown"] = EventCallback.Factory.Create(this, SeeAsync),
        };
        StateHasChanged();
    }

    /// <summary>Tells who handed on that it was opened here; should that fail, the page is there all the same.</summary>
    private async Task SeeAsync()
    {
        if (_desk is not { } desk || _seen == desk.Run.Id)
        {
            return;
        }

        _seen = desk.Run.Id;
        try
        {
            if (await SeeHandoff.HandleAsync(_caller!, new SeeHandoff(new CycleCommand(_newest!.Id, desk.Run.Id)), CancellationToken.None) is StepOutcome.Done seen)
            {
                await TakeAsync(seen.After);
            }
        }
        catch (Exception fault) when (DatabaseFault.Is(fault))
        {
            Log.LogWarning(fault, "That cycle {CycleId} was opened at its desk was not kept", _newest!.Id);
        }
    }

    private PressResult Recalled(StepRun from, StepCompletion recall, Office office)
    {
        var (desk, at) = (StepWords.PostName(office, from.Pelaksana), Time.Time(recall.At, office.Opd.Zone));
        return recall.By.PersonId == _caller!.PersonId ? new PressResult(Severity.Success, Text["RecalledByYou", desk, at])
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
        var command = new CycleCommand(_newest!.Id, _desk!.Run.Id);
        return answer switch
        {
            StepAnswer.Complete complete => SendAsync(CompleteStep, new CompleteStep(command, complete.Answer, note)),
            StepAnswer.SendBack back => SendAsync(SendBackStep, new SendBackStep(command, back.ToStepId, note)),
            _ => throw new InvalidOperationException($"No command for {answer.GetType().Name}."),
        };
    }

    private Task<bool> CancelAsync(string reason) =>
        SendAsync(CancelCycle, new CancelCycle(new CycleCommand(_newest!.Id, RunId: null), reason));

    /// <summary>Sends a command once, tells what came of it, and shows the state after it. True when it happened.</summary>
    private async Task<bool> SendAsync<TRequest>(CycleCommandHandler<TRequest> handler, TRequest request)
        where TRequest : CycleRequest
    {
        if (_sender.IsSending)
        {
            return false;
        }

        _result = null;
        _unsent = null;
        var sending = _sender.SendAsync(_caller!, handler, request);
        StateHasChanged();
        var answer = await sending;
        var happened = answer.Outcome is { } outcome && Tell(outcome);
        if (answer.HadNone)
        {
            _result = new PressResult(Severity.Error, Text["NotSent"]);
        }

        _ownPress = true;
        await ReadSheetsAsync();
        if (happened)
        {
            _typed = default;
        }

        Show();
        return happened;
    }

    private bool Tell(StepOutcome outcome)
    {
        var office = _situation!.Office;
        if (Refusals.Of(outcome, office) is { } refusal)
        {
            _result = new PressResult(Severity.Warning, refusal.Sentence);
            return false;
        }

        if (outcome is StepOutcome.Done done)
        {
            // Shown at once, without waiting for the same events to come round by the feed.
            _newest = done.After.Version > _newest!.Version ? done.After : _newest;
        }

        _result = new PressResult(Severity.Success, Happened(outcome, office));
        return true;
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
