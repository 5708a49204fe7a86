using KinerjaPortal.Domain.Sops;

namespace KinerjaPortal.Web.Features.Cycles.Steps;

/// <summary>What was pressed at a step.</summary>
public abstract record StepAnswer
{
    private StepAnswer()
    {
    }

    /// <param name="Answer">None at a plain step, otherwise Ya or Tidak.</param>
    public sealed record Complete(FlowLabel Answer) : StepAnswer;

    public sealed record SendBack(Guid ToStepId) : StepAnswer;
}
