using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Domain.Sops.Rules;
using KinerjaPortal.Web.Features.Designer.Panels;
using Microsoft.AspNetCore.Components;

namespace KinerjaPortal.Web.Features.Designer.Steps;

public sealed partial class InferredRows
{
    private ProblemWords _words = null!;
    private ElementReference _head;
    private bool _hasConfirmed;

    [Parameter, EditorRequired]
    public required IReadOnlyList<SopProblem> Problems { get; set; }

    [Parameter, EditorRequired]
    public required SopDefinition Sheet { get; set; }

    [Parameter]
    public EventCallback<SopProblem> OnChosen { get; set; }

    [Parameter]
    public EventCallback<IReadOnlyList<Guid>> OnConfirmed { get; set; }

    private List<Guid> Ids => [.. Problems.Select(problem => problem.StepId).OfType<Guid>()];

    private IEnumerable<(SopProblem Problem, string Place, string Activity, string Confirm)> Steps =>
        from problem in Problems
        let step = Sheet.Steps.FirstOrDefault(step => step.Id == problem.StepId)
        where step is not null
        let row = _words.Row(step.Id, Sheet)
        let lane = Sheet.Lanes.FirstOrDefault(lane => lane.Pelaksana == step.Pelaksana)?.Heading ?? step.Pelaksana
        select (problem, ProblemWords.SentenceCase(Text["Problem.Inferred", row, lane]), step.Activity, Text["Problem.ConfirmLabel", row, lane].Value);

    protected override void OnInitialized() => _words = new ProblemWords(Text);

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        // The button that was pressed is gone, and the focus with it: the next "Benar" should be a few tabs away, not the whole page.
        if (_hasConfirmed)
        {
            _hasConfirmed = false;
            await _head.FocusAsync(preventScroll: true);
        }
    }

    private async Task ConfirmAsync(SopProblem problem)
    {
        await OnConfirmed.InvokeAsync([problem.StepId!.Value]);
        _hasConfirmed = true;
    }
}
