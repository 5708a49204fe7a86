using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.SignOffs;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Web.Features.SignOffs.Paper;
using KinerjaPortal.Web.Localisation;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace KinerjaPortal.Web.Features.Cycles.History;

/// <summary>A line of the history.</summary>
public sealed partial class CycleVisit
{
    private SopStep _step = null!;
    private string? _who;
    private AssignmentKind _kind;
    private string? _inPlaceOf;
    private string? _to;
    private RunTime _time = null!;
    private TimeSpan _late;
    private bool _isLate;
    private bool _isOpen;
    private bool _wasTakenBack;
    private SignatureWay? _way;
    private PaperSignOff? _onPaper;

    [Parameter, EditorRequired]
    public required StepRun Run { get; set; }

    [Parameter, EditorRequired]
    public required Situation Situation { get; set; }

    [Inject]
    private IStringLocalizer<CycleText> Text { get; set; } = null!;

    [Inject]
    private OfficeTime Time { get; set; } = null!;

    [Inject]
    private WorkingTimeWords Work { get; set; } = null!;

    [Inject]
    private IStringLocalizer<PaperText> PaperText { get; set; } = null!;

    private PaperWords Signing => new(PaperText, Time);

    private StepWords Words => new(Text);

    protected override void OnParametersSet()
    {
        var (_, cycle, _, office, now) = Situation;
        var until = Run.Completion?.At ?? Run.ClockAt(cycle.ClosedAt ?? now);
        _step = Situation.SheetOf(Run).Step(Run.StepId);
        _time = RunTime.Of(Run, office.Calendar, cycle.ClosedAt ?? now);
        _isOpen = Run.Completion is null && cycle.Status == CycleStatus.Running;
        (_way, _onPaper) = (cycle.SignOffs.WayAt(Run.Id), cycle.SignOffs.OnPaperAt(Run.Id));
        _wasTakenBack = cycle.WasTakenBack(Run);
        _isLate = until > Run.DueAt;
        _late = _isLate ? office.Calendar.WorkingTimeBetween(Run.DueAt, until) : TimeSpan.Zero;

        var holders = Run.Completion is null ? office.HoldersOf(Run.Pelaksana, now) : [];
        var holder = holders is [var first, ..] ? first : null;
        _who = Run.Completion?.By.Name ?? holder?.Name;
        _inPlaceOf = Run.Completion is { } end ? end.For.InPlaceOf : holder?.InPlaceOf(holders);
        _kind = Run.Completion?.For.Kind ?? holder?.Kind ?? AssignmentKind.Definitif;

        _to = cycle.Runs.FirstOrDefault(run => run.FromRunId == Run.Id) is { } next
            ? Text["ToPost", StepWords.PostName(office, next.Pelaksana)].Value
            : null;
    }
}
