namespace KinerjaPortal.Infrastructure.Persistence.Rows;

/// <summary>A session that somebody signed out of; kept until no cookie or token of it can be good any more.</summary>
internal sealed class EndedSessionRow
{
    public required Guid SessionId { get; init; }

    public required DateTimeOffset EndedAt { get; init; }
}
