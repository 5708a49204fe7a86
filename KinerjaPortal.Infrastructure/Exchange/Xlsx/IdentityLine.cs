using KinerjaPortal.Domain.Sops;

namespace KinerjaPortal.Infrastructure.Exchange.Xlsx;

/// <summary>The labels of the sheet "Identitas", in the order of the official identity sheet.</summary>
internal static class IdentityLine
{
    public const string DocumentType = "Jenis dokumen";
    public const string Unit = "Unit kerja";
    public const string Title = "Judul SOP";
    public const string Nomor = "Nomor SOP";
    public const string TanggalPembuatan = "Tanggal pembuatan";
    public const string TanggalRevisi = "Tanggal revisi";
    public const string TanggalEfektif = "Tanggal efektif";
    public const string TanggalPengesahan = "Tanggal pengesahan";
    public const string Jabatan = "Disahkan oleh: jabatan";
    public const string Nama = "Disahkan oleh: nama";
    public const string Nip = "Disahkan oleh: NIP";
    public const string Pangkat = "Disahkan oleh: pangkat";
    public const string DasarHukum = "Dasar hukum";
    public const string Kualifikasi = "Kualifikasi pelaksana";
    public const string Keterkaitan = "Keterkaitan";
    public const string Peralatan = "Peralatan/perlengkapan";
    public const string Peringatan = "Peringatan";
    public const string Pencatatan = "Pencatatan dan pendataan";
    public const string SourceNote = "Catatan sumber";

    /// <summary>Boxes hold any number of items, one below the other.</summary>
    public static IReadOnlyList<string> Boxes { get; } = [DasarHukum, Kualifikasi, Keterkaitan, Peralatan, Peringatan, Pencatatan];

    public static IReadOnlyList<string> All { get; } =
    [
        DocumentType, Unit, Title, Nomor, TanggalPembuatan, TanggalRevisi, TanggalEfektif, TanggalPengesahan,
        Jabatan, Nama, Nip, Pangkat, .. Boxes, SourceNote,
    ];

    public static IEnumerable<(string Label, IReadOnlyList<string> Values)> Of(SopDefinition sheet, DocumentType documentType)
    {
        var (identity, approval) = (sheet.Identity, sheet.Identity.DisahkanOleh);
        return
        [
            (DocumentType, [documentType.Name]),
            (Unit, [identity.Unit]),
            (Title, [identity.Title]),
            (Nomor, One(identity.Nomor)),
            (TanggalPembuatan, One(identity.TanggalPembuatan)),
            (TanggalRevisi, One(identity.TanggalRevisi)),
            (TanggalEfektif, One(identity.TanggalEfektif)),
            (TanggalPengesahan, One(identity.TanggalPengesahan)),
            (Jabatan, One(approval.Jabatan)),
            (Nama, One(approval.Nama)),
            (Nip, One(approval.Nip)),
            (Pangkat, One(approval.Pangkat)),
            (DasarHukum, identity.DasarHukum),
            (Kualifikasi, identity.KualifikasiPelaksana),
            (Keterkaitan, identity.Keterkaitan),
            (Peralatan, identity.Peralatan),
            (Peringatan, identity.Peringatan),
            (Pencatatan, identity.Pencatatan),
            (SourceNote, One(sheet.SourceNote)),
        ];
    }

    private static IReadOnlyList<string> One(string? value) => value is null ? [] : [value];
}
