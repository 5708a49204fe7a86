using System.Globalization;
using System.Text;

namespace KinerjaPortal.Web.Features.Documents.Archive;

/// <summary>Names for files and folders that Windows and Linux both take, made of what people typed.</summary>
internal static class SafeName
{
    /// <summary>Linux counts bytes, and takes 255.</summary>
    private const int MostBytes = 240;

    private const int LongestExtension = 12;

    /// <summary>Taken by Windows alone; the slashes, the line ends and the other controls go as well.</summary>
    private const string Reserved = "<>:\"/\\|?*";

    private static readonly string[] s_devices =
    [
        "CON", "PRN", "AUX", "NUL", .. Enumerable.Range(1, 9).SelectMany(n => (string[])[$"COM{n}", $"LPT{n}"]),
    ];

    /// <summary>The text as a name of at most so many characters.</summary>
    public static string Of(string text, int most)
    {
        var name = Clip(Clean(text), most);
        return name.Length == 0 || s_devices.Contains(name.Split('.')[0], StringComparer.OrdinalIgnoreCase) ? $"_{name}" : name;
    }

    /// <summary>The same for a file: what is too long is cut before the extension.</summary>
    public static string OfFile(string text, int most)
    {
        var extension = Path.GetExtension(text);
        return extension.Length is > 1 and <= LongestExtension
            ? Of(text[..^extension.Length], most - extension.Length) + Clean(extension)
            : Of(text, most);
    }

    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.Normalize(NormalizationForm.FormC).EnumerateRunes())
        {
            // Format characters can turn a name round: "fdp.exe" that reads as "exe.pdf".
            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse)
            {
                continue;
            }

            var isBlank = Rune.IsControl(rune) || Rune.IsWhiteSpace(rune);
            if (!isBlank)
            {
                clean.Append(rune.IsAscii && Reserved.Contains((char)rune.Value, StringComparison.Ordinal) ? "-" : rune.ToString());
            }
            else if (clean.Length > 0 && clean[^1] != ' ')
            {
                clean.Append(' ');
            }
        }

        // Windows drops blanks and dots at the end of a name, and then finds it no more.
        return clean.ToString().TrimStart(' ').TrimEnd(' ', '.');
    }

    private static string Clip(string text, int most)
    {
        var clipped = new StringBuilder();
        var bytes = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            bytes += rune.Utf8SequenceLength;
            if (clipped.Length + rune.Utf16SequenceLength > most || bytes > MostBytes)
            {
                break;
            }

            clipped.Append(rune.ToString());
        }

        return clipped.ToString().TrimEnd(' ', '.');
    }
}
