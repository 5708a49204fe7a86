using System.Collections.Immutable;
using System.Text.Json;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Domain.Sops.Editing;
using KinerjaPortal.Infrastructure.Persistence;
using KinerjaPortal.Infrastructure.Sops;
using KinerjaPortal.Web.Features.Live;

namespace KinerjaPortal.Web.Features.Designer.Drafts;

/// <summary>
/// One browser tab at one draft: the sheet as it is drawn there, everything that can be undone, and the saving of it. Lives on
/// the server apart from any circuit, so that a lost line or a reload goes on where it was. Every edit is saved at once, one
/// save at a time, what came meanwhile together in the next. While the database is away it is asked again and again, more and more seldom;
/// what it refuses for good, and what nobody knows to pass, ends the saving with a sentence, and what was drawn stays.
/// </summary>
public sealed class DraftSitting : IDisposable
{
    /// <summary>So often a fault is tried again of which nobody knows whether it passes.</summary>
    private const int MostUnknownFaults = 5;

    private static readonly TimeSpan s_firstRetry = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan s_longestRetry = TimeSpan.FromSeconds(30);

    private readonly DraftCommands _desk;
    private readonly SopDrafts _drafts;
    private readonly TimeProvider _clock;
    private readonly ILogger _log;
    private readonly Action<DraftSitting, SopDraft> _tell;

    private readonly Lock _lock = new();

    // Opening, taking over and leaving, one after the other: a reload's old page must not lay down what the new one has opened.
    private readonly SemaphoreSlim _turn = new(1, 1);
    private EditHistory _history;
    private SopDefinition _saved;
    private SopDraft _draft;
    private DraftHold _hold = DraftHold.Reading;
    private SaveState _saving;
    private bool _isSaving;
    private bool _lostUnsaved;
    private Task _saver = Task.CompletedTask;
    private ImmutableArray<Watcher> _watchers = [];

    internal DraftSitting(
        DraftSeat seat, SopDraft draft, DraftCommands desk, SopDrafts drafts, TimeProvider clock, ILogger log, Action<DraftSitting, SopDraft> tell)
    {
        (Seat, _draft, _desk, _drafts, _clock, _log, _tell) = (seat, draft, desk, drafts, clock, log, tell);
        _history = new EditHistory(draft.Sheet);
        _saved = draft.Sheet;
        UsedAt = clock.GetUtcNow();
    }

    public DraftSeat Seat { get; }

    public SittingView View
    {
        get
        {
            lock (_lock)
            {
                return Seen();
            }
        }
    }

    /// <summary>When it was last opened, left or drawn on.</summary>
    internal DateTimeOffset UsedAt { get; private set; }

    /// <summary>False when every page that showed it was left and all is saved. What could not be saved stands nowhere else.</summary>
    internal bool IsNeeded
    {
        get
        {
            lock (_lock)
            {
                return _watchers.Length > 0 || _isSaving || _saving == SaveState.Stopped;
            }
        }
    }

    /// <summary>Shows it on a page, until the subscription is disposed.</summary>
    /// <param name="isConnected">Whether the page's browser can be heard; a tablet asleep holds no draft.</param>
    public LiveSubscription<SittingView> Subscribe(Func<bool> isConnected)
    {
        lock (_lock)
        {
            var subscription = new LiveSubscription<SittingView>(Seen(), Leave);
            _watchers = _watchers.Add(new Watcher(subscription, isConnected));
            return subscription;
        }
    }

    /// <returns>Null where there was nothing to do, or the draft is not in this tab's hands.</returns>
    public EditDone? Do(SheetEdit edit) => Change(() =>
    {
        var before = _history.Sheet;
        return _history.Do(edit) ? new EditDone(edit, before, _history.Sheet) : null;
    });

    public EditDone? Undo() => Change(() =>
    {
        var after = _history.Sheet;
        return _history.Undo() is { } edit ? new EditDone(edit, _history.Sheet, after, EditTurn.Undone) : null;
    });

    public EditDone? Redo() => Change(() =>
    {
        var before = _history.Sheet;
        return _history.Redo() is { } edit ? new EditDone(edit, before, _history.Sheet, EditTurn.Redone) : null;
    });

    /// <summary>Tries once more to save what could not be saved.</summary>
    public void SaveAgain()
    {
        lock (_lock)
        {
            if (_hold == DraftHold.Mine && _saving == SaveState.Stopped)
            {
                BeginSaving();
                Show();
            }
        }
    }

    /// <summary>Waits until what is drawn is saved, or cannot be.</summary>
    /// <returns>False where something stands here that could not be saved.</returns>
    public async Task<bool> SettleAsync(CancellationToken cancellationToken)
    {
        await SaverAsync(cancellationToken);
        return View is not { MayDraw: true, Saving: SaveState.Stopped };
    }

    public void Dispose() => _turn.Dispose();

