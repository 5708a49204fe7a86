using System.Text.RegularExpressions;

namespace KinerjaPortal.Domain.Sops.Reading;

/// <summary>Whether what is written on an arrow, or beside a belah ketupat, means Ya or Tidak: "Ya:", "Belum", "Tanpa perbaikan", "Perlu perbaikan".</summary>
public static partial class AnswerLabels
{
    private static readonly HashSet<string> Ya = Set(
        "ya yes y iya setuju disetujui menyetujui sesuai lengkap benar betul layak sah valid memenuhi diterima terima ok oke lanjut lanjutkan true approve approved sudah selesai cukup baik bersih lulus cocok disahkan ditandatangani");

    private static readonly HashSet<string> Tidak = Set(
        "ditolak tolak menolak dikembalikan kembali kembalikan perbaikan perbaiki diperbaiki memperbaiki revisi direvisi koreksi dikoreksi salah kesalahan kurang kekurangan catatan masalah kendala false reject rejected gagal batal dibatalkan ulang ulangi");

    /// <summary>Alone they mean Tidak; before another word they turn it round.</summary>
    private static readonly HashSet<string> Not = Set("tidak tdk tak tanpa belum blm bukan no not n t");

    /// <returns>None for words that are neither.</returns>
    public static FlowLabel Read(string text)
    {
        var words = Words().Matches(text.ToLowerInvariant()).Select(match => match.Value).ToList();
        if (words is ["ya" or "yes" or "iya" or "y", ..] && !words.Skip(1).Any(Not.Contains))
        {
            return FlowLabel.Ya;
        }

        // "Tidak, revisi" says so and then what follows from it; "tidak perlu revisi" turns the word round.
        var (says, turned) = (FlowLabel.None, false);
        foreach (var word in words)
        {
            if (word is "," or ";" or ":")
            {
                says = turned ? FlowLabel.Tidak : says;
                turned = false;
                continue;
            }

            if (Not.Contains(word))
            {
                turned = !turned;
                continue;
            }

            var label = Ya.Contains(word) ? FlowLabel.Ya : Tidak.Contains(word) ? FlowLabel.Tidak : FlowLabel.None;
            if (label == FlowLabel.None)
            {
                continue;
            }

            // A word of refusal outweighs what it refuses.
            label = !turned ? label : label == FlowLabel.Ya ? FlowLabel.Tidak : FlowLabel.Ya;
            says = says == FlowLabel.Tidak ? says : label;
            turned = false;
        }

        return turned ? FlowLabel.Tidak : says;
    }

    /// <summary>Whether a text is no more than an answer: "Ya", "TIDAK:", "Y".</summary>
    public static bool IsBare(string text) =>
        Words().Matches(text.ToLowerInvariant()).Select(match => match.Value).Where(word => char.IsLetter(word[0])).ToList() is ["ya" or "yes" or "iya" or "y" or "tidak" or "tdk" or "no" or "t"];

    private static HashSet<string> Set(string words) => [.. words.Split(' ')];

    [GeneratedRegex(@"\p{L}+|[,;:]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Words();
}
