using KinerjaPortal.Domain.Sops;

namespace KinerjaPortal.Tests.Support;

/// <summary>A sheet larger than any of the library's, with a decision in three rows and their returns.</summary>
internal static class LargeSheet
{
    public const string Name = "lembar-besar";

    private static readonly string[] Words = ["menyusun", "rancangan", "rencana", "kerja", "perangkat", "daerah", "dan", "menyampaikannya", "kepada", "Sekretaris"];

    public static SopDefinition Of(int rows, int lanes)
    {
        var steps = Enumerable.Range(0, rows).Select(row => new SopStep(
            Id(row),
            $"{row + 1}",
            string.Join(' ', Enumerable.Range(row, 3 + (row * 7 % 13)).Select(word => Words[word % Words.Length])),
            $"pelaksana-{row * 3 % lanes}",
            row == 0 ? StepSymbol.Start : row == rows - 1 ? StepSymbol.End : row % 3 == 2 ? StepSymbol.Decision : StepSymbol.Process,
            StepAction.Umum,
            new MutuBaku("Lembar disposisi", new Waktu(1, WaktuUnit.Hari), "Rancangan dokumen"))).ToList();
        var flows = Enumerable.Range(0, rows - 1).SelectMany(row => steps[row].Symbol == StepSymbol.Decision
            ? (SopFlow[])[new(Id(row), Id(row + 1), FlowLabel.Ya), new(Id(row), Id(Math.Max(0, row - 1 - (row % 5))), FlowLabel.Tidak)]
            : [new SopFlow(Id(row), Id(row + 1))]);
        return new SopDefinition(
            SmallSop.Version.Definition.Identity with { Title = "Lembar besar" },
            [.. Enumerable.Range(0, lanes).Select(lane => new SopLane($"pelaksana-{lane}", $"Pelaksana {lane + 1}"))],
            steps,
            [.. flows]);
    }

    private static Guid Id(int row) => new(row + 1, 0, 0, new byte[8]);
}
