using System.Text;

namespace KinerjaPortal.Infrastructure.Files.Texts;

/// <summary>
/// Collects the text of paragraphs and tables as their tags come, and gives each to the sink when it is whole. What is nested,
/// a text box in a paragraph or a table in a cell, becomes text of the outer one.
/// </summary>
internal sealed class TextFlow(ContentSink sink)
{
    private readonly StringBuilder _text = new();
    private readonly List<string> _cells = [];
    private int _paragraphs;
    private int _tables;
    private bool _rowHasWords;

    public bool IsInParagraph => _paragraphs > 0;

    public bool IsInCell { get; private set; }

    /// <summary>Of the paragraph under way; 0 is plain.</summary>
    public int HeadingLevel { get; set; }

    public void BeginParagraph()
    {
        if (_text.Length > 0 && (_paragraphs > 0 || IsInCell))
        {
            _text.Append('\n');
        }

        if (_paragraphs++ == 0)
        {
            HeadingLevel = 0;
        }
    }

    public void EndParagraph()
    {
        if (_paragraphs == 0 || --_paragraphs > 0 || IsInCell)
        {
            return;
        }

        if (Words() is { Length: > 0 } words)
        {
            if (sink.IsFull)
            {
                sink.MarkCut();
            }
            else
            {
                sink.Paragraph(words, HeadingLevel);
            }
        }

        _text.Clear();
    }

    public void Add(string text) => _text.Append(text);

    public void BeginTable(string? name)
    {
        if (_tables++ == 0)
        {
            sink.BeginTable(name);
        }
    }

    public void BeginRow()
    {
        if (_tables == 1)
        {
            _cells.Clear();
            _rowHasWords = false;
        }
    }

    public void BeginCell()
    {
        if (_tables == 1)
        {
            _text.Clear();
            IsInCell = true;
        }
    }

    /// <param name="columns">How many columns the cell takes up; what it says stands in the first, or in each when repeated.</param>
    public void EndCell(int columns = 1, bool repeated = false)
    {
        if (_tables != 1 || !IsInCell)
        {
            return;
        }

        IsInCell = false;
        var words = Words();
        _text.Clear();
        _rowHasWords |= words.Length > 0;
        for (var column = 0; column < columns; column++)
        {
            if (_cells.Count >= sink.MaxColumns)
            {
                if (words.Length > 0)
                {
                    sink.MarkCut();
                }

                return;
            }

            _cells.Add(column == 0 || repeated ? words : "");
        }
    }

    public void EndRow(int times = 1)
    {
        if (_tables != 1 || !_rowHasWords)
        {
            return;
        }

        var used = _cells.FindLastIndex(cell => cell.Length > 0) + 1;
        for (var time = 0; time < times; time++)
        {
            if (sink.IsTableFull)
            {
                sink.MarkCut();
                return;
            }

            sink.Row([.. _cells.Take(used)]);
        }
    }

    public void EndTable()
    {
        if (_tables > 0 && --_tables == 0)
        {
            sink.EndTable();
        }
    }

    /// <summary>Gives what was under way when the part broke off.</summary>
    public void End()
    {
        if (_tables > 0)
        {
            _tables = 1;
            EndCell();
            EndRow();
            EndTable();
        }

        _paragraphs = Math.Min(_paragraphs, 1);
        EndParagraph();
    }

    private string Words() => _text.ToString().Trim();
}
