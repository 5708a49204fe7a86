using KinerjaPortal.Domain.Flowcharts.Pages;
using KinerjaPortal.Domain.Sops;

namespace KinerjaPortal.Bench;

/// <summary>A sheet of as many steps as are asked for, on six lanes, with a decision in three rows and their returns.</summary>
internal static class SampleSheet
{
    private const int Lanes = 6;

    /// <summary>The same for a number of steps every time; a version that is established, so its arrows carry their letters.</summary>
    public static SopDefinition Of(int count)
    {
        var random = new Random(count);
        var steps = Enumerable.Range(0, count).Select(row => new SopStep(
            Id(row),
            $"{row + 1}",
            string.Join(' ', Enumerable.Repeat("menyusun dokumen", random.Next(2, 8))),
            $"pelaksana-{random.Next(Lanes)}",
            row == 0 ? StepSymbol.Start : row == count - 1 ? StepSymbol.End : row % 3 == 2 ? StepSymbol.Decision : StepSymbol.Process,
            StepAction.Umum,
            new MutuBaku("Disposisi", new Waktu(1, WaktuUnit.Hari), "Dokumen"))).ToList();
        var flows = new List<SopFlow>();
        for (var row = 0; row < count - 1; row++)
        {
            var decides = steps[row].Symbol == StepSymbol.Decision;
            flows.Add(new SopFlow(Id(row), Id(row + 1), decides ? FlowLabel.Ya : FlowLabel.None));
            if (decides)
            {
                // Most send back by a few rows, some to where the work began.
                flows.Add(new SopFlow(Id(row), Id(random.Next(5) == 0 ? 0 : Math.Max(0, row - random.Next(1, 6))), FlowLabel.Tidak));
            }
        }

        return new SopDefinition(
            new SopIdentity("Kantor", "Lembar", null, null, null, null, null, new SopApproval(null, null, null, null), [], [], [], [], [], []),
            [.. Enumerable.Range(0, Lanes).Select(lane => new SopLane($"pelaksana-{lane}", $"Pelaksana {lane + 1}"))],
            steps,
            flows).WithOffPageLetters([]);
    }

    private static Guid Id(int row) => new(row + 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
}
