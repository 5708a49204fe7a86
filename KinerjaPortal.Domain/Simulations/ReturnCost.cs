using KinerjaPortal.Domain.Sops;

namespace KinerjaPortal.Domain.Simulations;

/// <summary>What it costs when a decision sends the document back once more than it does in the run.</summary>
/// <param name="To">Where its arrow leads back to.</param>
/// <param name="By">The arrow: Tidak, save on a sheet that leads Ya round in a circle.</param>
/// <param name="Times">How often it sends back in the run.</param>
/// <param name="IsReached">False where the run never comes to this decision; a further return would change nothing.</param>
/// <param name="ExtraWorkingTime">Negative where the arrow leads ahead or to an end, and the document is done sooner.</param>
/// <param name="Finish">Null where the way becomes longer than <see cref="SopSimulation.MaxYears"/>.</param>
public sealed record ReturnCost(
    SopStep Decision, SopStep To, FlowLabel By, int Times, bool IsReached, TimeSpan ExtraWorkingTime, DateTimeOffset? Finish)
{
    internal static IReadOnlyList<ReturnCost> Of(
        SheetWalk walk, DateTimeOffset start, TimeSpan working, IReadOnlyDictionary<Guid, int> returns) =>
        [.. walk.Sop.Steps.Where(step => step.Symbol == StepSymbol.Decision).Select(step => Of(walk, start, working, returns, step))];

    private static ReturnCost Of(
        SheetWalk walk, DateTimeOffset start, TimeSpan working, IReadOnlyDictionary<Guid, int> returns, SopStep decision)
    {
        var by = walk.Answers.SendingBack(decision);
        var times = returns.GetValueOrDefault(decision.Id);
        var cost = new ReturnCost(decision, walk.Sop.Next(decision.Id, by)!, by, times, IsReached: false, TimeSpan.Zero, Finish: null);
        return walk.From(start, new Dictionary<Guid, int>(returns) { [decision.Id] = times + 1 }) switch
        {
            WalkResult.Ended { Visits: var visits } => cost with
            {
                IsReached = visits.Any(visit => visit.Step.Id == decision.Id),
                ExtraWorkingTime = SimulatedRun.Total(visits) - working,
                Finish = visits[^1].DueAt,
            },
            _ => cost with { IsReached = true },
        };
    }
}
