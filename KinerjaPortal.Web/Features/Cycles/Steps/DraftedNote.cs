using KinerjaPortal.Infrastructure.Drafts;
using KinerjaPortal.Infrastructure.Persistence;

namespace KinerjaPortal.Web.Features.Cycles.Steps;

/// <summary>
/// What somebody types at one visit to a step, kept on the server while they type. Used from one circuit's dispatcher, so
/// nothing in it is locked.
/// </summary>
/// <param name="find">Gives what was kept before.</param>
/// <param name="keep">Keeps a text, or forgets what was kept when it is null.</param>
/// <param name="changed">Called after reading and after each saving.</param>
internal sealed class DraftedNote(
    Func<CancellationToken, Task<NoteDraft?>> find, Func<string?, Task> keep, TimeProvider clock, ILogger log, Func<Task> changed) : IAsyncDisposable
{
    private static readonly TimeSpan s_betweenSaves = TimeSpan.FromMilliseconds(600);

    private readonly CancellationTokenSource _hurry = new();
    private Task _saving = Task.CompletedTask;
    private bool _typed;

    public DraftedNote(NoteDrafts drafts, Guid personId, Guid runId, TimeProvider clock, ILogger log, Func<Task> changed)
        : this(
            cancel => drafts.FindAsync(personId, runId, cancel), text => drafts.KeepAsync(personId, runId, text, CancellationToken.None),
            clock, log, changed)
    {
    }

    public string Text { get; private set; } = "";

    /// <summary>When the text as it is was saved; null while it is not.</summary>
    public DateTimeOffset? SavedAt { get; private set; }

    /// <summary>The last saving failed; the next letter tries again.</summary>
    public bool Failed { get; private set; }

    /// <summary>Brings back what was typed before, unless the person has begun to type by then.</summary>
    public async Task ReadAsync(CancellationToken cancellationToken)
    {
        var kept = await find(cancellationToken);
        if (!_typed && kept is not null)
        {
            Text = kept.Text;
            SavedAt = kept.SavedAt;
        }

        await changed();
    }

    public void Type(string text)
    {
        if (text == Text)
        {
            return;
        }

        _typed = true;
        Text = text;
        SavedAt = null;
        if (_saving.IsCompleted)
        {
            _saving = SaveAsync();
        }
    }

    /// <summary>The text was sent: it is no draft any more.</summary>
    public async Task ForgetAsync()
    {
        await DisposeAsync();
        try
        {
            await keep(null);
        }
        catch (Exception fault) when (DatabaseFault.Is(fault))
        {
            // The step is done all the same; the same person's other page may have forgotten the draft first.
            log.LogWarning(fault, "The draft of a note that was sent was not forgotten");
        }
    }

    /// <summary>Saves at once what still waits to be saved.</summary>
    public async ValueTask DisposeAsync()
    {
        await _hurry.CancelAsync();
        await _saving;
    }

    private async Task SaveAsync()
    {
        string saved;
        do
        {
            await PauseAsync();
            saved = Text;
            try
            {
                await keep(saved);
                Failed = false;
            }
            catch (Exception fault) when (DatabaseFault.Is(fault))
            {
                log.LogWarning(fault, "A typed note was not kept");
                Failed = true;
            }
        }
        while (saved != Text);

        SavedAt = Failed || saved.Length == 0 ? null : clock.GetUtcNow();
        if (!_hurry.IsCancellationRequested)
        {
            await changed();
        }
    }

    private async Task PauseAsync()
    {
        try
        {
            await Task.Delay(s_betweenSaves, clock, _hurry.Token);
        }
        catch (OperationCanceledException)
        {
            // The page closes: no more waiting.
        }
    }
}
