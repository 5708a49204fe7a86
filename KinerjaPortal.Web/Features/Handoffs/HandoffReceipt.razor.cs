using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Cycles.Decisions;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Web.Features.Cycles;
using KinerjaPortal.Web.Localisation;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace KinerjaPortal.Web.Features.Handoffs;

/// <summary>The serah terima that brought a document to its desk. Give it the run's id as its key.</summary>
public sealed partial class HandoffReceipt
{
    private CommandPress _press = null!;
    private StepRun? _sent;
    private StepRun? _recalled;
    private bool _isShown;
    private bool _mayAccept;
    private bool _mayRecall;

    [Parameter, EditorRequired]
    public required Situation Situation { get; set; }

    [Parameter, EditorRequired]
    public required CurrentDesk Desk { get; set; }

    [Inject]
    private AcceptHandoffHandler Accepting { get; set; } = null!;

    [Inject]
    private RefusalWords Refusals { get; set; } = null!;

    [Inject]
    private IStringLocalizer<HandoffText> Text { get; set; } = null!;

    [Inject]
    private OfficeTime Time { get; set; } = null!;

    [Inject]
    private ILogger<HandoffReceipt> Log { get; set; } = null!;

    private Office Office => Situation.Office;

    protected override void OnInitialized() => _press = new CommandPress(Refusals, Text, Log);

    protected override void OnParametersSet()
    {
        var (caller, cycle, _, _, _) = Situation;
        var run = Desk.Run;
        _sent = cycle.SenderOf(run);
        _recalled = run.FromRunId is { } from && cycle.Run(from) is { Completion.Result: StepResult.Ditarik } recalled ? recalled : null;

        // Who goes on with their own next step has handed it to nobody.
        _isShown = _sent is not null && _sent.Pelaksana != run.Pelaksana;
        _mayAccept = _isShown && Desk.Standing is Standing.May may && cycle.AwaitsAcceptanceOf(caller.Actor, may.For);
        _mayRecall = cycle.WhyNotRecalled(caller.Actor) is null;
    }

    private Task AcceptAsync() =>
        _press.SendAsync(Office, Situation.Caller, Accepting, new AcceptHandoff(new CycleCommand(Situation.Cycle.Id, Desk.Run.Id)));

    private string At(DateTimeOffset moment) => Time.Relative(moment, Office.Opd.Zone);
}
