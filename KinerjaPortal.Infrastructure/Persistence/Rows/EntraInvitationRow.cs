namespace KinerjaPortal.Infrastructure.Persistence.Rows;

/// <summary>An account that may be linked with a Microsoft account once; gone when it is linked or withdrawn.</summary>
internal sealed class EntraInvitationRow
{
    public required Guid PersonId { get; init; }

    /// <summary>
    /// The address for which it was invited, as <c>NormalizedEmail</c> has it. When the account's own changes later, the
    /// invitation fits neither.
    /// </summary>
    public required string Address { get; set; }

    public required DateTimeOffset InvitedAt { get; set; }
}
