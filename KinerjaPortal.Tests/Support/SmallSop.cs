using KinerjaPortal.Domain.Sops;

namespace KinerjaPortal.Tests.Support;

/// <summary>
/// The smallest sheet with everything in it: 1 Mulai (kasubag), 2 susun (staf), 3 koreksi, a decision (sekretaris; Tidak goes
/// back to 2), 4 penggandaan (staf), 5 Selesai (kasubag).
/// </summary>
internal static class SmallSop
{
    public static SopVersion Version { get; } = new(
        Guid.CreateVersion7(), Guid.CreateVersion7(), 1, SopVersionStatus.Published,
        new SopDefinition(
            new("Kantor Uji", "Penyusunan Renja", null, null, null, null, null, new(null, null, null, null), [], [], [], [], [], []),
            [new("kasubag", "Kasubag"), new("staf", "Staf"), new("sekretaris", "Sekretaris")],
            [
                Step(1, "Menugaskan staf", "kasubag", StepSymbol.Start),
                Step(2, "Menyusun konsep", "staf", StepSymbol.Process),
                Step(3, "Mengoreksi konsep", "sekretaris", StepSymbol.Decision),
                Step(4, "Menggandakan", "staf", StepSymbol.Process),
                Step(5, "Mengarsipkan", "kasubag", StepSymbol.End),
            ],
            [
                new(Id(1), Id(2)), new(Id(2), Id(3)), new(Id(3), Id(4), FlowLabel.Ya), new(Id(3), Id(2), FlowLabel.Tidak), new(Id(4), Id(5)),
            ]));

    /// <summary>
    /// What became of it: 3 is koreksi by the kasubag in two days, 4 a new row (membahas, sekretaris), and penggandaan is
    /// gone; the rows kept on have their ids.
    /// </summary>
    public static SopVersion NextVersion { get; } = new(
        Guid.CreateVersion7(), Version.SopId, 2, SopVersionStatus.Published,
        Version.Definition with
        {
            Steps =
            [
                .. Version.Steps.Take(2),
                Version.Steps[2] with { Pelaksana = "kasubag", MutuBaku = Version.Steps[2].MutuBaku with { Waktu = new Waktu(2, WaktuUnit.Hari) } },
                Step(6, "Membahas dalam rapat", "sekretaris", StepSymbol.Process) with { Number = "4" },
                Version.Steps[4],
            ],
            Flows =
            [
                new(Id(1), Id(2)), new(Id(2), Id(3)), new(Id(3), Id(6), FlowLabel.Ya), new(Id(3), Id(2), FlowLabel.Tidak), new(Id(6), Id(5)),
            ],
        });

    private static SopStep Step(int row, string activity, string post, StepSymbol symbol) =>
        new(Id(row), $"{row}", activity, post, symbol, StepAction.Umum, new MutuBaku("Konsep", new Waktu(1, WaktuUnit.Hari), "Dokumen"));

    private static Guid Id(int row) => new(row, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
}
