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

    private static SopStep Step(int row, string activity, string post, StepSymbol symbol) =>
        new(Id(row), $"{row}", activity, post, symbol, StepAction.Umum, new MutuBaku("Konsep", new Waktu(1, WaktuUnit.Hari), "Dokumen"));

    private static Guid Id(int row) => new(row, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
}
