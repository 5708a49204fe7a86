using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Web.Features.Account;
using KinerjaPortal.Web.Features.Commands;
using KinerjaPortal.Web.Features.Cycles;
using KinerjaPortal.Web.Features.Cycles.Steps;
using KinerjaPortal.Web.Features.SignOffs.Approval.Return;
using KinerjaPortal.Web.Localisation;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace KinerjaPortal.Web.Features.SignOffs.Approval;

/// <summary>One document on the desk of whoever approves it: read, signed or sent back. Live.</summary>
public sealed partial class LiveApproval
{
    private ApprovalView? _view;
    private StepRun? _left;
    private (Guid DocumentId, Guid FileId)? _read;
    private bool _changed;
    private string? _refusal;
    private int _page = 1;

    [SupplyParameterFromQuery(Name = ApprovalPath.Document)]
    public string? Chosen { get; set; }

    [SupplyParameterFromQuery(Name = ApprovalPath.Sheet)]
    public string? Sheet { get; set; }

    [Inject]
    private CompleteStepHandler CompleteStep { get; set; } = null!;

    [Inject]
    private SendBackStepHandler SendBackStep { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private IStringLocalizer<ApprovalText> Text { get; set; } = null!;

    [Inject]
    private OfficeTime Time { get; set; } = null!;

    private CycleCommand Command => new(Newest.Id, _view!.Desk.Run.Id);

    private string Document => $"{Situation!.Cycle.DocumentType.Name} {Situation.Cycle.Period}";

    protected override void OnParametersSet()
    {
        if (Situation is not null)
        {
            Show();
        }
    }

    protected override void OnShow(Situation situation)
    {
        var before = _view;
        _view = ApprovalView.Of(situation, Guid.TryParse(Chosen, out var chosen) ? chosen : null);
        _left = (before is null ? null : situation.Cycle.Run(before.Desk.Run.Id)) is { Completion: not null } ended ? ended : _left ?? LastOfMine();
        if (before?.Desk.Run.Id != _view?.Desk.Run.Id)
        {
            (_refusal, _read, _page) = (null, null, 1);
        }

        Read();
        WatchUntilSeen(_view is { } view ? (view.Desk.Run.Id, view.For) : null);
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

    /// <summary>What somebody finds who comes back to the page after they pressed: that it happened.</summary>
    private StepRun? LastOfMine() => Newest.Runs.LastOrDefault(run => run.Completion?.By.PersonId == Caller.PersonId);

    private void Choose(Guid documentId) => Navigation.NavigateTo(ApprovalPath.Of(Newest.Id, documentId, sheet: null), replace: true);

    private void Open(string? sheet)
    {
        _refusal = null;
        Navigation.NavigateTo(ApprovalPath.Of(Newest.Id, Guid.TryParse(Chosen, out var chosen) ? chosen : null, sheet), replace: true);
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
        if (IsSending)
        {
            return null;
        }

        _refusal = null;
        var answer = await SendCommandAsync(handler, request);
        var refusal = answer.Outcome is { } outcome ? Refusals.Of(outcome, Situation!.Office)?.Sentence : Text["NotSent"].Value;
        await ReadSheetsAsync();
        Show();
        return refusal;
    }
}
