using System.Collections.Immutable;
using KinerjaPortal.Infrastructure.Organisation;
using KinerjaPortal.Infrastructure.Sops;
using KinerjaPortal.Web.Features.Bahan;
using KinerjaPortal.Web.Features.Board;
using KinerjaPortal.Web.Features.Live;
using KinerjaPortal.Web.Features.SignOffs.Queue;

namespace KinerjaPortal.Web.Features.Notifications;

/// <summary>How much waits for whom in one office, followed once for all pages: by its board, its bahan and the clock.</summary>
internal sealed class OfficeCounts : IDisposable
{
    private static readonly TimeSpan s_minute = TimeSpan.FromMinutes(1);

    /// <summary>Between two countings: on a busy board what comes meanwhile is counted together.</summary>
    private static readonly TimeSpan s_gathering = TimeSpan.FromMilliseconds(100);

    private readonly Guid _opdId;
    private readonly OfficeDirectory _offices;
    private readonly SopCatalogue _sops;
    private readonly TimeProvider _clock;
    private readonly ILogger _log;
    private readonly Action<OfficeCounts, IReadOnlyCollection<Guid>> _changed;
    private readonly CancellationTokenSource _ending = new();
    private readonly Lock _lock = new();
    private BoardSnapshot _board = BoardSnapshot.Empty;
    private BahanSnapshot _bahan = BahanSnapshot.Empty;
    private HashSet<string> _approving = [];
    private DateTimeOffset _approvingReadAt;
    private ImmutableDictionary<Guid, WaitingCounts> _counts = ImmutableDictionary<Guid, WaitingCounts>.Empty;

    private OfficeCounts(
        Guid opdId, OfficeDirectory offices, SopCatalogue sops, TimeProvider clock, ILogger log, Action<OfficeCounts, IReadOnlyCollection<Guid>> changed) =>
        (_opdId, _offices, _sops, _clock, _log, _changed) = (opdId, offices, sops, clock, log, changed);

    /// <param name="changed">Told of the people for whom something else waits than before; called on a loop of its own.</param>
    public static async Task<OfficeCounts> BeginAsync(
        Guid opdId, Boards boards, BahanOffices bahan, OfficeDirectory offices, SopCatalogue sops, TimeProvider clock, ILogger log,
        Action<OfficeCounts, IReadOnlyCollection<Guid>> changed)
    {
        var counts = new OfficeCounts(opdId, offices, sops, clock, log, changed);
        var board = (await boards.OfAsync(opdId)).Subscribe();
        LiveSubscription<BahanSnapshot> owed;
        try
        {
            owed = (await bahan.OfAsync(opdId)).Subscribe();
        }
        catch
        {
            board.Dispose();
            throw;
        }

        (counts._board, counts._bahan) = (board.Initial, owed.Initial);
        counts.Count();
        _ = counts.FollowAsync(board, snapshot => counts._board = snapshot);
        _ = counts.FollowAsync(owed, snapshot => counts._bahan = snapshot);
        _ = counts.EveryMinuteAsync();
        return counts;
    }

    public Guid OpdId => _opdId;

    public WaitingCounts Of(Guid personId) => Volatile.Read(ref _counts).GetValueOrDefault(personId, WaitingCounts.None);

    /// <summary>Reads which posts approve by the sheets in force, unless that was read just now.</summary>
    public async Task LookAtSheetsAsync(CancellationToken cancellationToken)
    {
        var now = _clock.GetUtcNow();
        if (now - _approvingReadAt < s_minute)
        {
            return;
        }

        var approving = (await _sops.ListAsync(_opdId, cancellationToken))
            .SelectMany(entry => entry.Version.Steps)
            .Where(step => SignOffQueue.ActOf(step) is not null)
            .Select(step => step.Pelaksana)
            .ToHashSet();
        (_approving, _approvingReadAt) = (approving, now);
        Count();
    }

    public void Dispose()
    {
        _ending.Cancel();
        _ending.Dispose();
    }

    private async Task FollowAsync<TState>(LiveSubscription<TState> subscription, Action<TState> take)
    {
        var ending = _ending.Token;
        try
        {
            using (subscription)
            {
                await foreach (var change in subscription.ChangesAsync(ending))
                {
                    take(change.State);
                    Count();
                    await Task.Delay(s_gathering, _clock, ending);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The portal stops.
        }
    }

    /// <summary>An appointment begins or ends with the day, and whoever holds the post from then on has the desk.</summary>
    private async Task EveryMinuteAsync()
    {
        var ending = _ending.Token;
        try
        {
            using var timer = new PeriodicTimer(s_minute, _clock);
            while (await timer.WaitForNextTickAsync(ending))
            {
                Count();
            }
        }
        catch (OperationCanceledException)
        {
            // The portal stops.
        }
    }

    private void Count()
    {
        List<Guid> changed;
        lock (_lock)
        {
            if (_offices.Known(_opdId) is not { } office)
            {
                return;
            }

            var before = _counts;
            try
            {
                var view = new BoardView(office, _clock.GetUtcNow(), Guid.Empty, _sops.Known);
                Volatile.Write(ref _counts, WaitingCounts.Of(_board, _bahan, view, _approving));
            }
            catch (Exception fault)
            {
                // A figure beside a name: it stays as it was, and the next change counts anew.
                _log.LogError(fault, "Could not count what waits in office {OpdId}", _opdId);
            }

            changed = [.. before.Keys.Union(_counts.Keys).Where(id => before.GetValueOrDefault(id) != _counts.GetValueOrDefault(id))];
        }

        if (changed.Count > 0)
        {
            _changed(this, changed);
        }
    }
}
