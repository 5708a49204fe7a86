using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Web.Features.Account;
using KinerjaPortal.Web.Features.Cycles;

namespace KinerjaPortal.Web.Features.Bahan;

/// <summary>Reminds everybody who is late with what the open step asked for.</summary>
public sealed record RemindLate(CycleCommand Command);

public sealed class RemindLateHandler(CycleDesk desk)
{
    public Task<StepOutcome> HandleAsync(Caller caller, RemindLate request, CancellationToken cancellationToken) =>
        desk.ChangeAsync(
            caller,
            request.Command,
            $"ingatkan {request.Command.RunId}",
            desk.HolderOfTheStepAsync,
            (situation, actedFor) => situation.Cycle.RemindLate(request.Command.RunId!.Value, caller.Actor, actedFor, situation.Now),
            cancellationToken);
}
