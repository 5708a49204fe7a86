using System.Globalization;

namespace KinerjaPortal.Infrastructure.Search;

/// <summary>One thing looked for: words that stand side by side. Letters and digits only, so no database reads syntax in it.</summary>
/// <param name="IsPrefix">Whether the last word may go on: not yet typed to its end, or looked for by its beginning.</param>
public sealed record SearchTerm(IReadOnlyList<string> Words, bool IsPrefix)
{
    public const int MaxTerms = 10;
    public const int MaxWords = 10;

    /// <summary>Fewer letters would find half of the office's files.</summary>
    public const int MinLetters = 2;

    private const int MaxTyped = 300;

    /// <summary>
    /// What a person typed, as terms that must all be found: words by their beginning, words in quotes as they stand. Whatever
    /// else was typed only divides. Empty when it is too little to look for.
    /// </summary>
    public static IReadOnlyList<SearchTerm> Read(string? typed)
    {
        var terms = new List<SearchTerm>();
        var pieces = (typed ?? "")[..Math.Min(typed?.Length ?? 0, MaxTyped)].Replace('“', '"').Replace('”', '"').Split('"');
        for (var index = 0; index < pieces.Length; index++)
        {
            var isQuoted = index % 2 == 1;
            var isOpen = isQuoted && index == pieces.Length - 1;
            if (isQuoted)
            {
                Add(pieces[index], isPrefix: isOpen);
            }
            else
            {
                foreach (var word in pieces[index].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
                {
                    Add(word, isPrefix: true);
                }
            }
        }

        return terms.Sum(term => term.Words.Sum(word => word.Length)) < MinLetters ? [] : [.. terms.Take(MaxTerms)];

        void Add(string text, bool isPrefix)
        {
            if (WordsOf(text).Select(word => text[word.Start..word.End]).Take(MaxWords).ToList() is { Count: > 0 } words)
            {
                terms.Add(new SearchTerm(words, isPrefix));
            }
        }
    }

    /// <summary>Where the words of a text stand; divided as the index divides it (unicode61: letters, digits and their marks).</summary>
    internal static IEnumerable<(int Start, int End)> WordsOf(string text)
    {
        var start = -1;
        for (var at = 0; at <= text.Length; at++)
        {
            var belongs = at < text.Length && BelongsToWord(text, at);
            if (belongs && start < 0)
            {
                start = at;
            }
            else if (!belongs && start >= 0)
            {
                yield return (start, at);
                start = -1;
            }
        }
    }

    private static bool BelongsToWord(string text, int at) =>
        char.IsLowSurrogate(text[at]) && at > 0 && char.IsHighSurrogate(text[at - 1])
            ? IsWordSign(CharUnicodeInfo.GetUnicodeCategory(text, at - 1))
            : !char.IsSurrogate(text[at]) || (char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
                ? IsWordSign(CharUnicodeInfo.GetUnicodeCategory(text, at))
                : false;

    private static bool IsWordSign(UnicodeCategory category) => category
        is <= UnicodeCategory.SpacingCombiningMark
        or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;
}
