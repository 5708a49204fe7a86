using System.Runtime.InteropServices;

namespace KinerjaPortal.Domain.Sops.Versions;

/// <summary>
/// How alike two texts are, from 0 to 1: twice the pairs of neighbouring letters that both have, over all they have
/// (Dice). Case, punctuation and spaces count for nothing, so that a mended misprint hardly changes it.
/// </summary>
internal static class TextLikeness
{
    public static double Of(string one, string other)
    {
        var (first, second) = (Letters(one), Letters(other));
        if (first == second)
        {
            return 1;
        }

        if (first.Length < 2 || second.Length < 2)
        {
            return 0;
        }

        var pairs = new Dictionary<(char, char), int>();
        for (var i = 1; i < first.Length; i++)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(pairs, (first[i - 1], first[i]), out _)++;
        }

        var shared = 0;
        for (var i = 1; i < second.Length; i++)
        {
            ref var left = ref CollectionsMarshal.GetValueRefOrAddDefault(pairs, (second[i - 1], second[i]), out _);
            if (left > 0)
            {
                left--;
                shared++;
            }
        }

        return 2.0 * shared / (first.Length + second.Length - 2);
    }

    /// <summary>The text's letters and digits alone, in lower case.</summary>
    public static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant));
}
