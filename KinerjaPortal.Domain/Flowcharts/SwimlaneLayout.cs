using KinerjaPortal.Domain.Sops;

namespace KinerjaPortal.Domain.Flowcharts;

/// <summary>
/// Draws the sheet of an SOP AP (Permenpan RB 35/2012): rows are kegiatan, columns are pelaksana, so where a symbol stands
/// is given and only its measures and its arrows are to be found. Pure: the same definition gives the same drawing.
/// </summary>
public static class SwimlaneLayout
{
    public static SwimlaneDrawing Draw(SopDefinition definition, SheetMetrics metrics) => Draw(definition, metrics, []);

    /// <param name="returns">
    /// Ways back that a cycle has taken. They lie on the arrow they followed; one that no arrow stands for is drawn beside
    /// the others, which keep their ways.
    /// </param>
    public static SwimlaneDrawing Draw(SopDefinition definition, SheetMetrics metrics, IReadOnlyList<ReturnPath> returns)
    {
        var graph = new SheetGraph(definition, returns);
        return new RoutedSheet(definition, graph, metrics).Measure(lanesAtLeast: []).ToDrawing();
    }
}
