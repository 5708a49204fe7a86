using KinerjaPortal.Infrastructure.Organisation;
using KinerjaPortal.Web.Features.Cycles;

namespace KinerjaPortal.Web.Features.Bahan;

/// <summary>Who may do what with a request, asked of the database.</summary>
public sealed class BahanDesk(PostHolders holders)
{
    /// <summary>The post that owes it; where nobody holds that post, the one that asked hands in for it ("dicatat oleh").</summary>
    public async Task<Standing> OwnerOfAsync(Situation situation, Guid itemId, CancellationToken cancellationToken)
    {
        if (situation.Cycle.Bahan.Find(itemId) is not { } item)
        {
            return Unknown;
        }

        var office = situation.Office;
        var post = office.PostOrUnknown(item.Pelaksana);
        var own = await holders.OfAsync(office.Opd, post.Code, situation.Now, cancellationToken);
        var asker = own.Count == 0 ? office.Post(item.AskedBy) : null;
        var askers = asker is null ? [] : await holders.OfAsync(office.Opd, asker.Code, situation.Now, cancellationToken);
        return Standing.Of(situation.Caller.PersonId, post, own, asker, askers);
    }

    /// <summary>The post that asked for it: it accepts, returns, asks no longer.</summary>
    public async Task<Standing> AskerOfAsync(Situation situation, Guid itemId, CancellationToken cancellationToken)
    {
        if (situation.Cycle.Bahan.Find(itemId) is not { } item)
        {
            return Unknown;
        }

        var office = situation.Office;
        var post = office.PostOrUnknown(item.AskedBy);
        var own = await holders.OfAsync(office.Opd, post.Code, situation.Now, cancellationToken);
        var recorder = post.IsExternal && own.Count == 0 ? Standing.RecorderOf(situation.Cycle, office) : null;
        var recorders = recorder is null ? [] : await holders.OfAsync(office.Opd, recorder.Code, situation.Now, cancellationToken);
        return Standing.Of(situation.Caller.PersonId, post, own, recorder, recorders);
    }

    /// <summary>Whoever asks for a request that is not there gets the cycle's own answer about it.</summary>
    private static Standing Unknown => Standing.AsAdmin;
}
