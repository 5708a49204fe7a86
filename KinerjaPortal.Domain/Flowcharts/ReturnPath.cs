namespace KinerjaPortal.Domain.Flowcharts;

/// <summary>A way back that a running cycle has taken, and how often. Where the chart has no arrow for it, it is an exception.</summary>
public sealed record ReturnPath(Guid From, Guid To, int Count);
