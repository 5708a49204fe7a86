namespace KinerjaPortal.Domain.Sops.Rules.Names;

/// <summary>The names by which sheets call the documents, short and written out.</summary>
internal static class DocumentNames
{
    // "Rencana kerja" and "laporan kinerja" alone are no names: a team has a rencana kerja too.
    private static readonly (DocumentType Document, CellWords Name)[] Names =
    [
        .. Named(DocumentType.Renstra, "renstra", "restra", "rencana strategis", "rencana strategi"),
        .. Named(DocumentType.Renja, "renja", "rencana kerja perangkat daerah", "rencana kerja SKPD", "rencana kerja OPD"),
        .. Named(DocumentType.Ppas, "PPAS", "prioritas dan plafon anggaran"),
        .. Named(DocumentType.Rka, "RKA", "rencana kerja anggaran", "rencana kerja dan anggaran"),
        .. Named(DocumentType.Dpa, "DPA", "DPPA", "dokumen pelaksanaan anggaran"),
        .. Named(DocumentType.Lkpj, "LKPJ", "laporan keterangan pertanggungjawaban"),
        .. Named(DocumentType.Lppd, "LPPD", "laporan penyelenggaraan pemerintahan daerah"),
        .. Named(
            DocumentType.Lkjip,
            "LKjIP", "LKIP", "LAKIP", "LKj", "laporan kinerja instansi pemerintah", "laporan akuntabilitas kinerja"),
    ];

    /// <summary>LKjIP, LAKIP and LKj are one document under the names of different years.</summary>
    public static DocumentType Family(DocumentType document) =>
        document is DocumentType.Lakip or DocumentType.Lkj ? DocumentType.Lkjip : document;

    public static IEnumerable<NamedDocument> In(CellWords words)
    {
        for (var at = 0; at < words.Count; at++)
        {
            foreach (var (document, name) in Names)
            {
                if (words.Reads(at, name))
                {
                    yield return new NamedDocument(document, at, at + name.Count - 1);
                    at += name.Count - 1;
                    break;
                }
            }
        }
    }

    private static IEnumerable<(DocumentType Document, CellWords Name)> Named(DocumentType document, params string[] names) =>
        names.Select(name => (document, new CellWords(name)));
}

/// <summary>A document's name in a text, from its first word to its last.</summary>
/// <param name="Family">LKjIP for LAKIP and LKj as well.</param>
internal readonly record struct NamedDocument(DocumentType Family, int First, int Last);
