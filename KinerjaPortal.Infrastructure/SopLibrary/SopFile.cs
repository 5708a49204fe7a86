namespace KinerjaPortal.Infrastructure.SopLibrary;

/// <summary>
/// A file of the library as it is written: words where the domain has enums, keys where it has ids. Steps name each
/// other by <see cref="StepRow.Key"/>: the printed number, and a "b" after the second of a repeated number.
/// </summary>
internal sealed record SopFile(
    string Slug,
    string Opd,
    string DocumentType,
    string Title,
    string SourceFile,
    string? SourceNote,
    SopFile.IdentitySheet Identity,
    IReadOnlyList<SopFile.LaneHead> Lanes,
    IReadOnlyList<SopFile.StepRow> Steps,
    IReadOnlyList<SopFile.Arrow> Flows)
{
    internal sealed record IdentitySheet(
        string Unit,
        string Title,
        string? Nomor,
        string? TanggalPembuatan,
        string? TanggalRevisi,
        string? TanggalEfektif,
        string? TanggalPengesahan,
        Approval DisahkanOleh,
        IReadOnlyList<string> DasarHukum,
        IReadOnlyList<string> KualifikasiPelaksana,
        IReadOnlyList<string> Keterkaitan,
        IReadOnlyList<string> Peralatan,
        IReadOnlyList<string> Peringatan,
        IReadOnlyList<string> Pencatatan);

    internal sealed record Approval(string? Jabatan, string? Nama, string? Nip, string? Pangkat);

    internal sealed record LaneHead(string Pelaksana, string Heading, bool External);

    internal sealed record StepRow(
        string Key,
        string Number,
        string Activity,
        string Pelaksana,
        string Symbol,
        string Action,
        string Kelengkapan,
        Duration Waktu,
        string Output,
        string? Keterangan = null,
        bool PelaksanaInferred = false,
        string? SourceText = null,
        string? SourceNote = null);

    internal sealed record Duration(int Value, string Unit);

    internal sealed record Arrow(string From, string To, string? Label = null);
}
