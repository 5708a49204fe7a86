using System.Text.RegularExpressions;

namespace KinerjaPortal.Tests.Integration.SopLibrary;

/// <summary>
/// The whole list of what was mended in the sources: spelling only, and only where the meaning is certain. A new entry is
/// a decision about somebody's text; an oddity of content is no spelling mistake and belongs in a note.
/// </summary>
internal static class Mended
{
    private static readonly (string Printed, string Meant)[] Words =
    [
        (@"\brestra\b", "renstra"),
        (@"\bsekaigus\b", "sekaligus"),
        (@"\bBapedda\b", "Bappeda"),
        (@"\bLKjJP\b", "LKjIP"),
        (@"\bLPPd\b", "LPPD"),
        (@"\bLAKI\b", "LAKIP"),
        (@"\bSKDP\b", "SKPD"),
        (@"\bsecretariat\b", "sekretariat"),
        (@"\bEsselon\b", "Eselon"),
        (@"\bPengandaan\b", "Penggandaan"),
        (@"\bmengandakan\b", "menggandakan"),
        (@"\bPendatanganan\b", "Penandatanganan"),
        (@"\bdi tandatangi\b", "ditandatangani"),
        (@"\bisposisi\b", "Disposisi"),
        (@"\bDesposisi\b", "Disposisi"),
        (@"\bmasing- masing\b", "masing-masing"),
    ];

    public static string Text(string printed) =>
        Words.Aggregate(printed, (text, word) => Regex.Replace(text, word.Printed, word.Meant, RegexOptions.None, TimeSpan.FromSeconds(1)));
}
