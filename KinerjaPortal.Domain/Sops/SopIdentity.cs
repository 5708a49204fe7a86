namespace KinerjaPortal.Domain.Sops;

/// <summary>
/// The identity sheet of an SOP AP (Permenpan RB 35/2012): what stands above the flowchart. Dates are kept as the sheet
/// prints them ("Januari 2022", "02-01-2023 s.d 30-12-2023"), because the sources give no more than that.
/// </summary>
public sealed record SopIdentity(
    string Unit,
    string Title,
    string? Nomor,
    string? TanggalPembuatan,
    string? TanggalRevisi,
    string? TanggalEfektif,
    string? TanggalPengesahan,
    SopApproval DisahkanOleh,
    IReadOnlyList<string> DasarHukum,
    IReadOnlyList<string> KualifikasiPelaksana,
    IReadOnlyList<string> Keterkaitan,
    IReadOnlyList<string> Peralatan,
    IReadOnlyList<string> Peringatan,
    IReadOnlyList<string> Pencatatan);

/// <summary>Who established the SOP, as far as the sheet says it.</summary>
public sealed record SopApproval(string? Jabatan, string? Nama, string? Nip, string? Pangkat);
