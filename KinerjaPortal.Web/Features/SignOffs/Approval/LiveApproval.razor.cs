using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Cycles.Decisions;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Infrastructure.Organisation;
using KinerjaPortal.Infrastructure.Persistence;
using KinerjaPortal.Infrastructure.Sops;
using KinerjaPortal.Web.Features.Account;
using KinerjaPortal.Web.Features.Commands;
using KinerjaPortal.Web.Features.Cycles;
using KinerjaPortal.Web.Features.Cycles.Steps;
using KinerjaPortal.Web.Features.Handoffs;
using KinerjaPortal.Web.Features.Live;
using KinerjaPortal.Web.Features.SignOffs.Approval.Return;
using KinerjaPortal.Web.Localisation;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace KinerjaPortal.Web.Features.SignOffs.Approval;

/// <summary>One document on the desk of whoever approves it: read, signed or sent back. Live.</summary>
public sealed partial class LiveApproval
{
    private readonly Dictionary<Guid, SopVersion> _sheets = [];
    private CommandSender _sender = null!;
    private Caller? _caller;
    private DocumentCycle? _newest;
    private Situation? _situation;
    private ApprovalView? _view;
    private StepRun? _left;
    private (Guid DocumentId, Guid FileId)? _read;
    private IReadOnlyDictionary<string, object>? _untilSeen;
    private Guid? _seen;
    private bool _absent;
    private bool _opened;
    private bool _changed;
    private string? _refusal;
    private int _page = 1;

    /// <summary>As the address has it, so possibly no id at all.</summary>
    [Parameter, EditorRequired]
    public string Id { get; set; } = "";

    [SupplyParameterFromQuery(Name = ApprovalPath.Document)]
    public string? Chosen { get; set; }

    [SupplyParameterFromQuery(Name = ApprovalPath.Sheet)]
    public string? Sheet { get; set; }

    [Inject]
    private LiveCycles Cycles { get; set; } = null!;

    [Inject]
    private SopCatalogue Sops { get; set; } = null!;

    [Inject]
    private OfficeDirectory Offices { get; set; } = null!;

    [Inject]
    private CompleteStepHandler CompleteStep { get; set; } = null!;

    [Inject]
    private SendBackStepHandler SendBackStep { get; set; } = null!;

    [Inject]
    private SeeHandoffHandler SeeHandoff { get; set; } = null!;

    [Inject]
    private RefusalWords Refusals { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private IStringLocalizer<ApprovalText> Text { get; set; } = null!;

    [Inject]
    private OfficeTime Time { get; set; } = null!;

    [Inject]
    private TimeProvider Now { get; set; } = null!;

    [Inject]
    private ILogger<LiveApproval> Log { get; set; } = null!;

    private CycleCommand Command => new(_newest!.Id, _view!.Desk.Run.Id);

    private string Document => $"{_situation!.Cycle.DocumentType.Name} {_situation.Cycle.Period}";

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
        await Offices.FindAsync(_newest.OpdId, Gone);
        await ReadSheetsAsync();
        Show();
    }

    protected override void OnParametersSet()
    {
        if (_situation is not null)
        {
            Show();
        }
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

        var before = _view;
        _situation = new Situation(_caller!, _newest, sop, office, Now.GetUtcNow()) { FormerSheets = _sheets };
        _view = ApprovalView.Of(_situation, Guid.TryParse(Chosen, out var chosen) ? chosen : null);
        _left = (before is null ? null : _newest.Run(before.Desk.Run.Id)) is { Completion: not null } ended ? ended : _left ?? LastOfMine();
        if (before?.Desk.Run.Id != _view?.Desk.Run.Id)
        {
            (_refusal, _read, _page) = (null, null, 1);
        }

        Read();

        // A page that stood open when the document came has not been looked at yet: the first touch of it tells that.
        var isNew = _view is { } view && _seen != view.Desk.Run.Id && _newest.IsNewTo(_caller!.Actor, view.For);
        _untilSeen = !isNew ? null : _untilSeen ?? new Dictionary<string, object>
        {
            ["onpointerdown"] = EventCallback.Factory.Create(this, SeeAsync),
            ["onkeydown"] = EventCallback.Factory.Create(this, SeeAsync),
        };
        StateHasChanged();
        if (_view is null && Sheet is not null)
        {
            Open(null);
        }
    }

    /// <summary>
    /// A version that came while the one before it was read is shown in its place, and said to be another: what was read is not what
    /// lies there any more.
    /// </summary>
    private void Read()
    {
        if (_view?.Paper is not { } paper)
        {
            _changed = false;
            return;
        }

        var sameDocument = _read is { } read && read.DocumentId == paper.Document.Id;
        _changed = sameDocument && (_changed || _read!.Value.FileId != paper.File.Id);
        _page = sameDocument ? _page : 1;
        _read = (paper.Document.Id, paper.File.Id);
    }

    /// <summary>Tells who handed on that it was opened here; should that fail, the page is there all the same.</summary>
    private async Task SeeAsync()
    {
        if (_view is not { Desk.Run.Id: var run } || _seen == run)
        {
            return;
        }

        _seen = run;
        try
        {
            if (await SeeHandoff.HandleAsync(_caller!, new SeeHandoff(new CycleCommand(_newest!.Id, run)), CancellationToken.None) is StepOutcome.Done seen)
            {
                await TakeAsync(seen.After);
            }
        }
        catch (Exception fault) when (DatabaseFault.Is(fault))
        {
            Log.LogWarning(fault, "That cycle {CycleId} was opened at its desk was not kept", _newest!.Id);
        }
    }

    /// <summary>What somebody finds who comes back to the page after they pressed: that it happened.</summary>
    private StepRun? LastOfMine() => _newest!.Runs.LastOrDefault(run => run.Completion?.By.PersonId == _caller!.PersonId);

    private void Choose(Guid documentId) => Navigation.NavigateTo(ApprovalPath.Of(_newest!.Id, documentId, sheet: null), replace: true);

    private void Open(string? sheet)
    {
        _refusal = null;
        Navigation.NavigateTo(ApprovalPath.Of(_newest!.Id, Guid.TryParse(Chosen, out var chosen) ? chosen : null, sheet), replace: true);
    }

    private void Turn(int page) => _page = page;

    private async Task ParafAsync() => _refusal = await SendAsync(CompleteStep, new CompleteStep(Command, FlowLabel.Ya, Note: null));

    private Task<string?> ReturnAsync(ReturnTarget target, string reason, IReadOnlyList<ReturnMark> marks) => target.ByChart
        ? SendAsync(CompleteStep, new CompleteStep(Command, FlowLabel.Tidak, reason, marks))
        : SendAsync(SendBackStep, new SendBackStep(Command, target.Step.Id, reason, marks));

    /// <summary>Sends a command once. The answer is a refusal's sentence, or null when it happened.</summary>
    private async Task<string?> SendAsync<TRequest>(CycleCommandHandler<TRequest> handler, TRequest request)
        where TRequest : CycleRequest
    {
        if (_sender.IsSending)
        {
            return null;
        }

        _refusal = null;
        var sending = _sender.SendAsync(_caller!, handler, request);
        StateHasChanged();
        var answer = await sending;
        if (answer.Outcome is StepOutcome.Done done && done.After.Version > _newest!.Version)
        {
            // Shown at once, without waiting for the same events to come round by the feed.
            _newest = done.After;
        }

        var refusal = answer.Outcome is { } outcome ? Refusals.Of(outcome, _situation!.Office)?.Sentence : Text["NotSent"].Value;
        await ReadSheetsAsync();
        Show();
        return refusal;
    }
}
