using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Infrastructure.Events;
using KinerjaPortal.Web.Features.Account;
using KinerjaPortal.Web.Features.Cycles;

namespace KinerjaPortal.Web.Features.Bahan;

/// <summary>Accepts what was handed in, or returns it with a reason.</summary>
/// <param name="Version">The version that was looked at.</param>
public sealed record JudgeBahan(CycleCommand Command, Guid ItemId, int Version, bool Accept, string? Reason);

public sealed class JudgeBahanHandler(CycleDesk desk, BahanDesk bahan)
{
    public Task<StepOutcome> HandleAsync(Caller caller, JudgeBahan request, CancellationToken cancellationToken) =>
        desk.ChangeAsync(
            caller,
            request.Command,
            $"{(request.Accept ? "terima" : "kembalikan")} bahan {request.ItemId} {request.Version} {CommandId.Digest(request.Reason)}",
            (situation, cancel) => bahan.AskerOfAsync(situation, request.ItemId, cancel),
            (situation, actedFor) => request.Accept
                ? situation.Cycle.AcceptBahan(request.ItemId, request.Version, caller.Actor, actedFor, situation.Now)
                : situation.Cycle.ReturnBahan(request.ItemId, request.Version, request.Reason, caller.Actor, actedFor, situation.Now),
            cancellationToken);
}
