namespace KinerjaPortal.Domain.Sops.Rules.Contents;

/// <summary>
/// A belah ketupat is answered by Ya or Tidak, so its sentence asks something or lets someone judge: memeriksa, mengoreksi,
/// penandatanganan. "Membuat dokumen" cannot be answered.
/// </summary>
internal static class DecisionsAskOrReview
{
    /// <summary>
    /// What the words of judging have in common, whatever stands before and after: memeriksa, pemeriksaan and diperiksa. The
    /// first letter of a root is left out where me- and pe- swallow it.
    /// </summary>
    private static readonly string[] Stems =
    [
        "eriksa", "eliti", "oreksi", "etuju", "andatangan", "tanda tangan", "sahkan", "pengesahan", "verifikasi", "validasi", "reviu", "review",
        "evaluasi", "menilai", "penilaian", "dinilai", "asistensi", "cermat", "elaah", "mengkaji", "pengkajian", "dikaji", "memaraf",
        "diparaf", "apakah", "timbangkan", "memutuskan", "diputuskan", "menetapkan", "penetapan", "ditetapkan", "menguji", "pengujian",
        "diuji", "mengecek", "pengecekan", "dicek",
    ];

    public static IEnumerable<SopProblem> Problems(SopDefinition sheet) =>
        sheet.Steps
            .Where(step => step.Symbol == StepSymbol.Decision && !string.IsNullOrWhiteSpace(step.Activity) && !AsksOrReviews(step.Activity))
            .Select(step => new SopProblem(SopRule.DecisionsAskOrReview, step.Id, Cell: SheetText.Activity));

    private static bool AsksOrReviews(string activity) =>
        activity.Contains('?')
        || Array.Exists(Stems, stem => activity.Contains(stem, StringComparison.OrdinalIgnoreCase));
}
