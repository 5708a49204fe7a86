using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Infrastructure.Events;
using KinerjaPortal.Web.Features.Account;
using KinerjaPortal.Web.Features.Cycles;

namespace KinerjaPortal.Web.Features.Bahan;

/// <summary>Asks no longer for something, with a reason.</summary>
public sealed record WithdrawBahan(CycleCommand Command, Guid ItemId, string? Reason);

public sealed class WithdrawBahanHandler(CycleDesk desk, BahanDesk bahan)
{
    public Task<StepOutcome> HandleAsync(Caller caller, WithdrawBahan request, CancellationToken cancellationToken) =>
        desk.ChangeAsync(
            caller,
            request.Command,
            $"batalkan bahan {request.ItemId} {CommandId.Digest(request.Reason)}",
            (situation, cancel) => bahan.AskerOfAsync(situation, request.ItemId, cancel),
            (situation, actedFor) => situation.Cycle.WithdrawBahan(request.ItemId, request.Reason, caller.Actor, actedFor, situation.Now),
            cancellationToken);
}
