using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Cycles.Decisions;
using KinerjaPortal.Domain.Cycles.Refusals;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Web.Features.Cycles;
using KinerjaPortal.Web.Features.SignOffs.Queue;

namespace KinerjaPortal.Web.Features.SignOffs.Approval;

/// <summary>What lies before whoever approves. Pure: made anew of every state of the cycle.</summary>
/// <param name="For">The post for which the person acts here.</param>
/// <param name="Paper">The one that is looked at; null where nothing is filed.</param>
/// <param name="WhyNot">What keeps the person from approving, told before anything is pressed; null where nothing does.</param>
public sealed record ApprovalView(
    Situation Situation, CurrentDesk Desk, ActedFor For, AwaitedAct Act, IReadOnlyList<ApprovalPaper> Papers, ApprovalPaper? Paper, CycleRefusal? WhyNot)
{
    /// <summary>An approval of a post outside is written down by another, who can sign nothing for it.</summary>
    public bool MayOnlyRecord => Act == AwaitedAct.Signature && For.RecordedBy is not null;

    /// <summary>Null where the cycle lies elsewhere, or at a step that approves nothing.</summary>
    /// <param name="documentId">The document that was chosen; the one that is to be approved where that is none.</param>
    public static ApprovalView? Of(Situation situation, Guid? documentId)
    {
        if (CurrentDesk.Of(situation) is not { Standing: Standing.May may } desk || SignOffQueue.ActOf(desk.Step) is not { } act)
        {
            return null;
        }

        var papers = ApprovalPaper.Of(situation.Cycle, desk.Run);
        var paper = papers.FirstOrDefault(paper => paper.Document.Id == documentId) ?? (papers.Count > 0 ? papers[0] : null);
        return new ApprovalView(situation, desk, may.For, act, papers, paper, WhyNotOf(situation, desk, may.For, act, paper));
    }

    /// <summary>The aggregate itself is asked; it changes nothing by being asked.</summary>
    private static CycleRefusal? WhyNotOf(Situation situation, CurrentDesk desk, ActedFor actedFor, AwaitedAct act, ApprovalPaper? paper)
    {
        var (caller, cycle, sop, _, now) = situation;
        if (act == AwaitedAct.Signature)
        {
            return paper is null ? null : cycle.WhyNotSignedOff(desk.Run.Id, paper.File.Id, paper.File.Sha256, sop, caller.Actor, actedFor);
        }

        return cycle.Complete(desk.Run.Id, FlowLabel.Ya, note: null, sop, situation.Calendar, caller.Actor, actedFor, now).Outcome as CycleRefusal;
    }
}
