namespace KinerjaPortal.Domain.Sops.Rules.Names;

/// <summary>Names of offices in a text, by their pattern: a word like Kec., Dinas or Badan, and capitalised words after it.</summary>
internal static class OfficeNames
{
    /// <summary>Words that end a name in texts That Capitalise Every Word, and what "dinas" and "badan" are without a name.</summary>
    private static readonly HashSet<string> NoPartOfAName = new(StringComparer.OrdinalIgnoreCase)
    {
        "dan", "atau", "serta", "oleh", "untuk", "ke", "kepada", "dari", "dengan", "bersama", "yang", "di", "pada", "dalam", "sebagai",
        "agar", "guna", "melalui", "terkait", "setempat", "tahun", "tahunan", "triwulan", "semester", "luar", "dalam", "teknis",
    };

    /// <summary>"Nota Dinas", "Perjalanan Dinas": not an office.</summary>
    private static readonly HashSet<string> MakesDinasAnAdjective = new(StringComparer.OrdinalIgnoreCase)
    {
        "nota", "perjalanan", "surat", "rumah", "kendaraan", "pakaian", "naskah",
    };

    public static IEnumerable<NamedOffice> In(CellWords words)
    {
        for (var at = 0; at + 1 < words.Count; at++)
        {
            if (OfficeKinds.Of(words[at]) is not { } kind || (at > 0 && MakesDinasAnAdjective.Contains(words[at - 1])))
            {
                continue;
            }

            var last = at;
            while (last + 1 < words.Count && IsPartOfTheName(words, last + 1) && FollowsOn(words, last, isKind: last == at))
            {
                last++;
            }

            if (last > at)
            {
                yield return new NamedOffice(kind, at, last);
                at = last;
            }
        }
    }

    private static bool IsPartOfTheName(CellWords words, int word) =>
        char.IsUpper(words[word][0]) && !NoPartOfAName.Contains(words[word]) && OfficeKinds.Of(words[word]) is null;

    /// <summary>"Kec. Kelara" goes on over its point; "di Dinas. Menyampaikan" does not.</summary>
    private static bool FollowsOn(CellWords words, int word, bool isKind) =>
        words.After(word) is var between && (between.Length == 0 || (between == "." && isKind && words[word].Length <= 4));
}

/// <summary>An office's name in a text, from the word of its kind to its last.</summary>
internal readonly record struct NamedOffice(OfficeKind Kind, int First, int Last);
