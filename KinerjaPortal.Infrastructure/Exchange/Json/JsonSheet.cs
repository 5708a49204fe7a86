namespace KinerjaPortal.Infrastructure.Exchange.Json;

/// <summary>
/// The portal's own file as it is written. Words where the domain has enumerations, so that a person can read it; what a
/// reader does not know is kept aside to be told, not dropped.
/// </summary>
internal sealed class JsonSheet : JsonPart
{
    public const string FormatName = "kinerjaportal-sop";
    public const int CurrentVersion = 1;

    public string? Format { get; init; }

    public int? Version { get; init; }

    public string? DocumentType { get; init; }

    public string? SourceNote { get; init; }

    public IdentityPart? Identity { get; init; }

    public IReadOnlyList<LanePart?>? Lanes { get; init; }

    public IReadOnlyList<StepPart?>? Steps { get; init; }

    public IReadOnlyList<FlowPart?>? Flows { get; init; }

    internal sealed class IdentityPart : JsonPart
    {
        public string? Unit { get; init; }

        public string? Title { get; init; }

        public string? Nomor { get; init; }

        public string? TanggalPembuatan { get; init; }

        public string? TanggalRevisi { get; init; }

        public string? TanggalEfektif { get; init; }

        public string? TanggalPengesahan { get; init; }

        public ApprovalPart? DisahkanOleh { get; init; }

        public IReadOnlyList<string?>? DasarHukum { get; init; }

        public IReadOnlyList<string?>? KualifikasiPelaksana { get; init; }

        public IReadOnlyList<string?>? Keterkaitan { get; init; }

        public IReadOnlyList<string?>? Peralatan { get; init; }

        public IReadOnlyList<string?>? Peringatan { get; init; }

        public IReadOnlyList<string?>? Pencatatan { get; init; }
    }

    internal sealed class ApprovalPart : JsonPart
    {
        public string? Jabatan { get; init; }

        public string? Nama { get; init; }

        public string? Nip { get; init; }

        public string? Pangkat { get; init; }
    }

    internal sealed class LanePart : JsonPart
    {
        public string? Pelaksana { get; init; }

        public string? Heading { get; init; }

        public bool? External { get; init; }
    }

    internal sealed class StepPart : JsonPart
    {
        public Guid? Id { get; init; }

        public string? Number { get; init; }

        public string? Activity { get; init; }

        public string? Pelaksana { get; init; }

        public string? Symbol { get; init; }

        public string? Action { get; init; }

        public string? Requires { get; init; }

        public string? Kelengkapan { get; init; }

        public WaktuPart? Waktu { get; init; }

        public string? Output { get; init; }

        public string? Keterangan { get; init; }

        public bool? PelaksanaInferred { get; init; }

        public string? SourceText { get; init; }

        public string? SourceNote { get; init; }

        public Guid? LinkedSop { get; init; }
    }

    internal sealed class WaktuPart : JsonPart
    {
        public int? Value { get; init; }

        public string? Text { get; init; }

        public string? Unit { get; init; }
    }

    internal sealed class FlowPart : JsonPart
    {
        public Guid? From { get; init; }

        public Guid? To { get; init; }

        public string? Label { get; init; }
    }
}
