using System.Globalization;
using System.Text;
using KinerjaPortal.Domain.Texts;

namespace KinerjaPortal.Domain.Organisation;

/// <summary>The code of a post, made from its column heading: <c>Ka. OPD</c> becomes <c>ka-opd</c>.</summary>
public static class PelaksanaCode
{
    public const int MaxLength = TextLimits.PostCode;

    /// <returns>"" where the heading has no letter and no digit.</returns>
    public static string Of(string heading)
    {
        var code = new StringBuilder();
        foreach (var c in heading.Normalize(NormalizationForm.FormD))
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

        code.Length = Math.Min(code.Length, MaxLength);
        return code.ToString().TrimEnd('-');
    }

    /// <summary>The code with a number behind it where other posts of the office have it already.</summary>
    public static string Free(string heading, IReadOnlyCollection<string> taken)
    {
        var plain = Of(heading);
        if (!taken.Contains(plain))
        {
            return plain;
        }

        for (var number = 2; ; number++)
        {
            var ending = string.Create(CultureInfo.InvariantCulture, $"-{number}");
            var code = plain[..Math.Min(plain.Length, MaxLength - ending.Length)] + ending;
            if (!taken.Contains(code))
            {
                return code;
            }
        }
    }
}
