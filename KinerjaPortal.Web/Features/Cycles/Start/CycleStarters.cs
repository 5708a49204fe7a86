using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.People;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Infrastructure.Organisation;
using KinerjaPortal.Web.Features.Account;

namespace KinerjaPortal.Web.Features.Cycles.Start;

/// <summary>
/// Who may begin or give up a cycle: who holds the post of its first step, the Kasubag who plans, or the office's admin.
/// </summary>
public sealed class CycleStarters(PostHolders holders)
{
    public async Task<Standing> StandingAsync(
        Caller caller, Office office, SopVersion sop, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var first = office.PostOrUnknown(sop.Start.Pelaksana);
        var own = await holders.OfPersonAsync(office.Opd, caller.PersonId, now, cancellationToken);
        if (own.FirstOrDefault(post => post.Code == first.Code || post.PlansCycles) is { } post)
        {
            var kind = office.HoldersOf(post.Code, now).FirstOrDefault(holder => holder.PersonId == caller.PersonId)?.Kind;
            return new Standing.May(new ActedFor(post.Code, post.Name, kind ?? AssignmentKind.Definitif));
        }

        return await holders.MayAsync(PortalAction.SteerCycles, office.Opd, caller.PersonId, cancellationToken)
            ? Standing.AsAdmin
            : new Standing.MayNot(first.Name, [.. office.HoldersOf(first.Code, now).Select(holder => holder.Name)]);
    }
}
