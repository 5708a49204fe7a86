namespace KinerjaPortal.Domain.Deadlines;

/// <summary>By when one document must be finished.</summary>
/// <param name="Source"><inheritdoc cref="DeadlineRule" path="/param[@name='Source']"/></param>
/// <param name="IsConfirmed"><inheritdoc cref="DeadlineRule" path="/param[@name='IsConfirmed']"/></param>
public sealed record DocumentDeadline(DateOnly Date, string Source, bool IsConfirmed);
