namespace KinerjaPortal.Infrastructure.Reading;

/// <summary>Which limit of a <see cref="ReadingBudget"/> a file went over.</summary>
internal enum BudgetLimit
{
    Size,
    Depth,
    Parts,
    Time,
}

/// <summary>Ends the reading of a file that costs more than it may; each reader turns it into its own refusal, or cuts the file there.</summary>
internal sealed class OverBudgetException(BudgetLimit limit) : Exception($"A file went over the limit of {limit}.")
{
    public BudgetLimit Limit => limit;
}
