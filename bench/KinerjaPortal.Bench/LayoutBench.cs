using System.Diagnostics;
using KinerjaPortal.Domain.Flowcharts;
using KinerjaPortal.Domain.Flowcharts.Pages;

namespace KinerjaPortal.Bench;

/// <summary>How long a flowchart takes to be laid out, on the screen and cut into pages, as the sheet grows.</summary>
internal static class LayoutBench
{
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
        var sheet = SampleSheet.Of(steps);
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
}
