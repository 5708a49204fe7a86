using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Infrastructure.Persistence;
using KinerjaPortal.Infrastructure.Persistence.Rows;
using Microsoft.EntityFrameworkCore;

namespace KinerjaPortal.Infrastructure.Drafts;

/// <summary>
/// What a person has typed at a step and not yet sent, kept as they type: a circuit is lost whenever a tablet sleeps or
/// the portal restarts, and nobody should write a reason twice.
/// </summary>
public sealed class NoteDrafts(IDbContextFactory<PortalContext> contexts, WriteGate gate, TimeProvider clock)
{
    /// <summary>What was typed for this run, or null.</summary>
    public async Task<NoteDraft?> FindAsync(Guid personId, Guid runId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.NoteDrafts.FindAsync([personId, runId], cancellationToken) is { } row ? new NoteDraft(row.Text, row.SavedAt) : null;
    }

    /// <summary>Keeps what is typed now; forgets the draft when nothing is left. Text beyond a note's length is cut.</summary>
    public async Task KeepAsync(Guid personId, Guid runId, string? text, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var draft = await db.NoteDrafts.FindAsync([personId, runId], cancellationToken);
        if (string.IsNullOrWhiteSpace(text))
        {
            if (draft is null)
            {
                return;
            }

            db.NoteDrafts.Remove(draft);
        }
        else
        {
            text = text.Length > DocumentCycle.MaxNoteLength ? text[..DocumentCycle.MaxNoteLength] : text;
            if (draft is null)
            {
                db.NoteDrafts.Add(new NoteDraftRow { PersonId = personId, RunId = runId, Text = text, SavedAt = clock.GetUtcNow() });
            }
            else
            {
                draft.Text = text;
                draft.SavedAt = clock.GetUtcNow();
            }
        }

        await gate.SaveAsync(db, cancellationToken);
    }

    /// <summary>Brings what everybody typed at one visit to the visit that goes on in its place.</summary>
    public async Task MoveAsync(Guid fromRunId, Guid toRunId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var typed = await db.NoteDrafts.Where(draft => draft.RunId == fromRunId).ToListAsync(cancellationToken);
        if (typed.Count == 0)
        {
            return;
        }

        db.NoteDrafts.RemoveRange(typed);
        db.NoteDrafts.AddRange(typed.Select(draft => new NoteDraftRow
        {
            PersonId = draft.PersonId,
            RunId = toRunId,
            Text = draft.Text,
            SavedAt = draft.SavedAt,
        }));
        await gate.SaveAsync(db, cancellationToken);
    }
}

/// <summary>A text that was typed and not sent, and when it was last saved.</summary>
public sealed record NoteDraft(string Text, DateTimeOffset SavedAt);
