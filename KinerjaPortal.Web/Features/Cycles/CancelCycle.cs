using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Infrastructure.Events;
using KinerjaPortal.Web.Features.Account;

namespace KinerjaPortal.Web.Features.Cycles;

/// <summary>Gives a running cycle up, with a reason.</summary>
public sealed record CancelCycle(CycleCommand Command, string? Reason);

public sealed class CancelCycleHandler(CycleDesk desk, CycleStarters starters)
{
    public Task<StepOutcome> HandleAsync(Caller caller, CancelCycle request, CancellationToken cancellationToken) =>
        desk.ChangeAsync(
            caller,
            request.Command,
            $"batal {request.Command.CycleId} {CommandId.Digest(request.Reason)}",
            (situation, token) => starters.StandingAsync(caller, situation.Office, situation.Sop, situation.Now, token),
            (situation, actedFor) => situation.Cycle.Cancel(request.Reason, caller.Actor, actedFor, situation.Now),
            cancellationToken);
}
