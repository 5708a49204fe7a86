using KinerjaPortal.Domain.Sops;

namespace KinerjaPortal.Domain.Simulations;

/// <summary>
/// By which arrow each decision lets a document pass, so that whoever follows them comes to an end: Ya. Only where a sheet
/// leads Ya round in a circle does one decision of it let pass by Tidak instead, the last one on the sheet that can.
/// </summary>
internal sealed class OnwardAnswers
{
    private readonly HashSet<Guid> _passesByTidak = [];

    private OnwardAnswers()
    {
    }

    /// <param name="sop">A sheet without faults: from each of its steps an end can be reached.</param>
    public static OnwardAnswers Of(SopVersion sop)
    {
        var answers = new OnwardAnswers();
        for (var ending = answers.StepsThatEnd(sop); ending.Count < sop.Steps.Count; ending = answers.StepsThatEnd(sop))
        {
            // Some arrow leads from the steps that go in a circle to those that end. It can only be a Tidak: by any other
            // its step would end itself.
            var wayOut = sop.Steps.Last(step =>
                !ending.Contains(step.Id) && sop.Next(step.Id, FlowLabel.Tidak) is { } next && ending.Contains(next.Id));
            answers._passesByTidak.Add(wayOut.Id);
        }

        return answers;
    }

    /// <summary>The answer by which a step hands on; none for a step that is no decision.</summary>
    public FlowLabel Passing(SopStep step) =>
        step.Symbol != StepSymbol.Decision ? FlowLabel.None : _passesByTidak.Contains(step.Id) ? FlowLabel.Tidak : FlowLabel.Ya;

    public FlowLabel SendingBack(SopStep decision) => Passing(decision) == FlowLabel.Ya ? FlowLabel.Tidak : FlowLabel.Ya;

    private HashSet<Guid> StepsThatEnd(SopVersion sop)
    {
        var from = sop.Steps
            .Select(step => (step.Id, Next: sop.Next(step.Id, Passing(step))?.Id))
            .ToLookup(step => step.Next, step => step.Id);
        var ending = new HashSet<Guid>();
        var open = new Stack<Guid>(from[null]);
        while (open.TryPop(out var id))
        {
            if (ending.Add(id))
            {
                foreach (var before in from[id])
                {
                    open.Push(before);
                }
            }
        }

        return ending;
    }
}
