using System.Collections.Concurrent;
using KinerjaPortal.Domain.Sops.Editing.Rows;

namespace KinerjaPortal.Web.Features.Designer.Canvas;

/// <summary>
/// The rows that each person copied last, whole: the computer's clipboard takes only text. Pasted text that is the text of
/// those rows brings them back with everything; any other text is read as a table.
/// </summary>
public sealed class RowClipboard
{
    private readonly ConcurrentDictionary<Guid, (string Text, CopiedRows Rows)> _copied = new();

    public void Keep(Guid personId, string text, CopiedRows rows) => _copied[personId] = (Plain(text), rows);

    /// <summary>The rows that went to the clipboard as this text, or null.</summary>
    public CopiedRows? Find(Guid personId, string text) =>
        _copied.TryGetValue(personId, out var copied) && copied.Text == Plain(text) ? copied.Rows : null;

    // Windows gives line ends back as two characters, and some programs add one at the end.
    private static string Plain(string text) => text.ReplaceLineEndings("\n").TrimEnd();
}
