using System.Globalization;
using System.Text;

namespace KinerjaPortal.Domain.Texts;

/// <summary>What was typed, pasted or read from a file, without what nobody sees: white space around it or in a row, and marks that have no form.</summary>
public static class TypedText
{
    /// <returns>"" where nothing was typed.</returns>
    public static string OneLine(string? typed) =>
        string.Join(' ', string.Concat((typed ?? "").EnumerateRunes().Select(Seen)).Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Line by line, without the empty ones.</summary>
    /// <returns>Null where nothing was typed.</returns>
    public static string? Lines(string? typed)
    {
        var lines = string.Join('\n', (typed ?? "").ReplaceLineEndings("\n").Split('\n').Select(OneLine).Where(line => line.Length > 0));
        return lines.Length == 0 ? null : lines;
    }

    // Format characters turn the reading of a line round, or make two names of one; half a pair is no text at all, and becomes U+FFFD.
    private static string Seen(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control => " ",
        UnicodeCategory.Format => "",
        _ => rune.ToString(),
    };
}
