namespace KinerjaPortal.Infrastructure.Persistence.Rows;

/// <summary>One line of the journal of administration: an append-only table, and one chain of hashes for all of it.</summary>
internal sealed class AdminEventRow
{
    /// <summary>1, 2, 3 … without a gap: of two who write the same next one, one is refused and decides anew.</summary>
    public required long Number { get; init; }

    /// <summary>The office that it is about; null for the portal as a whole. No foreign key: what was done to an office outlives it.</summary>
    public Guid? OpdId { get; init; }

    public required string Deed { get; init; }

    /// <summary>What it was done to, by the name that it had: an account, a post, an office, a day.</summary>
    public required string Subject { get; init; }

    /// <summary>The fact, as JSON.</summary>
    public required string Payload { get; init; }

    public required Guid ActorId { get; init; }

    public required string ActorName { get; init; }

    /// <summary>The network address from which it was done; null where the server itself did it.</summary>
    public string? Address { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string PreviousHash { get; init; }

    public required string Hash { get; init; }
}