    /// <summary>It is in use again.</summary>
    internal DraftSitting Used()
    {
        UsedAt = _clock.GetUtcNow();
        return this;
    }

    /// <summary>Takes the draft into this tab's hands where it is free, or where the person takes it over.</summary>
    internal async Task OpenAsync(bool takeOver, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            var outcome = await _desk.OpenAsync(Seat, takeOver, cancellationToken);
            UsedAt = _clock.GetUtcNow();
            switch (outcome)
            {
                case DraftOutcome.Done { Draft: var draft }:
                    Hear(draft);
                    _tell(this, draft);
                    break;
                case DraftOutcome.InOtherHands { Draft: var draft }:
                    Hear(draft);
                    break;
                default:
                    End(outcome is DraftOutcome.NotAdmin ? DraftHold.NotAdmin : DraftHold.Gone);
                    break;
            }
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Draws no more and saves what was drawn: somebody is about to take over.</summary>
    internal async Task YieldAsync(TimeSpan patience)
    {
        lock (_lock)
        {
            if (_hold == DraftHold.Mine)
            {
                _hold = DraftHold.Reading;
            }
        }

        try
        {
            await _saver.WaitAsync(patience, _clock);
        }
        catch (TimeoutException)
        {
            // The database is away; the other's taking over will not succeed either, or is asked for in any case.
        }
    }

    /// <summary>Says that the tab is still there, and looks what others did on other nodes.</summary>
    internal async Task BeatAsync(CancellationToken cancellationToken)
    {
        var watchers = _watchers;
        if (watchers.Length == 0)
        {
            await LayDownAsync(cancellationToken);
            return;
        }

        if (!watchers.Any(watcher => watcher.IsConnected()))
        {
            return;
        }

        if (View.MayDraw)
        {
            await _drafts.StayAsync(Seat.VersionId, Seat.SittingId, cancellationToken);
        }

        if (await _drafts.FindAsync(Seat.SopId, cancellationToken) is { } draft && draft.VersionId == Seat.VersionId)
        {
            Hear(draft);
        }
        else
        {
            End(DraftHold.Gone);
        }
    }

    /// <summary>Learns how the draft is in the database now.</summary>
    internal void Hear(SopDraft draft)
    {
        lock (_lock)
        {
            if (draft.Revision < _draft.Revision)
            {
                return;
            }

            var hold = HoldOf(draft);
            if (hold == DraftHold.Mine && (_hold == DraftHold.Mine || _isSaving))
            {
                // What is drawn here is further than what is saved; the saving itself finds out when it is not. A tab that
                // yielded to another's taking over, which then did not succeed, draws on.
                _draft = _draft with { Editor = draft.Editor };
                if (_hold != DraftHold.Mine)
                {
                    _hold = DraftHold.Mine;
                    Show();
                }

                return;
            }

            // The history is worth keeping as long as nobody has saved since: after a reload, or a look elsewhere.
            if (draft.Revision != _draft.Revision || !ReferenceEquals(_history.Sheet, _saved))
            {
                _lostUnsaved = hold != DraftHold.Mine && !ReferenceEquals(_history.Sheet, _saved) && !_isSaving;
                _history = new EditHistory(draft.Sheet);
                _saved = draft.Sheet;
                GiveUpUnsaved();
            }

            if (hold == DraftHold.Mine)
            {
                _lostUnsaved = false;
            }

            _draft = draft;
            _hold = hold;
            Show();
        }
    }

    /// <summary>The draft is no more, or no longer this person's to draw on.</summary>
    internal void End(DraftHold hold)
    {
        lock (_lock)
        {
            _hold = hold;
            GiveUpUnsaved();
            Show();
        }
    }

    /// <summary>Nothing is left here that could be saved.</summary>
    private void GiveUpUnsaved() => _saving = _saving == SaveState.Stopped ? SaveState.Saved : _saving;

    private DraftHold HoldOf(SopDraft draft) =>
        draft.Status != SopVersionStatus.Draft ? DraftHold.Submitted
        : draft.Editor?.SittingId == Seat.SittingId ? DraftHold.Mine
        : DraftHold.Reading;

    private EditDone? Change(Func<EditDone?> change)
    {
        lock (_lock)
        {
            if (_hold != DraftHold.Mine || change() is not { } done)
            {
                return null;
            }

            UsedAt = _clock.GetUtcNow();
            if (!_isSaving)
            {
                BeginSaving();
            }

            Show();
            return done;
        }
    }

    private void BeginSaving()
    {
        (_isSaving, _saving) = (true, SaveState.Saving);
        _saver = Task.Run(SaveAsync);
    }

    private Task SaverAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return _saver.WaitAsync(cancellationToken);
        }
    }

    private async Task SaveAsync()
    {
        var wait = s_firstRetry;
        var unknown = 0;
        while (true)
        {
            EditHistory history;
            SopDefinition sheet;
            int revision;
            lock (_lock)
            {
                if (ReferenceEquals(_history.Sheet, _saved))
                {
                    (_isSaving, _saving) = (false, SaveState.Saved);
                    Show();
                    return;
                }

                (history, sheet, revision) = (_history, _history.Sheet, _draft.Revision);
            }

            try
            {
                Answered(history, sheet, revision, await _desk.SaveAsync(Seat, revision, sheet, CancellationToken.None));
                (wait, unknown) = (s_firstRetry, 0);
            }
            catch (Exception fault)
            {
                // Whatever it is, what was drawn stands only here: an exception out of this loop would be the end of all saving.
                var isPermanent = PermanentFault.Is(fault) ?? ++unknown >= MostUnknownFaults;
                _log.Log(isPermanent ? LogLevel.Error : LogLevel.Warning, fault, "A draft could not be saved; {What}", isPermanent ? "given up" : "trying again");
                lock (_lock)
                {
                    _saving = isPermanent ? SaveState.Stopped : SaveState.Retrying;
                    _isSaving = !isPermanent;
                    Show();
                }

                if (isPermanent)
                {
                    return;
                }

                await Task.Delay(wait, _clock);
                wait = wait * 2 < s_longestRetry ? wait * 2 : s_longestRetry;
            }
        }
    }

    private void Answered(EditHistory history, SopDefinition sheet, int revision, DraftOutcome outcome)
    {
        var saved = outcome switch
        {
            DraftOutcome.Done done => done.Draft,

            // A save whose answer was lost: what stands there is what was sent.
            DraftOutcome.SavedElsewhere there when there.Draft.Revision == revision + 1 && AreSame(there.Draft.Sheet, sheet) => there.Draft,
            _ => null,
        };
        lock (_lock)
        {
            _saving = SaveState.Saving;
            if (history != _history)
            {
                // Somebody took over while this was on its way, and what they have is shown already. What was drawn after
                // it was sent is lost even where it arrived.
                _lostUnsaved = saved is null || !ReferenceEquals(history.Sheet, sheet);
            }
            else if (saved is not null)
            {
                (_draft, _saved) = (saved, sheet);
                Show();
            }
            else
            {
                Lose(outcome);
            }
        }

        if (saved is not null)
        {
            _tell(this, saved);
        }
    }

    private void Lose(DraftOutcome outcome)
    {
        var there = outcome switch
        {
            DraftOutcome.InOtherHands other => other.Draft,
            DraftOutcome.SavedElsewhere other => other.Draft,
            _ => null,
        };
        _lostUnsaved = true;
        _hold = outcome switch
        {
            DraftOutcome.NotAdmin => DraftHold.NotAdmin,
            DraftOutcome.Gone => DraftHold.Gone,
            _ => DraftHold.Reading,
        };
        if (there is not null)
        {
            (_draft, _history) = (there, new EditHistory(there.Sheet));
        }

        // Nothing is left to be saved: what stays on the screen is either theirs, or told to be unsaved.
        _saved = _history.Sheet;
        Show();
    }

    private void Leave(LiveSubscription<SittingView> subscription)
    {
        lock (_lock)
        {
            _watchers = _watchers.RemoveAll(watcher => watcher.Subscription == subscription);
            UsedAt = _clock.GetUtcNow();
            if (_watchers.Length > 0)
            {
                return;
            }
        }

        _ = Task.Run(() => LayDownAsync(CancellationToken.None));
    }

    /// <summary>Lays the draft down once it is saved, unless a page has come back by then.</summary>
    private async Task LayDownAsync(CancellationToken cancellationToken)
    {
        await SaverAsync(cancellationToken);
        await _turn.WaitAsync(cancellationToken);
        try
        {
            lock (_lock)
            {
                // What could not be saved is kept in these hands, until others take them to be gone.
                if (_watchers.Length > 0 || _hold != DraftHold.Mine || _saving == SaveState.Stopped)
                {
                    return;
                }

                _hold = DraftHold.Reading;
                _draft = _draft with { Editor = null };
            }

            await _drafts.LeaveAsync(Seat.VersionId, Seat.SittingId, cancellationToken);
            _tell(this, _draft);
        }
        catch (Exception fault) when (DatabaseFault.Is(fault))
        {
            _log.LogWarning(fault, "A draft was not laid down; it is free once the tab has not been heard of for a while");
        }
        finally
        {
            _turn.Release();
        }
    }

    private SittingView Seen() => new(_draft, _history.Sheet, _hold, _saving, _history.CanUndo, _history.CanRedo, _lostUnsaved);

    private void Show()
    {
        var view = Seen();
        foreach (var watcher in _watchers)
        {
            watcher.Subscription.Notify(view, []);
        }
    }

    private static bool AreSame(SopDefinition one, SopDefinition other) =>
        JsonSerializer.Serialize(one) == JsonSerializer.Serialize(other);

    private sealed record Watcher(LiveSubscription<SittingView> Subscription, Func<bool> IsConnected);
}
