using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Web.Features.Cycles;

namespace KinerjaPortal.Web.Features.SignOffs.Approval.Return;

/// <summary>A step to which the document can go back, and the person to whom it comes there.</summary>
/// <param name="ByChart">Where the chart's own Tidak leads; others are exceptions to it.</param>
/// <param name="To">Who did that step last; null where nobody has, and it comes to whoever holds the post.</param>
public sealed record ReturnTarget(SopStep Step, bool ByChart, Actor? To)
{
    /// <summary>The chart's way first, then the earlier steps from the nearest up.</summary>
    public static IReadOnlyList<ReturnTarget> Of(Situation situation, CurrentDesk desk)
    {
        var chart = desk.IsDecision ? situation.Sop.Next(desk.Step.Id, FlowLabel.Tidak) : null;
        IEnumerable<ReturnTarget> byChart = chart is null ? [] : [new ReturnTarget(chart, ByChart: true, situation.Cycle.LastDoerOf(chart.Id))];
        return
        [
            .. byChart,
            .. situation.Cycle.EarlierSteps(situation.Sop).Reverse()
                .Where(step => step.Id != chart?.Id)
                .Select(step => new ReturnTarget(step, ByChart: false, situation.Cycle.LastDoerOf(step.Id))),
        ];
    }
}
