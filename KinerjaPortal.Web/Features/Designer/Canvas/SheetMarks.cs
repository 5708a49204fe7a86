using KinerjaPortal.Domain.Sops.Rules;

namespace KinerjaPortal.Web.Features.Designer.Canvas;

/// <summary>Which rows the sheet marks as wrong while it is being drawn.</summary>
internal static class SheetMarks
{
    /// <summary>Only what stands in the way of publishing; and what is still empty asks for itself in its own cell.</summary>
    public static HashSet<Guid> Of(IEnumerable<SopProblem> problems) =>
        [.. problems
            .Where(problem => problem.Severity == SopSeverity.Fault && (problem.Rule is not (SopRule.WaktuIsPositive or SopRule.ActivitiesAreFilled) || problem.Found is not null))
            .Select(problem => problem.StepId)
            .OfType<Guid>()];
}
