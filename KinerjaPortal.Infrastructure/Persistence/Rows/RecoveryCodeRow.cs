namespace KinerjaPortal.Infrastructure.Persistence.Rows;

/// <summary>A code in place of the app's, for the day on which the phone is lost. Gone once it is used.</summary>
internal sealed class RecoveryCodeRow
{
    public required Guid PersonId { get; init; }

    /// <summary>SHA-256 of the code, which is random and long enough for it.</summary>
    public required string CodeHash { get; init; }
}
