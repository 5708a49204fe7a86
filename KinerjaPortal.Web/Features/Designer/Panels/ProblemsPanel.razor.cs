using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Domain.Sops.Rules;
using KinerjaPortal.Web.Components.Theme;
using Microsoft.AspNetCore.Components;

namespace KinerjaPortal.Web.Features.Designer.Panels;

public sealed partial class ProblemsPanel
{
    private ProblemWords _words = null!;

    /// <summary>As <see cref="SopReview"/> gives them.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<SopProblem> Problems { get; set; }

    [Parameter, EditorRequired]
    public required SopDefinition Sheet { get; set; }

    /// <summary>Someone wants to see where it is.</summary>
    [Parameter]
    public EventCallback<SopProblem> OnChosen { get; set; }

    /// <summary>The executors of these steps are right as they stand.</summary>
    [Parameter]
    public EventCallback<IReadOnlyList<Guid>> OnConfirmed { get; set; }

    private List<SopProblem> Inferred => [.. Problems.Where(problem => problem.Rule == SopRule.PelaksanaIsConfirmed)];

    /// <summary>Whoever has drawn nothing yet has done nothing wrong.</summary>
    private bool IsBlank => Sheet.Steps.Count == 0;

    private string Counts
    {
        get
        {
            (string Key, int Count)[] counts =
            [
                ("Fault", Of(SopSeverity.Fault).Count), ("Warning", Of(SopSeverity.Warning).Count), ("Confirm", Inferred.Count), ("Hint", Of(SopSeverity.Hint).Count),
            ];
            return IsBlank ? Text["Problem.Blank"]
                : Problems.Count == 0 ? Text["Problem.None"]
                : string.Join(", ", counts.Where(count => count.Count > 0).Select(count => Text[$"Problem.Count.{count.Key}", count.Count].Value));
        }
    }

    protected override void OnInitialized() => _words = new ProblemWords(Text);

    private static string IconOf(SopSeverity severity) => severity switch
    {
        SopSeverity.Fault => PortalIcons.Close,
        SopSeverity.Warning => PortalIcons.Warning,
        _ => PortalIcons.ArrowRight,
    };

    /// <summary>What has a group of its own is left out.</summary>
    private List<SopProblem> Of(SopSeverity severity) =>
        [.. Problems.Where(problem => problem.Severity == severity && problem.Rule != SopRule.PelaksanaIsConfirmed)];
}
