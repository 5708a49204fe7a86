using System.Text;

namespace KinerjaPortal.Infrastructure.Files.Texts;

/// <summary>All words one after the other: a line for each paragraph and row.</summary>
internal sealed class WordsSink(int maxLength) : ContentSink
{
    private readonly StringBuilder _words = new();

    public override int MaxColumns => 500;

    public override bool IsFull => _words.Length >= maxLength;

    public override bool IsTableFull => IsFull;

    public string Words => _words.ToString().TrimEnd();

    public override void Paragraph(string text, int headingLevel)
    {
        Add(text);
        Add("\n");
    }

    public override void BeginTable(string? name)
    {
        if (!string.IsNullOrWhiteSpace(name))
        {
            Paragraph(name, headingLevel: 0);
        }
    }

    public override void Row(IReadOnlyList<string> cells)
    {
        foreach (var cell in cells.Where(cell => cell.Length > 0))
        {
            Add(cell);
            Add("\t");
        }

        Add("\n");
    }

    public override void EndTable()
    {
    }

    private void Add(string text)
    {
        var room = maxLength - _words.Length;
        if (text.Length > room)
        {
            MarkCut();
        }

        foreach (var letter in text.AsSpan(0, Math.Min(text.Length, room)))
        {
            // No database takes every control character, and no reader misses them; a pair is never cut in two.
            _words.Append(char.IsControl(letter) && letter is not ('\n' or '\t') ? ' ' : letter);
        }

        if (IsFull && char.IsHighSurrogate(_words[^1]))
        {
            _words[^1] = ' ';
        }
    }
}
