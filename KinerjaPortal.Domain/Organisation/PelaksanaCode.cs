using System.Globalization;
using KinerjaPortal.Domain.Texts;

namespace KinerjaPortal.Domain.Organisation;

/// <summary>The code of a post, made from its column heading: <c>Ka. OPD</c> becomes <c>ka-opd</c>.</summary>
public static class PelaksanaCode
{
    public const int MaxLength = TextLimits.PostCode;

    /// <summary>Taken by the portal itself: the last column of every board, and the office's admin in the history.</summary>
    private static readonly string[] s_reserved = ["selesai", "admin"];

    /// <returns>"" where the heading has no letter and no digit.</returns>
    public static string Of(string heading) => CodeText.Of(heading, MaxLength);

    /// <summary>Whether a post may have this code.</summary>
    public static bool Is(string code) => CodeText.Is(code, MaxLength) && !s_reserved.Contains(code);

    /// <summary>The code with a number behind it where other posts of the office have it already, or none may.</summary>
    public static string Free(string heading, IReadOnlyCollection<string> taken)
    {
        var plain = Of(heading);
        if (!taken.Contains(plain) && !s_reserved.Contains(plain))
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
