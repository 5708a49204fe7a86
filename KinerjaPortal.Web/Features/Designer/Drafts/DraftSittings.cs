using System.Collections.Concurrent;
using KinerjaPortal.Infrastructure.Sops;

namespace KinerjaPortal.Web.Features.Designer.Drafts;

/// <summary>
/// The sittings of this node. They hear of each other's saves and take-overs at once; what other nodes do they learn with
/// their next beat (<see cref="DraftPresence"/>).
/// </summary>
public sealed class DraftSittings(DraftCommands desk, SopDrafts drafts, TimeProvider clock, ILogger<DraftSittings> log)
{
    /// <summary>So long after it was left a sitting still knows what can be undone.</summary>
    public static readonly TimeSpan KeptFor = TimeSpan.FromHours(2);

    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<DraftSeat, DraftSitting> _sittings = new();

    /// <summary>The tab's sitting at this draft: the one it had, or a new one.</summary>
    public DraftSitting At(SopDraft draft, Guid sittingId, Guid personId) => _sittings.GetOrAdd(
        new DraftSeat(draft.Sop.OpdId, draft.Sop.Id, draft.VersionId, sittingId, personId),
        seat => new DraftSitting(seat, draft, desk, drafts, clock, log, Tell)).Used();

    /// <summary>Opens the draft in this tab: to draw, or to read along where another tab has it.</summary>
    public Task OpenAsync(DraftSitting sitting, CancellationToken cancellationToken) => sitting.OpenAsync(takeOver: false, cancellationToken);

    /// <summary>Takes the draft out of another tab's hands, after that tab has saved what was drawn in it.</summary>
    public async Task TakeOverAsync(DraftSitting sitting, CancellationToken cancellationToken)
    {
        foreach (var other in Of(sitting.Seat.VersionId).Where(other => other != sitting))
        {
            await other.YieldAsync(s_patience);
        }

        await sitting.OpenAsync(takeOver: true, cancellationToken);
    }

    /// <summary>Waits until all that is drawn on a draft here is saved; before it is submitted, for instance.</summary>
    /// <returns>False where something of it could not be saved.</returns>
    public async Task<bool> SettleAsync(Guid versionId, CancellationToken cancellationToken) =>
        Array.TrueForAll(await Task.WhenAll(Of(versionId).Select(sitting => sitting.SettleAsync(cancellationToken))), saved => saved);

    public Task SettleAsync(CancellationToken cancellationToken) =>
        Task.WhenAll(_sittings.Values.Select(sitting => sitting.SettleAsync(cancellationToken)));

    /// <summary>Looks at the database at once; for whoever has submitted, withdrawn or thrown away a draft.</summary>
    public Task RefreshAsync(Guid versionId, CancellationToken cancellationToken) =>
        Task.WhenAll(Of(versionId).Select(sitting => BeatAsync(sitting, cancellationToken)));

    internal async Task BeatAsync(CancellationToken cancellationToken)
    {
        foreach (var (seat, sitting) in _sittings)
        {
            await BeatAsync(sitting, cancellationToken);
            if (!sitting.IsNeeded && clock.GetUtcNow() - sitting.UsedAt > KeptFor)
            {
                _sittings.TryRemove(seat, out _);
                sitting.Dispose();
            }
        }
    }

    private async Task BeatAsync(DraftSitting sitting, CancellationToken cancellationToken)
    {
        try
        {
            await sitting.BeatAsync(cancellationToken);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // One draft that cannot be read must not keep the others from being held, nor bring the portal down.
            log.LogWarning(fault, "A draft's tab could not say that it is there");
        }
    }

    private void Tell(DraftSitting teller, SopDraft draft)
    {
        foreach (var other in Of(draft.VersionId).Where(other => other != teller))
        {
            other.Hear(draft);
        }
    }

    private IEnumerable<DraftSitting> Of(Guid versionId) => _sittings.Values.Where(sitting => sitting.Seat.VersionId == versionId);
}
