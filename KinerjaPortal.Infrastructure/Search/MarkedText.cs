using System.Globalization;
using System.Text;

namespace KinerjaPortal.Infrastructure.Search;

/// <summary>A text and where in it stands what was looked for; ranges and no HTML, so that whoever shows it cannot be fooled by it.</summary>
public sealed record MarkedText(string Text, IReadOnlyList<MarkedText.Mark> Marks)
{
    private const CompareOptions AsTheIndex = CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace;

    /// <summary>The text in pieces, in order, each marked or not.</summary>
    public IEnumerable<(string Text, bool IsMarked)> Pieces()
    {
        var at = 0;
        foreach (var mark in Marks)
        {
            if (mark.Start > at)
            {
                yield return (Text[at..mark.Start], false);
            }

            yield return (Text.Substring(mark.Start, mark.Length), true);
            at = mark.Start + mark.Length;
        }

        if (at < Text.Length)
        {
            yield return (Text[at..], false);
        }
    }

    /// <summary>Marks the words by which a text was found.</summary>
    public static MarkedText Of(string text, IReadOnlyList<SearchTerm> terms)
    {
        var words = SearchTerm.WordsOf(text).ToList();
        var marks = new List<Mark>();
        for (var index = 0; index < words.Count; index++)
        {
            var longest = terms.Where(term => StandsAt(term, text, words, index)).Select(term => term.Words.Count).DefaultIfEmpty().Max();
            if (longest > 0)
            {
                var start = words[index].Start;
                index += longest - 1;
                marks.Add(new Mark(start, words[index].End - start));
            }
        }

        return new MarkedText(text, marks);
    }

    /// <summary>A text in which the database put signs around what it found; lines become one. Null where it found nothing in it.</summary>
    internal static MarkedText? Read(string? text, char open, char close)
    {
        var (plain, marks, start) = (new StringBuilder(), new List<Mark>(), -1);
        foreach (var sign in text ?? "")
        {
            if (sign == open)
            {
                start = plain.Length;
            }
            else if (sign == close)
            {
                if (start >= 0 && plain.Length > start)
                {
                    marks.Add(new Mark(start, plain.Length - start));
                }

                start = -1;
            }
            else if (!char.IsWhiteSpace(sign))
            {
                plain.Append(sign);
            }
            else if (plain.Length > 0 && plain[^1] != ' ')
            {
                plain.Append(' ');
            }
        }

        return marks.Count == 0 ? null : new MarkedText(plain.ToString(), marks);
    }

    private static bool StandsAt(SearchTerm term, string text, List<(int Start, int End)> words, int index)
    {
        var compare = CultureInfo.InvariantCulture.CompareInfo;
        if (index + term.Words.Count > words.Count)
        {
            return false;
        }

        for (var offset = 0; offset < term.Words.Count; offset++)
        {
            var (start, end) = words[index + offset];
            var mayGoOn = term.IsPrefix && offset == term.Words.Count - 1;
            if (mayGoOn
                ? !compare.IsPrefix(text.AsSpan(start..end), term.Words[offset], AsTheIndex)
                : compare.Compare(text.AsSpan(start..end), term.Words[offset], AsTheIndex) != 0)
            {
                return false;
            }
        }

        return true;
    }

    public sealed record Mark(int Start, int Length);
}
