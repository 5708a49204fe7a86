using KinerjaPortal.Domain.Flowcharts.Routing;

namespace KinerjaPortal.Domain.Flowcharts.Pages;

/// <summary>
/// Where the segilima of an off-page end stands: straight above or below its symbol when it is alone there, otherwise on
/// the teeth of a comb left and right of the line, or beside the symbol.
/// </summary>
/// <param name="Side">The side of the symbol at which its line leaves or enters.</param>
/// <param name="Tooth">Place on the comb, counted from the symbol outward, right and left in turn; null when it is alone.</param>
internal sealed record OffPagePlace(OffPageEnd End, Side Side, int? Tooth)
{
    public bool IsBeside => Side is Side.Left or Side.Right;

    public int Level => (Tooth ?? 0) / 2;

    public bool IsRightTooth => Tooth % 2 == 0;
}
