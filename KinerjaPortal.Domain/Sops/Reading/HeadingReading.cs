using System.Text.RegularExpressions;

namespace KinerjaPortal.Domain.Sops.Reading;

/// <param name="Unit">What a bare figure counts under "Waktu (menit)".</param>
public readonly record struct ReadHeading(TableColumn Column, WaktuUnit? Unit = null);

/// <summary>
/// Which column a heading names, in the official form's words (Permenpan RB 35/2012) and those that offices put in their place. White space, line breaks, slashes and
/// brackets do not matter; every word must be one of the column's, so that "Pengelola Bahan" stays a post.
/// </summary>
public static partial class HeadingReading
{
    private const int Longest = 80;

    private static readonly (TableColumn Column, HashSet<string> Names, HashSet<string> Beside)[] Columns =
    [
        (TableColumn.Number, Set("no nomor nomer #"), Set("urut urutan langkah kegiatan")),
        (TableColumn.WaktuUnit, Set("satuan"), Set("waktu")),
        (TableColumn.Waktu, Set("waktu durasi lama lamanya"), Set("jangka norma target estimasi standar mutu baku penyelesaian pelaksanaan pengerjaan proses maksimal maksimum dalam kegiatan satuan kerja efektif kalender")),
        (TableColumn.Output, Set("output outputs keluaran hasil produk luaran"), Set("out put uraian kegiatan dokumen akhir kerja dan atau mutu baku")),
        (TableColumn.Kelengkapan, Set("kelengkapan persyaratan perlengkapan syarat input masukan bahan peralatan"), Set("dokumen data kerja alat dan atau kegiatan mutu baku berkas")),
        (TableColumn.Keterangan, Set("keterangan ket catatan"), Set("dan lain")),
        (TableColumn.MutuBaku, Set("mutu"), Set("baku standar kualitas")),
        (TableColumn.Pelaksana, Set("pelaksana aktor pelaku"), Set("kegiatan para sop dan")),
        (TableColumn.Activity, Set("kegiatan aktivitas aktifitas uraian prosedur langkah tahapan tahap"), Set("kerja pelaksanaan rincian detail urutan nama jenis proses dan sop langkah")),
    ];

    /// <returns>Null for a heading that names none of them: a post, or something that only this office has.</returns>
    public static ReadHeading? Read(string heading)
    {
        // Every cell of a table is asked, and most are sentences.
        var words = heading.Length > Longest ? [] : Words().Matches(heading.ToLowerInvariant()).Select(match => match.Value).ToList();
        foreach (var (column, names, beside) in Columns)
        {
            if (!words.Exists(names.Contains))
            {
                continue;
            }

            // A unit stands beside the waktu alone: "Satuan (hari)" is as good as "Waktu (hari)".
            var units = column is TableColumn.Waktu or TableColumn.WaktuUnit ? words.ToLookup(WaktuReading.UnitOf) : null;
            var own = units is null ? words : [.. units[null]];
            if (own.Exists(names.Contains) && own.TrueForAll(word => names.Contains(word) || beside.Contains(word)))
            {
                return new ReadHeading(column, column == TableColumn.Waktu ? units!.Select(unit => unit.Key).FirstOrDefault(unit => unit is not null) : null);
            }
        }

        return null;
    }

    private static HashSet<string> Set(string words) => [.. words.Split(' ')];

    [GeneratedRegex(@"\p{L}+|\d+|#", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Words();
}
