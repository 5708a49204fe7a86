using System.Globalization;
using System.Text;

namespace KinerjaPortal.Domain.Texts;

/// <summary>Codes that stand in addresses: lower-case letters and digits of ASCII, parted by single hyphens.</summary>
public static class CodeText
{
    /// <summary>A name as a code: <c>Ka. OPD</c> becomes <c>ka-opd</c>.</summary>
    /// <returns>"" where the name has no letter and no digit.</returns>
    public static string Of(string name, int maxLength)
    {
        var code = new StringBuilder();
        foreach (var c in name.Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                code.Append(char.ToLowerInvariant(c));
            }
            else if (code.Length > 0 && code[^1] != '-' && CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            {
                code.Append('-');
            }
        }

        code.Length = Math.Min(code.Length, maxLength);
        return code.ToString().TrimEnd('-');
    }

    /// <summary>Whether a text is a code as it stands.</summary>
    public static bool Is(string text, int maxLength) =>
        text.Length > 0 && text.Length <= maxLength
        && text[0] != '-' && text[^1] != '-' && !text.Contains("--", StringComparison.Ordinal)
        && text.All(c => c == '-' || char.IsAsciiDigit(c) || char.IsAsciiLetterLower(c));
}
