namespace KinerjaPortal.Web.Features.Designer.Lanes;

/// <summary>Somebody wants to change a column, or to add one; each asking is a new one.</summary>
/// <param name="pelaksana">Code of the column's post; null to add a column.</param>
public sealed class LaneAsk(string? pelaksana)
{
    public string? Pelaksana { get; } = pelaksana;
}
