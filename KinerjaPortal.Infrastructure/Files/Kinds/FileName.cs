using System.Buffers;
using System.Globalization;
using System.Text;
using KinerjaPortal.Domain.Documents;

namespace KinerjaPortal.Infrastructure.Files.Kinds;

/// <summary>Names of files as they come from outside.</summary>
internal static class FileName
{
    private static readonly SearchValues<char> s_notInWindows = SearchValues.Create("<>:\"|?*");

    private static readonly string[] Devices =
    [
        "CON", "PRN", "AUX", "NUL",
        .. Enumerable.Range(0, 10).Select(n => string.Create(CultureInfo.InvariantCulture, $"COM{n}")),
        .. Enumerable.Range(0, 10).Select(n => string.Create(CultureInfo.InvariantCulture, $"LPT{n}")),
    ];

    /// <summary>
    /// One spelling for what looks the same (NFC): a Mac sends "é" as two signs. A name that is no text at all is left as it is, and
    /// is refused then.
    /// </summary>
    public static string Normalised(string name) => IsText(name) ? name.Normalize(NormalizationForm.FormC) : name;

    /// <param name="name">As <see cref="Normalised"/>.</param>
    public static NameFault FaultOf(string name)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            return NameFault.Missing;
        }

        // What a name hides comes before how long it is: a long name with folders is told of its folders.
        return name.AsSpan().IndexOfAny('/', '\\') >= 0 || name is "." or ".." ? NameFault.WithFolder
            : !IsText(name) || name.Any(IsUnseen) ? NameFault.WithUnseenSigns
            : name.Length > FiledFile.MaxNameLength ? NameFault.TooLong
            : name.AsSpan().IndexOfAny(s_notInWindows) >= 0 || name[0] == ' ' || name[^1] is ' ' or '.' || IsDevice(name) ? NameFault.NotForWindows
            : NameFault.None;
    }

    /// <summary>Half a surrogate pair stands for nothing and cannot be stored.</summary>
    private static bool IsText(string name)
    {
        foreach (var rune in name.EnumerateRunes())
        {
            if (rune == Rune.ReplacementChar)
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsUnseen(char sign) => CharUnicodeInfo.GetUnicodeCategory(sign) is
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.PrivateUse;

    private static bool IsDevice(string name) =>
        Devices.Contains(name.Split('.', 2)[0].TrimEnd(), StringComparer.OrdinalIgnoreCase);
}
