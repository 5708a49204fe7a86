using KinerjaPortal.Domain.Cycles.Refusals;
using KinerjaPortal.Domain.Documents;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.Sops;

namespace KinerjaPortal.Domain.Cycles.Decisions;

/// <summary>Who may not approve, by their post notwithstanding.</summary>
internal static class Approval
{
    /// <summary>
    /// Two rules on who may not approve: nobody what they drafted, and a Plh no decree (menetapkan keputusan). A recorder writes down
    /// what another office decided, so what they drafted themselves is no hindrance.
    /// </summary>
    public static OnwardRefusal? NotToBeApprovedBy(
        this DocumentCycle cycle, Actor actor, ActedFor actedFor, SopStep step, (CycleDocument Document, DocumentVersion Version)? approved, SopVersion sop)
    {
        if (actedFor.Kind == AssignmentKind.Plh && step.EstablishesDecree)
        {
            return new OnwardRefusal.NotForPlh(actedFor.PostName, step.MutuBaku.Output);
        }

        return approved is var (document, version) && actedFor.RecordedBy is null && cycle.DrafterOf(document, version, sop)?.PersonId == actor.PersonId
            ? new OnwardRefusal.OwnDraft(version)
            : null;
    }
}
