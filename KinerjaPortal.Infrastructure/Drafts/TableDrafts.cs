using System.Security.Cryptography;
using System.Text;
using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Infrastructure.Persistence;
using KinerjaPortal.Infrastructure.Persistence.Rows;
using Microsoft.EntityFrameworkCore;

namespace KinerjaPortal.Infrastructure.Drafts;

/// <summary>
/// A table that a person fills in and has not yet sent, kept as they type. It lies among the drafts of notes, in as many
/// pieces of a note's length as it needs, each under an id that follows from the request's.
/// </summary>
public sealed class TableDrafts(IDbContextFactory<PortalContext> contexts, WriteGate gate, TimeProvider clock)
{
    /// <summary>Pieces of one table: a hundred rows of eight columns, filled as tables of figures are, need about ten.</summary>
    private const int MostPieces = 60;

    /// <summary>A piece that stays as it is belongs to a table in hand all the same, and is not to be swept away as untouched.</summary>
    private static readonly TimeSpan s_sayAgainAfter = TimeSpan.FromDays(1);

    /// <summary>Longest table that is kept, as text.</summary>
    public const int MaxLength = MostPieces * DocumentCycle.MaxNoteLength;

    /// <summary>The rows as they were typed, in the form in which they were given to <see cref="KeepAsync"/>; null when there are none.</summary>
    public async Task<NoteDraft?> FindAsync(Guid personId, Guid itemId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var pieces = await PiecesAsync(db, personId, itemId, cancellationToken);
        return pieces.Count == 0 ? null : new NoteDraft(string.Concat(pieces.Select(piece => piece.Text)), pieces.Max(piece => piece.SavedAt));
    }

    /// <summary>Keeps the table as it is now; forgets it when <paramref name="text"/> is null.</summary>
    /// <exception cref="ArgumentException">It is longer than <see cref="MaxLength"/>.</exception>
    public async Task KeepAsync(Guid personId, Guid itemId, string? text, CancellationToken cancellationToken)
    {
        if (text?.Length > MaxLength)
        {
            throw new ArgumentException($"{text.Length} > {MaxLength}", nameof(text));
        }

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var kept = await PiecesAsync(db, personId, itemId, cancellationToken);
        var now = clock.GetUtcNow();
        var number = 0;
        foreach (var piece in (text ?? "").Chunk(DocumentCycle.MaxNoteLength).Select(letters => new string(letters)))
        {
            if (number >= kept.Count)
            {
                db.NoteDrafts.Add(new NoteDraftRow { PersonId = personId, RunId = IdOf(itemId, number), Text = piece, SavedAt = now });
            }
            else if (kept[number].Text != piece || now - kept[number].SavedAt > s_sayAgainAfter)
            {
                (kept[number].Text, kept[number].SavedAt) = (piece, now);
            }

            number++;
        }

        db.NoteDrafts.RemoveRange(kept.Skip(number));
        await gate.SaveAsync(db, cancellationToken);
    }

    /// <summary>The pieces in their order.</summary>
    private static async Task<List<NoteDraftRow>> PiecesAsync(PortalContext db, Guid personId, Guid itemId, CancellationToken cancellationToken)
    {
        var ids = Enumerable.Range(0, MostPieces).Select(number => IdOf(itemId, number)).ToList();
        var rows = await db.NoteDrafts.Where(draft => draft.PersonId == personId && ids.Contains(draft.RunId)).ToListAsync(cancellationToken);
        return [.. rows.OrderBy(row => ids.IndexOf(row.RunId))];
    }

    private static Guid IdOf(Guid itemId, int piece) =>
        new(SHA256.HashData(Encoding.UTF8.GetBytes($"isian:{itemId}:{piece}")).AsSpan(0, 16));
}
