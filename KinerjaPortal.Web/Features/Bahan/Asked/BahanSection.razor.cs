using KinerjaPortal.Domain.Bahan;
using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Web.Components.Shared;
using KinerjaPortal.Web.Features.Bahan.Asked.Ask;
using KinerjaPortal.Web.Features.Bahan.Asked.Matrix;
using KinerjaPortal.Web.Features.Commands;
using KinerjaPortal.Web.Features.Cycles;
using KinerjaPortal.Web.Localisation;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Severity = MudBlazor.Severity;

namespace KinerjaPortal.Web.Features.Bahan.Asked;

/// <summary>
/// Bahan of one cycle, for all of its office. Drawn from the cycle alone, so it moves whenever the cycle does; what is pressed
/// goes through the handlers, which ask again who may.
/// </summary>
public sealed partial class BahanSection
{
    private CommandSender _sender = null!;
    private BahanMatrix _here = new([], []);
    private IReadOnlyList<EarlierMatrix> _earlier = [];
    private IReadOnlyList<BahanItem> _late = [];
    private PressResult? _result;
    private PressResult? _panelResult;
    private Guid? _opened;

    [Parameter, EditorRequired]
    public required Situation Situation { get; set; }

    /// <summary>Null when the cycle is closed.</summary>
    [Parameter]
    public CurrentDesk? Desk { get; set; }

    /// <summary>The cycle after something was pressed here, before it comes round by the feed.</summary>
    [Parameter]
    public EventCallback<DocumentCycle> OnChanged { get; set; }

    [Inject]
    private AskBahanHandler Asking { get; set; } = null!;

    [Inject]
    private JudgeBahanHandler Judging { get; set; } = null!;

    [Inject]
    private WithdrawBahanHandler Withdrawing { get; set; } = null!;

    [Inject]
    private RemindLateHandler Reminding { get; set; } = null!;

    [Inject]
    private RefusalWords Refusals { get; set; } = null!;

    [Inject]
    private IStringLocalizer<AskedText> Text { get; set; } = null!;

    [Inject]
    private IStringLocalizer<CycleText> CycleWords { get; set; } = null!;

    [Inject]
    private OfficeTime Time { get; set; } = null!;

    [Inject]
    private ILogger<BahanSection> Log { get; set; } = null!;

    private Office Office => Situation.Office;

    private bool MayAsk => Desk is { MayAct: true };

    private bool Collects => Desk?.Step.Action == StepAction.KumpulBahan;

    /// <summary>Nothing was asked for, and the step is not about asking: no more than a quiet word.</summary>
    private bool IsQuiet => _here.Asked == 0 && _earlier.Count == 0 && !Collects;

    private DateTimeOffset? LastReminded => _late.SelectMany(item => item.Reminders).OrderDescending().Cast<DateTimeOffset?>().FirstOrDefault();

    protected override void OnInitialized() => _sender = new CommandSender(Log);

    protected override void OnParametersSet()
    {
        var cycle = Situation.Cycle;
        var stepId = cycle.Current?.StepId;
        _here = stepId is { } here ? BahanMatrix.Of(cycle.Bahan.OfStep(here), Office) : new BahanMatrix([], []);
        _late = [.. _here.Items.Where(item => item.IsLate(Situation.Now))];
        _earlier =
        [
            .. cycle.Bahan.Items.Where(item => item.StepId != stepId && item.Status != BahanStatus.Withdrawn)
                .GroupBy(item => item.StepId)
                .Select(items => EarlierMatrix.Of(items.Key, [.. items], Situation)),
        ];
    }

    private void Open(BahanItem item)
    {
        _panelResult = null;
        _opened = item.Id;
    }

    private void Close() => _opened = null;

    private void OpenNext()
    {
        _panelResult = null;
        _opened = Waiting(_opened).Select(item => (Guid?)item.Id).FirstOrDefault();
    }

    /// <summary>What else this person has to look at, in the order of the matrices.</summary>
    private List<BahanItem> Waiting(Guid? besides) => WaitingIn(Situation, besides);

    private static List<BahanItem> WaitingIn(Situation situation, Guid? besides) =>
    [
        .. BahanMatrix.Of(situation.Cycle.Bahan.Items.Where(item => item.Status == BahanStatus.Submitted), situation.Office).Items
            .Where(item => item.Id != besides && BahanRights.MayJudge(situation, item)),
    ];

