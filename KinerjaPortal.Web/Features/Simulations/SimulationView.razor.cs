using System.Globalization;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.Simulations;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Domain.Sops.Rules;
using KinerjaPortal.Web.Features.Designer;
using KinerjaPortal.Web.Features.Designer.Panels;
using KinerjaPortal.Web.Localisation;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace KinerjaPortal.Web.Features.Simulations;

/// <summary>Choices on one side, what follows from them on the other, at once.</summary>
public sealed partial class SimulationView(
    IStringLocalizer<SimulationText> text, IStringLocalizer<DesignerText> problems, OfficeTime time, WorkingTimeWords lengths, TimeProvider clock)
{
    private const int FirstYear = 2000;
    private const int LastYear = 2100;

    private readonly Dictionary<Guid, int> _returns = [];
    private SopDefinition? _played;
    private SimulationOutcome? _outcome;
    private SimulatedRun? _run;
    private DateOnly? _date;
    private TimeOnly? _time;
    private DateTimeOffset _start;
    private string? _dateFault;

    [Parameter, EditorRequired]
    public required SopDefinition Sheet { get; set; }

    [Parameter, EditorRequired]
    public required Office Office { get; set; }

    private IStringLocalizer<SimulationText> Text => text;

    private OfficeTime Time => time;

    private string Sentence(SopFault fault) =>
        new ProblemWords(problems).Sentence(new SopProblem(fault.Rule, fault.StepId, fault.Pelaksana), Sheet);

    /// <summary>When the work begins, where the chosen moment is outside working hours.</summary>
    private DateTimeOffset? WorkBegins =>
        _dateFault is null && Office.Calendar.NextWorkingMoment(_start) is var begins && begins != _start ? begins : null;

    protected override void OnParametersSet()
    {
        if (_date is null)
        {
            var today = Office.Opd.Zone.DateOf(clock.GetUtcNow());
            _start = Office.Calendar.NextWorkingMoment(Office.Opd.Zone.At(today.AddDays(1).ToDateTime(TimeOnly.MinValue)));
            (_date, _time) = (Office.Opd.Zone.DateOf(_start), TimeOnly.FromDateTime(_start.DateTime));
        }

        // A parent that draws itself again hands in the same sheet.
        if (_played != Sheet)
        {
            Play();
        }
    }

    private void ChooseDate(DateOnly? date)
    {
        _date = date ?? _date;

        _dateFault = date is { Year: >= FirstYear and <= LastYear } ? null : text["BadDate", FirstYear, LastYear].Value;
        if (_dateFault is null)
        {
            Play();
        }
    }

    private void ChooseTime(string? chosen)
    {
        // A browser hands in seconds too.
        _time = TimeOnly.TryParse(chosen, CultureInfo.InvariantCulture, out var time) ? time : _time;
        if (_dateFault is null)
        {
            Play();
        }
    }

    private void ChooseReturns((Guid Decision, int Times) chosen)
    {
        _returns[chosen.Decision] = chosen.Times;
        Play();
    }

    private void Play()
    {
        _played = Sheet;
        _start = Office.Opd.Zone.At(_date!.Value.ToDateTime(_time!.Value));
        _outcome = SopSimulation.Run(Sheet, Office.Calendar, _start, _returns);

        // The returns that made it too long must stay in sight to be taken back.
        _run = _outcome is SimulationOutcome.Finished finished ? finished.Run : _outcome is SimulationOutcome.TooLong ? _run : null;
    }

    private string ElapsedOf(SimulatedRun run) => run.CalendarDays == 0
        ? text["SameDay"]
        : string.Join(" · ", [Counted("WorkingDays", run.WorkingDays), Counted("CalendarDaysOf", run.CalendarDays)]);

    private string WorkingTimeOf(SimulatedRun run) => run.WorkingTime < TimeSpan.FromHours(1)
        ? lengths.Length(run.WorkingTime, Office.Calendar.NormalDay)
        : text["WorkingHours", run.WorkingTime.TotalHours.ToString("#,0.#", CultureInfo.CurrentCulture)];

    private string Counted(string key, int count) => text[count == 1 ? key + "One" : key, count];
}
