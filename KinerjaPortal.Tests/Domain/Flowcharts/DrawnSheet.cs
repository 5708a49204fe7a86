using KinerjaPortal.Domain.Flowcharts;
using KinerjaPortal.Domain.Sops;

namespace KinerjaPortal.Tests.Domain.Flowcharts;

/// <summary>What must be true of every drawing, said as assertions on one.</summary>
internal sealed class DrawnSheet(SopDefinition definition, SwimlaneDrawing drawing)
{
    private sealed record Piece(DrawnConnector Connector, Point From, Point To)
    {
        public bool IsVertical => From.X == To.X;

        public double At => IsVertical ? From.X : From.Y;

        public double Low => IsVertical ? Math.Min(From.Y, To.Y) : Math.Min(From.X, To.X);

        public double High => IsVertical ? Math.Max(From.Y, To.Y) : Math.Max(From.X, To.X);

        public bool LeadsUpOrLeft => IsVertical ? To.Y < From.Y : To.X < From.X;

        public bool Overlaps(Piece other) =>
            IsVertical == other.IsVertical && At == other.At && Low < other.High && other.Low < High;
    }

    private readonly List<Piece> _pieces =
    [
        .. drawing.Connectors.SelectMany(connector => connector.Points.Zip(connector.Points.Skip(1), (from, to) => new Piece(connector, from, to))),
    ];

    public static DrawnSheet Of(SopDefinition definition, params ReturnPath[] returns) =>
        new(definition, SwimlaneLayout.Draw(definition, SheetMetrics.Desk, returns));

    public void HasEveryArrow()
    {
        var steps = definition.Steps.Select(step => step.Id).ToHashSet();
        var expected = definition.Flows.Where(flow => steps.Contains(flow.From) && steps.Contains(flow.To));
        Assert.Equal(
            expected.Select(flow => (flow.From, flow.To, flow.Label)),
            drawing.Connectors.Where(connector => !connector.IsException).Select(connector => (connector.From, connector.To, connector.Label)));
    }

    public void HasEverySymbolInItsCell()
    {
        Assert.Equal(definition.Steps.Select(step => step.Id), drawing.Symbols.Select(symbol => symbol.StepId));
        foreach (var symbol in drawing.Symbols)
        {
            var lane = drawing.Lanes[symbol.Lane];
            var row = drawing.Rows[symbol.Row];
            Assert.Equal(definition.Steps[symbol.Row].Pelaksana, lane.Pelaksana);
            Assert.Equal(lane.X + (lane.Width / 2), symbol.Box.Centre.X);
            Assert.True(symbol.Box.X > lane.X && symbol.Box.Right < lane.X + lane.Width);
            Assert.True(symbol.Box.Y > row.Top && symbol.Box.Bottom < row.Top + row.Height);
        }
    }

    public void RunsOnlyAcrossAndDown()
    {
        Assert.All(_pieces, piece => Assert.True(piece.From.X == piece.To.X ^ piece.From.Y == piece.To.Y, $"{piece}"));
        Assert.All(_pieces, piece => Assert.True(
            piece.To is { X: >= 0, Y: >= 0 } && piece.To.X <= drawing.Width && piece.To.Y <= drawing.Height, $"{piece}"));
    }

    public void MeetsTheEdgesOfItsSymbols()
    {
        foreach (var connector in drawing.Connectors)
        {
            Assert.Contains(connector.Points[0], MiddlesOfEdges(connector.From));
            Assert.Contains(connector.Points[^1], MiddlesOfEdges(connector.To));
        }
    }

    public void CrossesNoSymbol()
    {
        foreach (var symbol in drawing.Symbols)
        {
            foreach (var piece in _pieces)
            {
                // Its own ends may touch the edge, nothing may come nearer than a few pixels otherwise.
                var isOwn = piece.Connector.From == symbol.StepId || piece.Connector.To == symbol.StepId;
                var box = isOwn ? symbol.Box : symbol.Box.Inflate(4);
                Assert.False(box.Meets(piece.From, piece.To), $"{piece} crosses {symbol}");
            }
        }
    }

    public void HasNoLinesAgainstEachOther()
    {
        foreach (var (one, other) in Overlaps())
        {
            Assert.True(one.LeadsUpOrLeft == other.LeadsUpOrLeft, $"{one} runs against {other}");
        }
    }

    public void SharesLinesOnlyWhereArrowsJoin()
    {
        foreach (var (one, other) in Overlaps())
        {
            var join = one.Connector.To == other.Connector.To && one.Connector.Points[^1] == other.Connector.Points[^1];
            var fork = one.Connector.From == other.Connector.From && one.Connector.Points[0] == other.Connector.Points[0];
            Assert.True(join || fork, $"{one} lies on {other}");
        }
    }

    public void GivesEachArrowOfADecisionItsOwnSide()
    {
        foreach (var arrows in drawing.Connectors.Where(connector => !connector.IsException).GroupBy(connector => connector.From))
        {
            if (arrows.Count() <= 3)
            {
                Assert.Equal(arrows.Count(), arrows.Select(arrow => arrow.Points[0]).Distinct().Count());
            }
        }
    }

    public void HasItsWordsInFreeSpace()
    {
        Assert.All(drawing.Connectors, connector =>
        {
            Assert.Equal(connector.Label != FlowLabel.None, connector.LabelBox is not null);
            Assert.Equal(connector.Returns > 0, connector.ReturnsBox is not null);
        });

        Box[] boxes = [.. drawing.Connectors.SelectMany(connector => new[] { connector.LabelBox, connector.ReturnsBox }).OfType<Box>()];
        for (var i = 0; i < boxes.Length; i++)
        {
            var box = boxes[i];
            Assert.DoesNotContain(drawing.Symbols, symbol => symbol.Box.Meets(box));
            Assert.DoesNotContain(_pieces, piece => box.Meets(piece.From, piece.To));
            Assert.DoesNotContain(boxes.Take(i), box.Meets);
            Assert.True(box.X >= 0 && box.Right <= drawing.Width && box.Y >= 0 && box.Bottom <= drawing.Height);
        }
    }

    public void HasItsWordsNearWhereTheArrowLeaves()
    {
        foreach (var connector in drawing.Connectors.Where(connector => connector.LabelAt is not null))
        {
            var (at, start) = (connector.LabelAt!.Value, connector.Points[0]);
            Assert.True(Math.Abs(at.X - start.X) + Math.Abs(at.Y - start.Y) < 75, $"{connector} is named at {at}");
        }
    }

    public void IsRight()
    {
        HasEveryArrow();
        HasEverySymbolInItsCell();
        RunsOnlyAcrossAndDown();
        MeetsTheEdgesOfItsSymbols();
        CrossesNoSymbol();
        HasNoLinesAgainstEachOther();
        SharesLinesOnlyWhereArrowsJoin();
        GivesEachArrowOfADecisionItsOwnSide();
    }

    private IEnumerable<(Piece One, Piece Other)> Overlaps()
    {
        for (var i = 0; i < _pieces.Count; i++)
        {
            for (var j = i + 1; j < _pieces.Count; j++)
            {
                if (_pieces[i].Connector != _pieces[j].Connector && _pieces[i].Overlaps(_pieces[j]))
                {
                    yield return (_pieces[i], _pieces[j]);
                }
            }
        }
    }

    private Point[] MiddlesOfEdges(Guid step)
    {
        var box = drawing.Symbols.First(symbol => symbol.StepId == step).Box;
        return [new(box.Centre.X, box.Y), new(box.Centre.X, box.Bottom), new(box.X, box.Centre.Y), new(box.Right, box.Centre.Y)];
    }
}
