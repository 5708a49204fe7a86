namespace KinerjaPortal.Bench;

/// <summary>Milliseconds that something took, each time.</summary>
internal sealed class Times
{
    private readonly List<double> _all = [];
    private bool _sorted = true;

    public int Count => _all.Count;

    public double Median => At(0.50);

    public double P95 => At(0.95);

    public double P99 => At(0.99);

    public double P999 => At(0.999);

    public double Longest => At(1);

    public static Times Of(IEnumerable<double> milliseconds)
    {
        var times = new Times();
        times.Add(milliseconds);
        return times;
    }

    public void Add(Times others) => Add(others._all);

    public void Add(IEnumerable<double> milliseconds)
    {
        lock (_all)
        {
            _all.AddRange(milliseconds);
            _sorted = false;
        }
    }

    private double At(double share)
    {
        if (!_sorted)
        {
            _all.Sort();
            _sorted = true;
        }

        return _all.Count == 0 ? double.NaN : _all[(int)Math.Min(_all.Count - 1, _all.Count * share)];
    }
}
