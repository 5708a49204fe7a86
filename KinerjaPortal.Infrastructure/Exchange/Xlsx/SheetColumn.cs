using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Domain.Sops.Reading;

namespace KinerjaPortal.Infrastructure.Exchange.Xlsx;

/// <summary>A column of the workbook's table. The key stands in a hidden row, so that a heading may be reworded in Excel.</summary>
/// <param name="Band">Heading over several columns; null where there is none.</param>
/// <param name="Width">In characters, as Excel measures columns.</param>
/// <param name="Table">The column of the official table that it is; null for what the portal alone knows.</param>
internal sealed record SheetColumn(
    string Key, string Heading, double Width, string? Band = null, bool IsRequired = false, bool IsHidden = false, bool IsCentred = false, TableColumn? Table = null)
{
    public const string MutuBakuBand = "Mutu baku";
    public const string PelaksanaBand = "Pelaksana";
    public const string FlowBand = "Alur: nomor kegiatan tujuan";

    private const string Lane = "pelaksana:";
    private const string ExternalLane = "pelaksana-luar:";

    public static SheetColumn Number { get; } = new("nomor", "No", 6, IsRequired: true, IsCentred: true, Table: TableColumn.Number);

    public static SheetColumn Activity { get; } = new("kegiatan", "Kegiatan", 46, IsRequired: true, Table: TableColumn.Activity);

    public static SheetColumn Kelengkapan { get; } = new("kelengkapan", "Kelengkapan", 24, MutuBakuBand, IsRequired: true, Table: TableColumn.Kelengkapan);

    public static SheetColumn WaktuValue { get; } = new("waktu", "Waktu", 8, MutuBakuBand, IsRequired: true, IsCentred: true, Table: TableColumn.Waktu);

    public static SheetColumn WaktuUnit { get; } = new("satuan", "Satuan", 9, MutuBakuBand, Table: TableColumn.WaktuUnit);

    public static SheetColumn Output { get; } = new("output", "Output", 24, MutuBakuBand, IsRequired: true, Table: TableColumn.Output);

    public static SheetColumn Keterangan { get; } = new("keterangan", "Keterangan", 26, Table: TableColumn.Keterangan);

    public static SheetColumn Action { get; } = new("aksi", "Aksi portal", 16);

    public static SheetColumn Need { get; } = new("wajib-berkas", "Wajib berkas hasil", 11, IsCentred: true);

    public static SheetColumn Next { get; } = new("lanjut", "Lanjut ke", 11, FlowBand, IsCentred: true);

    public static SheetColumn Ya { get; } = new("ya", "Ya ke", 9, FlowBand, IsCentred: true);

    public static SheetColumn Tidak { get; } = new("tidak", "Tidak ke", 9, FlowBand, IsCentred: true);

    public static SheetColumn Id { get; } = new("id", "Id", 38, IsHidden: true);

    public static SheetColumn FlowOrder { get; } = new("urutan-alur", "Urutan alur", 12, IsHidden: true);

    public static SheetColumn Inferred { get; } = new("disimpulkan", "Pelaksana disimpulkan", 12, IsHidden: true);

    public static SheetColumn SourceText { get; } = new("teks-sumber", "Teks sumber", 40, IsHidden: true);

    public static SheetColumn SourceNote { get; } = new("catatan-sumber", "Catatan sumber", 40, IsHidden: true);

    /// <summary>What the clock counts where the waktu's own words say something else, and of which words that is said.</summary>
    public static SheetColumn CountedWaktu { get; } = new("waktu-dihitung", "Waktu dihitung", 24, IsHidden: true);

    public static SheetColumn LinkedSop { get; } = new("sop-terkait", "SOP terkait", 38, IsHidden: true);

    public static IReadOnlyList<SheetColumn> BeforeLanes { get; } = [Number, Activity];

    public static IReadOnlyList<SheetColumn> AfterLanes { get; } =
        [Kelengkapan, WaktuValue, WaktuUnit, Output, Keterangan, Action, Need, Next, Ya, Tidak, Id, FlowOrder, Inferred, SourceText, SourceNote, LinkedSop, CountedWaktu];

    /// <summary>All but the lanes, in the order of the table.</summary>
    public static IReadOnlyList<SheetColumn> Fixed { get; } = [.. BeforeLanes, .. AfterLanes];

    public static SheetColumn Of(SopLane lane) => new((lane.IsExternal ? ExternalLane : Lane) + lane.Pelaksana, lane.Heading, 14, PelaksanaBand, IsCentred: true);

    /// <summary>The lane that a column is, or null when its key names no lane.</summary>
    public static FoundLane? LaneOf(string key, string heading) =>
        key.StartsWith(Lane, StringComparison.Ordinal) ? new FoundLane(heading, key[Lane.Length..], false)
        : key.StartsWith(ExternalLane, StringComparison.Ordinal) ? new FoundLane(heading, key[ExternalLane.Length..], true)
        : null;

    public static FlowLabel? LabelOf(SheetColumn column) =>
        column == Next ? FlowLabel.None : column == Ya ? FlowLabel.Ya : column == Tidak ? FlowLabel.Tidak : null;
}
