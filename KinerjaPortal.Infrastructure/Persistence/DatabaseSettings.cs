namespace KinerjaPortal.Infrastructure.Persistence;

/// <summary>Which database, as configured.</summary>
public sealed record DatabaseSettings
{
    public required DatabaseProvider Provider { get; init; }

    public required string ConnectionString { get; init; }

    /// <summary>Statements in one round trip of EF; null for the provider's own.</summary>
    public int? MaxBatchSize { get; init; }
}
