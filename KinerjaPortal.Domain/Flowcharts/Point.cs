namespace KinerjaPortal.Domain.Flowcharts;

/// <summary>A place on the lane area, from its upper left corner.</summary>
public readonly record struct Point(double X, double Y);
