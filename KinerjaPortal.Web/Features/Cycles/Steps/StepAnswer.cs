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

    /// <summary>That it was signed on paper.</summary>
    /// <param name="UploadId">The scan; null where none was attached.</param>
    /// <param name="SignedBy">Name or id of who signed.</param>
    /// <param name="Stated">The statement was ticked.</param>
    public sealed record SignedOnPaper(Guid? UploadId, DateOnly? SignedOn, string? SignedBy, bool Stated) : StepAnswer;
}
