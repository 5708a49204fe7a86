namespace KinerjaPortal.Infrastructure.Persistence.Rows;

/// <summary>A Data Protection key, by which cookies and tokens are sealed.</summary>
internal sealed class ProtectionKeyRow
{
    public required string Name { get; init; }

    public required string Xml { get; init; }
}
