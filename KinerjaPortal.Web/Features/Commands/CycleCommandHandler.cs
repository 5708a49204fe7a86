using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Web.Features.Account;
using KinerjaPortal.Web.Features.Cycles;

namespace KinerjaPortal.Web.Features.Commands;

/// <summary>One use case that changes a running cycle, as the stages that the <see cref="CommandPipeline"/> runs.</summary>
/// <typeparam name="TRequest">What is asked.</typeparam>
/// <typeparam name="TPrepared">What must be there before anything is decided: finished uploads, a signature.</typeparam>
public abstract class CycleCommandHandler<TRequest, TPrepared>(CommandPipeline pipeline)
    where TRequest : CycleRequest
    where TPrepared : class
{
    /// <summary>Carries the request out. Sent again with the same key, it gives the first outcome and does nothing twice.</summary>
    public virtual Task<StepOutcome> HandleAsync(Caller caller, TRequest request, CancellationToken cancellationToken) =>
        pipeline.RunAsync(this, caller, request, cancellationToken);

    /// <summary>Whether the person may do this now, asked of the database.</summary>
    protected internal abstract Task<Standing> AuthoriseAsync(Situation situation, TRequest request, CancellationToken cancellationToken);

    /// <summary>Gets ready what the decision needs and cannot do itself: reading, storing, asking a service.</summary>
    /// <param name="before">What an earlier round got ready, where somebody else was faster meanwhile; otherwise null.</param>
    protected internal abstract Task<Preparation<TPrepared>> PrepareAsync(
        Situation situation, ActedFor actedFor, TRequest request, TPrepared? before, CancellationToken cancellationToken);

    /// <summary>What happens. Pure; called again on the newer state when somebody else was faster.</summary>
    protected internal abstract StepOutcome Decide(Situation situation, ActedFor actedFor, TRequest request, TPrepared prepared);
}

/// <summary>A use case for which nothing has to be prepared.</summary>
public abstract class CycleCommandHandler<TRequest>(CommandPipeline pipeline) : CycleCommandHandler<TRequest, Nothing>(pipeline)
    where TRequest : CycleRequest
{
    protected internal sealed override Task<Preparation<Nothing>> PrepareAsync(
        Situation situation, ActedFor actedFor, TRequest request, Nothing? before, CancellationToken cancellationToken) => Nothing.Prepared;

    protected internal sealed override StepOutcome Decide(Situation situation, ActedFor actedFor, TRequest request, Nothing prepared) =>
        Decide(situation, actedFor, request);

    /// <inheritdoc cref="CycleCommandHandler{TRequest, TPrepared}.Decide"/>
    protected abstract StepOutcome Decide(Situation situation, ActedFor actedFor, TRequest request);
}

/// <summary>What a preparation gives where there is nothing to prepare.</summary>
public sealed class Nothing
{
    internal static readonly Task<Preparation<Nothing>> Prepared = Task.FromResult<Preparation<Nothing>>(new Nothing());

    private Nothing()
    {
    }
}
