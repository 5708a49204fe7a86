namespace KinerjaPortal.Domain.Flowcharts.Routing;

/// <summary>
/// Divides every channel into tracks, so that no two lines lie on each other. Short pieces take the tracks next to the
/// symbols: a line that spans another then runs outside it and does not cross it.
/// </summary>
internal sealed class ChannelTracks
{
    private readonly Dictionary<(Route Route, int Piece), int> _trackOf = [];
    private readonly Dictionary<int, int> _tracksIn = [];

    public ChannelTracks(IReadOnlyList<Route> routes)
    {
        foreach (var channel in routes.SelectMany(PiecesInChannels).GroupBy(piece => piece.Channel))
        {
            var tracks = new List<List<Piece>>();
            foreach (var piece in channel.OrderBy(piece => piece.High - piece.Low).ThenBy(piece => piece.Low))
            {
                var free = tracks.FindIndex(track => track.TrueForAll(other => piece.High < other.Low || other.High < piece.Low));
                if (free < 0)
                {
                    free = tracks.Count;
                    tracks.Add([]);
                }

                tracks[free].Add(piece);
                _trackOf[(piece.Route, piece.Index)] = free;
            }

            _tracksIn[channel.Key] = tracks.Count;
        }
    }

    public int CountIn(int channel) => _tracksIn.GetValueOrDefault(channel);

    /// <summary>Track of the piece of line that ends in point <paramref name="piece"/>, counted from the symbol outward.</summary>
    public int TrackOf(Route route, int piece) => _trackOf[(route, piece)];

    private static IEnumerable<Piece> PiecesInChannels(Route route)
    {
        for (var i = 1; i < route.Points.Length; i++)
        {
            var (a, b) = (route.Points[i - 1], route.Points[i]);
            if (a.X == b.X && !GridPoint.IsMiddle(a.X))
            {
                yield return new Piece(route, i, a.X, Math.Min(a.Y, b.Y), Math.Max(a.Y, b.Y));
            }
        }
    }

    private sealed record Piece(Route Route, int Index, int Channel, int Low, int High);
}
