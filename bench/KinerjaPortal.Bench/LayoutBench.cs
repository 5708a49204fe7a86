using System.Diagnostics;
using KinerjaPortal.Domain.Flowcharts;
using KinerjaPortal.Domain.Sops;

namespace KinerjaPortal.Bench;

/// <summary>How long a flowchart takes to be laid out, on the screen and cut into pages, as the sheet grows.</summary>
internal static class LayoutBench
{
    private const int Lanes = 6;
    private static readonly TimeSpan s_window = TimeSpan.FromSeconds(3);

    public static void Run()
    {
        Console.WriteLine("layout: median of one drawing after the other, each sheet with a decision in three rows and their returns");
        Console.WriteLine("steps  arrows   drawing us   us a step   pages A4   paged us   paged/drawing");
        var ten = Measure(10);
        var sixty = Measure(60);
        var many = Measure(200);
        Console.WriteLine(FormattableString.Invariant($"drawing, 60 steps / 10 steps:    {sixty / ten:F1}"));
        Console.WriteLine(FormattableString.Invariant($"drawing, 200 steps / 60 steps:   {many / sixty:F1}"));
    }

    private static double Measure(int steps)
    {
        var sheet = Sheet(steps);
        var drawing = MedianOf(() => SwimlaneLayout.Draw(sheet, SheetMetrics.Desk));
        var paged = MedianOf(() => PageLayout.Draw(sheet, Paper.A4));
        var pages = PageLayout.Draw(sheet, Paper.A4).Pages.Count;
        Console.WriteLine(FormattableString.Invariant(
            $"{steps,5}  {sheet.Flows.Count,6}   {drawing,10:F0}   {drawing / steps,9:F1}   {pages,8}   {paged,8:F0}   {paged / drawing,13:F1}"));
        return drawing;
    }

    private static double MedianOf(Action draw)
    {
        var begun = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(begun) < s_window)
        {
            draw();
        }

        var taken = new List<double>();
        begun = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(begun) < s_window)
        {
            var started = Stopwatch.GetTimestamp();
            draw();
            taken.Add(Stopwatch.GetElapsedTime(started).TotalMicroseconds);
        }

        taken.Sort();
        return taken[taken.Count / 2];
    }

    /// <summary>The same for a number of steps every time; a version that is established, so its arrows carry their letters.</summary>
    private static SopDefinition Sheet(int count)
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
