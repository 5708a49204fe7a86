using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.People;
using KinerjaPortal.Infrastructure.Organisation;
using KinerjaPortal.Web.Features.Cycles;

namespace KinerjaPortal.Web.Features.Commands;

/// <summary>Whether the caller may act for a post of the cycle's office now, asked of the database at every command.</summary>
public sealed class PostAuthority(PostHolders holders)
{
    /// <summary>Who holds the post of the current step.</summary>
    public Task<Standing> HolderOfTheStepAsync(Situation situation, CancellationToken cancellationToken) =>
        HolderOfTheRunAsync(situation, situation.Cycle.Current!, cancellationToken);

    /// <summary>Who holds the post of a visit; for an external post without accounts, the one that records for it.</summary>
    public Task<Standing> HolderOfTheRunAsync(Situation situation, StepRun run, CancellationToken cancellationToken)
    {
        var post = situation.Office.PostOrUnknown(run.Pelaksana);
        return OfAsync(situation, post, () => Standing.RecorderFor(post, situation.Cycle, situation.Office, run), cancellationToken);
    }

    /// <summary>The post that owes a piece of bahan; where nobody holds that post, the one that asked hands in for it ("dicatat oleh").</summary>
    public Task<Standing> OwnerOfBahanAsync(Situation situation, Guid itemId, CancellationToken cancellationToken) =>
        situation.Cycle.Bahan.Find(itemId) is { } item
            ? OfAsync(situation, situation.Office.PostOrUnknown(item.Pelaksana), () => situation.Office.Post(item.AskedBy), cancellationToken)
            : Unknown;

    /// <summary>The post that asked for a piece of bahan: it accepts, returns, asks no longer.</summary>
    public Task<Standing> AskerOfBahanAsync(Situation situation, Guid itemId, CancellationToken cancellationToken)
    {
        if (situation.Cycle.Bahan.Find(itemId) is not { } item)
        {
            return Unknown;
        }

        var post = situation.Office.PostOrUnknown(item.AskedBy);
        return OfAsync(situation, post, () => Standing.RecorderFor(post, situation.Cycle, situation.Office), cancellationToken);
    }

    /// <summary>Admins of the cycle's office.</summary>
    public async Task<Standing> AdminAsync(Situation situation, CancellationToken cancellationToken) =>
        await holders.MayAsync(PortalAction.SteerCycles, situation.Office.Opd, situation.Caller.PersonId, cancellationToken) ? Standing.AsAdmin : new Standing.NoAdmin();

    /// <summary>Whoever names what is not there gets the cycle's own answer about it.</summary>
    private static Task<Standing> Unknown { get; } = Task.FromResult<Standing>(Standing.AsAdmin);

    /// <param name="recorder">The post that may record where nobody holds <paramref name="post"/>.</param>
    private async Task<Standing> OfAsync(Situation situation, Pelaksana post, Func<Pelaksana?> recorder, CancellationToken cancellationToken)
    {
        var own = await holders.OfAsync(situation.Office.Opd, post.Code, situation.Now, cancellationToken);
        var recording = own.Count == 0 ? recorder() : null;
        var recorders = recording is null ? [] : await holders.OfAsync(situation.Office.Opd, recording.Code, situation.Now, cancellationToken);
        return Standing.Of(situation.Caller.PersonId, new PostActors(post, own, recording, recorders));
    }
}
