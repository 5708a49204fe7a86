using System.Text;

namespace KinerjaPortal.Domain.People;

/// <summary>
/// What is taken as a new password: long, and not what is tried first. No rule asks for capitals, digits and signs: they make people write
/// <c>Password123!</c>, which is one of the first to be tried.
/// </summary>
/// <param name="commonWords">In lower case.</param>
public sealed class PasswordPolicy(IReadOnlySet<string> commonWords)
{
    public const int ShortestLength = 12;

    /// <summary>A longer one is nobody's: hashing it would only cost time.</summary>
    public const int LongestLength = 256;

    public const int FewestDifferentCharacters = 5;

    /// <summary>A part of a name that is shorter stands in too many words.</summary>
    private const int ShortestNamePart = 4;

    private const int ShortestWord = 3;

    /// <summary>Three words and more are a phrase, which nobody goes through.</summary>
    private const int MostWordsOfACommonOne = 2;

    /// <returns>Null where the password is taken.</returns>
    public PasswordFault? WhyNot(string password, string name, string email) =>
        password.Length < ShortestLength ? PasswordFault.TooShort
        : password.Length > LongestLength ? PasswordFault.TooLong
        : password.Distinct().Count() < FewestDifferentCharacters ? PasswordFault.TooUniform
        : IsCommon(password.ToLowerInvariant()) ? PasswordFault.Common
        : HasName(password, name, email) ? PasswordFault.OwnName
        : null;

    private bool IsCommon(string password)
    {
        if (commonWords.Contains(password))
        {
            return true;
        }

        var parts = PartsOf(password);
        return parts.Sum(WordsOf) <= MostWordsOfACommonOne;
    }

    /// <summary>What stands between digits and signs, with letters put back for the signs that are written in their place.</summary>
    private static List<string> PartsOf(string password)
    {
        var parts = new List<string>();
        var part = new StringBuilder();
        for (var i = 0; i <= password.Length; i++)
        {
            if (i < password.Length && (char.IsLetter(password[i]) || IsWithin(password, i)))
            {
                part.Append(LetterFor(password[i]));
            }
            else if (part.Length > 0)
            {
                parts.Add(part.ToString());
                part.Clear();
            }
        }

        return parts;
    }

    /// <summary>A digit or sign is a letter's stand-in only between letters: <c>p4ssw0rd</c>, and not <c>sandi2026</c>.</summary>
    private static bool IsWithin(string password, int at) =>
        LetterFor(password[at]) != password[at] && at > 0 && char.IsLetter(password[at - 1])
        && password.AsSpan(at).TrimStart("0134578@$!") is [var next, ..] && char.IsLetter(next);

    private static char LetterFor(char c) => c switch
    {
        '0' => 'o',
        '1' or '!' => 'i',
        '3' => 'e',
        '4' or '@' => 'a',
        '5' or '$' => 's',
        '7' => 't',
        '8' => 'b',
        _ => c,
    };

    /// <summary>Of how many common words a part is made; more than a common password has where it is made of anything else.</summary>
    private int WordsOf(string part)
    {
        if (part.Length < ShortestWord)
        {
            return 0;
        }

        // fewest[i]: of how many words the first i letters are made.
        var fewest = new int[part.Length + 1];
        for (var end = 1; end <= part.Length; end++)
        {
            fewest[end] = MostWordsOfACommonOne + 1;
            for (var begin = Math.Max(0, end - LongestLength); begin <= end - ShortestWord; begin++)
            {
                if (fewest[begin] < fewest[end] - 1 && commonWords.Contains(part[begin..end]))
                {
                    fewest[end] = fewest[begin] + 1;
                }
            }
        }

        return fewest[^1];
    }

    private static bool HasName(string password, string name, string email) =>
        name.Split([' ', '.', ',', '\'', '-'], StringSplitOptions.RemoveEmptyEntries)
            .Concat(email.Split('@')[0].Split(['.', '-', '_', '+'], StringSplitOptions.RemoveEmptyEntries))
            .Any(part => part.Length >= ShortestNamePart && password.Contains(part, StringComparison.OrdinalIgnoreCase));
}
