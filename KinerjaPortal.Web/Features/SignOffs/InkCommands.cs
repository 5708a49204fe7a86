using KinerjaPortal.Domain.Cycles.Refusals;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.People;
using KinerjaPortal.Infrastructure.Events;
using KinerjaPortal.Infrastructure.SignOffs;
using KinerjaPortal.Web.Features.Account;
using KinerjaPortal.Web.Features.Commands;
using KinerjaPortal.Web.Features.Cycles;

namespace KinerjaPortal.Web.Features.SignOffs;

/// <summary>Keeps a signature while it is drawn, for whoever may act at the open visit. Nobody gets another's.</summary>
/// <param name="Png">Null takes back what was drawn.</param>
public sealed record KeepInk(Guid CycleId, Guid RunId, byte[]? Png);

/// <summary>What came of it.</summary>
public abstract record InkOutcome
{
    private InkOutcome()
    {
    }

    /// <param name="InkId">By which it is signed with; null where it was taken back.</param>
    public sealed record Kept(Guid? InkId) : InkOutcome;

    public sealed record NotAPng : InkOutcome;

    public sealed record Refused(CycleRefusal Why) : InkOutcome;
}

/// <summary>Takes drawings in. Changes no cycle: until something is signed with it, a drawing is nobody's business.</summary>
public sealed class InkCommands(
    EventStore store, CommandPipeline pipeline, PostAuthority posts, SignatureInks inks)
{
    public async Task<InkOutcome> KeepAsync(Caller caller, KeepInk request, CancellationToken cancellationToken)
    {
        if (await WhyNotAsync(caller, request, cancellationToken) is { } why)
        {
            return new InkOutcome.Refused(why);
        }

        if (request.Png is null)
        {
            await inks.ForgetAsync(caller.PersonId, request.RunId, cancellationToken);
            return new InkOutcome.Kept(InkId: null);
        }

        return DrawnPng.IsOne(request.Png)
            ? new InkOutcome.Kept(await inks.KeepAsync(caller.PersonId, request.RunId, request.Png, cancellationToken))
            : new InkOutcome.NotAPng();
    }

    /// <summary>A drawing is kept only where it can be signed with, so that nobody fills the database with pictures.</summary>
    private async Task<CycleRefusal?> WhyNotAsync(Caller caller, KeepInk request, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(request.CycleId, cancellationToken) is not { Cycle: var cycle } || !caller.May(PortalAction.TakePart, cycle.OpdId)
            || cycle.Run(request.RunId) is null)
        {
            return new CommonRefusal.Unknown();
        }

        if (CommandPipeline.WhyNotNow(cycle, new CycleCommand(cycle.Id, request.RunId)) is { } refusal)
        {
            return refusal;
        }

        return await posts.HolderOfTheStepAsync(await pipeline.SituationAsync(caller, cycle, cancellationToken), cancellationToken) is Standing.MayNot not ? not.Refusal : null;
    }
}
