using KinerjaPortal.Domain.Flowcharts;
using KinerjaPortal.Domain.Sops;

namespace KinerjaPortal.Infrastructure.Exchange.Bpmn;

/// <summary>
/// The sheet's own drawing with symbols large enough for the words that BPMN writes into them. A symbol of ours is work and
/// more: Mulai is an event and a task, a decision a task and a gateway. Both share the place that the drawing gives the symbol.
/// </summary>
internal sealed class BpmnDrawing
{
    private const double HeadHeight = 30;
    private const double EventSize = 28;
    private const double GatewaySize = 44;
    private const double Gap = 8;

    private static readonly SheetMetrics Metrics = new()
    {
        ShowsMutuBaku = false,
        ActivityWidth = 4000,
        LaneWidth = 240,
        SymbolWidth = 184,
        SymbolHeight = 100,
        DecisionHeight = 132,
        MinRowHeight = 140,
        Gutter = 20,
        FirstTrack = 20,
        TrackGap = 12,
    };

    private static readonly Point Origin = new(160, 80);

    private readonly SwimlaneDrawing _drawing;
    private readonly Dictionary<int, DrawnSymbol> _symbolOfRow;
    private readonly Dictionary<(Guid From, Guid To, FlowLabel Label), Queue<DrawnConnector>> _connectors;

    public BpmnDrawing(SopDefinition sheet)
    {
        _drawing = SwimlaneLayout.Draw(sheet, Metrics);
        _symbolOfRow = _drawing.Symbols.ToDictionary(symbol => symbol.Row);
        _connectors = _drawing.Connectors.GroupBy(line => (line.From, line.To, line.Label)).ToDictionary(lines => lines.Key, lines => new Queue<DrawnConnector>(lines));
    }

    public Box Pool => new(Origin.X, Origin.Y, _drawing.Width, _drawing.Height + (2 * HeadHeight));

    public Box Lane(int lane) =>
        new(Origin.X + _drawing.Lanes[lane].X, Origin.Y + HeadHeight, _drawing.Lanes[lane].Width, _drawing.Height + HeadHeight);

    /// <summary>The task of a row; null for a row that stands on no lane and so has no place.</summary>
    public Box? Task(int row) => _symbolOfRow.TryGetValue(row, out var symbol) ? TaskIn(BoxOf(symbol), symbol.Symbol) : null;

    /// <summary>The event or the gateway that belongs to a row's task.</summary>
    public Box? Companion(int row) => _symbolOfRow.TryGetValue(row, out var symbol) ? CompanionIn(BoxOf(symbol), symbol.Symbol) : null;

    /// <summary>The short line between a row's task and its event or gateway.</summary>
    public IReadOnlyList<Point>? Inside(int row)
    {
        if (Task(row) is not { } task || Companion(row) is not { } companion)
        {
            return null;
        }

        var x = companion.Centre.X;
        return _symbolOfRow[row].Symbol == StepSymbol.Start
            ? [new Point(x, companion.Bottom), new Point(x, task.Y)]
            : [new Point(x, task.Bottom), new Point(x, companion.Y)];
    }

    /// <summary>The line of an arrow and the place of its word; each arrow is given once. Null where an end has no place.</summary>
    public (IReadOnlyList<Point> Points, Box? Label)? Line(SopFlow flow)
    {
        if (!_connectors.TryGetValue((flow.From, flow.To, flow.Label), out var lines) || !lines.TryDequeue(out var line))
        {
            return null;
        }

        var from = _drawing.Symbols.First(symbol => symbol.StepId == flow.From);
        var to = _drawing.Symbols.First(symbol => symbol.StepId == flow.To);
        List<Point> points = [.. line.Points.Select(OnPage)];
        var label = line.LabelBox is { } box ? OnPage(box) : (Box?)null;
        if (from.Symbol == StepSymbol.Decision && points.Count > 2 && points[0].Y == points[1].Y)
        {
            // It leaves by the side: the gateway stands lower than the middle of the symbol.
            var gateway = CompanionIn(BoxOf(from), from.Symbol)!.Value;
            var lower = gateway.Centre.Y - points[0].Y;
            points[0] = new Point(points[1].X > points[0].X ? gateway.Right : gateway.X, gateway.Centre.Y);
            points[1] = new Point(points[1].X, gateway.Centre.Y);
            label = label is { } word ? word with { Y = word.Y + lower } : null;
        }

        if (to.Symbol == StepSymbol.Start && points[^1].Y == BoxOf(to).Y)
        {
            points[^1] = new Point(points[^1].X, TaskIn(BoxOf(to), to.Symbol).Y);
        }

        return (points, label);
    }

    private static Box TaskIn(Box symbol, StepSymbol kind) => kind switch
    {
        StepSymbol.Start => symbol with { Y = symbol.Y + EventSize + Gap, Height = symbol.Height - EventSize - Gap },
        StepSymbol.End => symbol with { Height = symbol.Height - EventSize - Gap },
        StepSymbol.Decision => symbol with { Height = symbol.Height - GatewaySize - (2 * Gap) },
        _ => symbol,
    };

    /// <summary>The start's event stands in the corner, out of the way of arrows that enter from above.</summary>
    private static Box? CompanionIn(Box symbol, StepSymbol kind) => kind switch
    {
        StepSymbol.Start => new Box(symbol.X, symbol.Y, EventSize, EventSize),
        StepSymbol.End => new Box(symbol.Centre.X - (EventSize / 2), symbol.Bottom - EventSize, EventSize, EventSize),
        StepSymbol.Decision => new Box(symbol.Centre.X - (GatewaySize / 2), symbol.Bottom - GatewaySize, GatewaySize, GatewaySize),
        _ => null,
    };

    private static Box BoxOf(DrawnSymbol symbol) => OnPage(symbol.Box);

    private static Box OnPage(Box box) => box with { X = box.X + Origin.X, Y = box.Y + Origin.Y + (2 * HeadHeight) };

    private static Point OnPage(Point point) => new(point.X + Origin.X, point.Y + Origin.Y + (2 * HeadHeight));
}
