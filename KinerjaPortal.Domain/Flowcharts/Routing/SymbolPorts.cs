namespace KinerjaPortal.Domain.Flowcharts.Routing;

/// <summary>
/// Which sides of a symbol arrows leave by and enter by. A side is for leaving or for entering, never both: that is what
/// keeps two lines from running against each other on one piece. The bottom is always for leaving and the top for
/// entering, so every arrow has a way.
/// </summary>
internal sealed class SymbolPorts(int outgoing)
{
    private readonly int[] _leaving = new int[4];
    private readonly bool[] _entered = new bool[4];

    /// <summary>Arrows that already leave by this side.</summary>
    public int LeavingBy(Side side) => _leaving[(int)side];

    public bool MayLeaveBy(Side side) => side == Side.Bottom || !_entered[(int)side];

    /// <summary>A side is given to entering arrows only while enough are left for each outgoing arrow to have its own.</summary>
    public bool MayEnterBy(Side side)
    {
        if (side == Side.Top || _entered[(int)side])
        {
            return true;
        }

        var entered = (_entered[(int)Side.Left] ? 1 : 0) + (_entered[(int)Side.Right] ? 1 : 0);
        return _leaving[(int)side] == 0 && entered < 3 - outgoing;
    }

    public void Leave(Side side) => _leaving[(int)side]++;

    public void Enter(Side side) => _entered[(int)side] = true;
}
