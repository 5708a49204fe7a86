using System.Globalization;
using KinerjaPortal.Domain.Calendars;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.Simulations;
using KinerjaPortal.Domain.Sops;
using Microsoft.AspNetCore.Components;

namespace KinerjaPortal.Web.Features.Simulations;

/// <summary>The played run as a Gantt chart that scrolls sideways under its own row heads.</summary>
public sealed partial class SimulationGantt
{
    private GanttChart _chart = null!;

    [Parameter, EditorRequired]
    public required SopDefinition Sheet { get; set; }

    [Parameter, EditorRequired]
    public required Office Office { get; set; }

    [Parameter, EditorRequired]
    public required SimulatedRun Run { get; set; }

    protected override void OnParametersSet() => _chart = new GanttChart(Sheet, Run, Office.Calendar);

    private static string Named(Holiday holiday) => $"{holiday.Date.ToString("d MMM yyyy", CultureInfo.CurrentCulture)} {holiday.Name}";

    private string HeadingOf(SopStep step) => Sheet.Lanes.First(lane => lane.Pelaksana == step.Pelaksana).Heading;

    private string Told(SimulatedVisit visit) => Text[
        visit.IsRepeat ? "BarAgain" : "Bar",
        visit.Step.Number, visit.Lane.Heading, Time.DateAndTime(visit.OpenedAt, Office.Opd.Zone), Time.DateAndTime(visit.DueAt, Office.Opd.Zone), visit.Nth];
}
