using KinerjaPortal.Infrastructure.People;

namespace KinerjaPortal.Infrastructure.Persistence.Rows;

/// <summary>A link that may be used once; gone when it was. The token itself stands nowhere but in the link.</summary>
internal sealed class AccountLinkRow
{
    public required Guid Id { get; init; }

    public required AccountLinkKind Kind { get; init; }

    /// <summary>Whose account it opens; null for one that makes an account.</summary>
    public Guid? PersonId { get; init; }

    public required string TokenHash { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>The admin who made it; null for the portal itself.</summary>
    public Guid? MadeById { get; init; }
}