    private async Task<BahanAnswer> AskAsync(AskBahan request)
    {
        var answer = await SendAsync(Asking, request);
        if (answer.Happened)
        {
            var posts = request.Lines.SelectMany(line => line.Posts).Distinct().Select(post => StepWords.PostName(Office, post));
            _result = new PressResult(Severity.Success, Text["AskedOf", request.Lines.Sum(line => line.Posts.Distinct().Count()), string.Join(", ", posts)]);
        }

        return answer;
    }

    private async Task<bool> JudgeAsync(BahanVersion version, bool accept, string? reason)
    {
        var item = Situation.Cycle.Bahan.Find(_opened!.Value)!;
        var answer = await SendAsync(
            Judging, new JudgeBahan(new CycleCommand(Situation.Cycle.Id, RunId: null), item.Id, version.Number, accept, reason));
        if (!answer.Happened)
        {
            _panelResult = Refused(answer);
            return false;
        }

        var done = Text[accept ? "AcceptedNow" : "ReturnedNow", item.Title, StepWords.PostName(Office, item.Pelaksana)];
        MoveOn(answer, item.Id, done);
        return true;
    }

    private async Task<bool> WithdrawAsync(string? reason)
    {
        var item = Situation.Cycle.Bahan.Find(_opened!.Value)!;
        var answer = await SendAsync(Withdrawing, new WithdrawBahan(new CycleCommand(Situation.Cycle.Id, RunId: null), item.Id, reason));
        if (!answer.Happened)
        {
            _panelResult = Refused(answer);
            return false;
        }

        _opened = null;
        _result = new PressResult(Severity.Success, Text["WithdrawnNow", item.Title, StepWords.PostName(Office, item.Pelaksana)]);
        return true;
    }

    /// <summary>To the next one that waits, so that each takes one press; where none does, back to the matrix.</summary>
    private void MoveOn(BahanAnswer answer, Guid judged, string done)
    {
        var situation = answer.Outcome is StepOutcome.Done { After: var after } ? Situation with { Cycle = after } : Situation;
        if (WaitingIn(situation, judged) is [var next, ..])
        {
            _opened = next.Id;
            _panelResult = new PressResult(Severity.Success, done);
        }
        else
        {
            _opened = null;
            _result = new PressResult(Severity.Success, done);
        }
    }

    private async Task RemindAsync()
    {
        var late = _late;
        var answer = await SendAsync(Reminding, new RemindLate(new CycleCommand(Situation.Cycle.Id, Desk!.Run.Id)));
        var posts = late.Select(item => item.Pelaksana).Distinct()
            .Select(post => new StepWords(CycleWords).PostAndNames(Office, post, Situation.Now));
        _result = answer.Happened ? new PressResult(Severity.Success, Text["Reminded", string.Join(", ", posts)]) : Refused(answer);
    }

    private static PressResult? Refused(BahanAnswer answer) => answer.Refusal is { } refusal ? new PressResult(Severity.Warning, refusal) : null;

    /// <summary>Sends a command once and says what came of it.</summary>
    private async Task<BahanAnswer> SendAsync<TRequest, TPrepared>(CycleCommandHandler<TRequest, TPrepared> handler, TRequest request)
        where TRequest : CycleRequest
        where TPrepared : class
    {
        if (_sender.IsSending)
        {
            return new BahanAnswer(null, null);
        }

        _result = null;
        _panelResult = null;
        var sending = _sender.SendAsync(Situation.Caller, handler, request);
        StateHasChanged();
        var answer = await sending;
        if (answer.Outcome is StepOutcome.Done done)
        {
            await OnChanged.InvokeAsync(done.After);
        }

        return new BahanAnswer(answer.Outcome, answer.Outcome is { } outcome ? Refusals.Of(outcome, Office)?.Sentence : CycleWords["NotSent"].Value);
    }

    /// <summary>What an earlier step asked for.</summary>
    private sealed record EarlierMatrix(Guid StepId, string Number, string Activity, BahanMatrix Matrix)
    {
        public static EarlierMatrix Of(Guid stepId, IReadOnlyList<BahanItem> items, Situation situation)
        {
            var run = situation.Cycle.Run(items[^1].RunId)!;
            return new EarlierMatrix(stepId, run.Number, situation.SheetOf(run).Step(run.StepId).Activity, BahanMatrix.Of(items, situation.Office));
        }
    }
}
