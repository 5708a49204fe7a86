using KinerjaPortal.Domain.Flowcharts.Routing;

namespace KinerjaPortal.Domain.Flowcharts.Pages;

/// <summary>The end, on this page, of an arrow whose other end is on another page.</summary>
/// <param name="At">The step at which it stands, placed on this page.</param>
/// <param name="Arrow">The arrow as the whole sheet has it: the same object at both of its ends.</param>
/// <param name="Leaves">True at the source, false at the target.</param>
internal sealed record OffPageEnd(PlacedStep At, Arrow Arrow, bool Leaves);
