using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Web.Features.Cycles;
using KinerjaPortal.Web.Localisation;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace KinerjaPortal.Web.Features.Handoffs;

/// <summary>Tertahan sistem luar, at the open step. Give it the run's id as its key.</summary>
public sealed partial class HeldNotice
{
    private CommandPress _press = null!;
    private RunTime _time = null!;

    [Parameter, EditorRequired]
    public required Situation Situation { get; set; }

    [Parameter, EditorRequired]
    public required CurrentDesk Desk { get; set; }

    [Inject]
    private ReleaseStepHandler Releasing { get; set; } = null!;

    [Inject]
    private RefusalWords Refusals { get; set; } = null!;

    [Inject]
    private IStringLocalizer<HandoffText> Text { get; set; } = null!;

    [Inject]
    private OfficeTime Time { get; set; } = null!;

    [Inject]
    private WorkingTimeWords Work { get; set; } = null!;

    [Inject]
    private ILogger<HeldNotice> Log { get; set; } = null!;

    private ZonaWaktu Zone => Situation.Office.Opd.Zone;

    protected override void OnInitialized() => _press = new CommandPress(Refusals, Text, Log);

    protected override void OnParametersSet() => _time = RunTime.Of(Desk.Run, Situation.Calendar, Situation.Now);

    /// <summary>"Sejak baru saja" is no Indonesian: within the hour the clock is said.</summary>
    private string Since(DateTimeOffset from) =>
        Situation.Now - from < TimeSpan.FromHours(1) ? Time.Time(from, Zone) : Time.Relative(from, Zone);

    private Task ReleaseAsync() => _press.SendAsync(
        Situation.Office, Situation.Caller, Releasing, new ReleaseStep(new CycleCommand(Situation.Cycle.Id, Desk.Run.Id), Note: null));
}
