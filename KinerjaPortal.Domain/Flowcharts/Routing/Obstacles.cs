namespace KinerjaPortal.Domain.Flowcharts.Routing;

/// <summary>What is already on the sheet, in bands from top to bottom, so that a search looks at its neighbourhood only.</summary>
internal sealed class Obstacles
{
    private const double BandHeight = 64;

    private readonly List<Box>[] _bands;
    private readonly Box _area;

    public Obstacles(Box area)
    {
        _area = area;
        _bands = new List<Box>[BandAt(area.Bottom) + 1];
        for (var band = 0; band < _bands.Length; band++)
        {
            _bands[band] = [];
        }
    }

    public void Add(Box box)
    {
        var last = Math.Min(BandAt(box.Bottom), _bands.Length - 1);
        for (var band = Math.Max(BandAt(box.Y), 0); band <= last; band++)
        {
            _bands[band].Add(box);
        }
    }

    /// <summary>True inside the sheet, clear of everything on it.</summary>
    public bool AreClearOf(Box box)
    {
        if (box.X < _area.X || box.Right > _area.Right || box.Y < _area.Y || box.Bottom > _area.Bottom)
        {
            return false;
        }

        var last = BandAt(box.Bottom);
        for (var band = BandAt(box.Y); band <= last; band++)
        {
            foreach (var other in _bands[band])
            {
                if (box.Meets(other))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static int BandAt(double y) => (int)(y / BandHeight);
}
