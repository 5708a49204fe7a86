using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Domain.Sops.Rules;

namespace KinerjaPortal.Tests.Domain.Sops;

/// <summary>A Renja of Kecamatan Kelara in five rows with which nothing is wrong, and ways to spoil it.</summary>
internal static class KelaraRenja
{
    private static readonly Opd _kelara = Office("kec-kelara", "Kecamatan Kelara", "Kecamatan Kelara", "Kabupaten Jeneponto");

    public static ReviewContext Context { get; } = new(
        _kelara,
        [
            Post("camat", "Camat"),
            Post("kasubag-program", "Kasubag Program"),
            Post("sekretaris-camat", "Sekretaris Camat"),
            Post("kepala-seksi", "Kepala Seksi"),
            Post("bappeda", "Bappeda", isExternal: true),
            Post("dinas-ppkad", "Dinas PPKAD", isExternal: true),
        ],
        DocumentType.Renja,
        [
            Office("kec-berbek", "Kecamatan Berbek", "Kecamatan Berbek", "Kabupaten Nganjuk"),
            Office("satpolpp-balangan", "Satuan Polisi Pamong Praja Kabupaten Balangan", "Satpol PP Balangan", "Kabupaten Balangan"),
        ]);

    public static SopDefinition Sheet { get; } = new(
        new SopIdentity(
            "Pemerintah Kabupaten Jeneponto, Kecamatan Kelara", "Penyusunan RENJA", null, null, null, null, null, new(null, null, null, null), [], [], [], [], [], []),
        [new SopLane("camat", "Camat"), new SopLane("kasubag-program", "Kasubag Program"), new SopLane("sekretaris-camat", "Sekretaris Camat")],
        [
            Step(1, "Memerintahkan penyusunan Renja Kecamatan", "camat", StepSymbol.Start, "Disposisi"),
            Step(2, "Menyusun konsep Renja Kec. Kelara", "kasubag-program", StepSymbol.Process, "Konsep Renja"),
            Step(3, "Mengoreksi konsep Renja", "sekretaris-camat", StepSymbol.Decision, "Konsep Renja yang telah disetujui"),
            Step(4, "Penandatanganan dokumen Renja oleh Camat", "camat", StepSymbol.Process, "Dokumen Renja"),
            Step(5, "Pengiriman dokumen Renja ke Dinas PPKAD dan pengarsipan sebagai arsip", "kasubag-program", StepSymbol.End, "Arsip"),
        ],
        [
            new(Id(1), Id(2)), new(Id(2), Id(3)), new(Id(3), Id(4), FlowLabel.Ya), new(Id(3), Id(2), FlowLabel.Tidak), new(Id(4), Id(5)),
        ]);

    public static Guid Id(int row) => new(row, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    public static IReadOnlyList<SopProblem> Review(SopDefinition sheet) => SopReview.Of(sheet, Context);

    public static SopDefinition With(int row, Func<SopStep, SopStep> change) =>
        Sheet with { Steps = [.. Sheet.Steps.Select(step => step.Id == Id(row) ? change(step) : step)] };

    public static SopDefinition Saying(string activity, int row = 2) => With(row, step => step with { Activity = activity });

    /// <summary>The row moved to a lane that the sheet did not have, its own lane staying in use.</summary>
    public static SopDefinition OnLane(int row, SopLane lane) =>
        With(row, step => step with { Pelaksana = lane.Pelaksana }) with { Lanes = [.. Sheet.Lanes, lane] };

    public static Opd Office(string code, string name, string shortName, string region) =>
        new(Guid.CreateVersion7(), code, name, shortName, region, ZonaWaktu.Wita);

    private static Pelaksana Post(string code, string name, bool isExternal = false) =>
        new(Guid.CreateVersion7(), _kelara.Id, code, name, 1, isExternal, PlansCycles: false);

    private static SopStep Step(int row, string activity, string post, StepSymbol symbol, string output) =>
        new(Id(row), $"{row}", activity, post, symbol, StepAction.Umum, new MutuBaku("Konsep Renja", new Waktu(1, WaktuUnit.Hari), output));
}
