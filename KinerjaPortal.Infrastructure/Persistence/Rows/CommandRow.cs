namespace KinerjaPortal.Infrastructure.Persistence.Rows;

/// <summary>A command that was carried out, so that the same one sent again is answered and not done again.</summary>
internal sealed class CommandRow
{
    public required Guid PersonId { get; init; }

    /// <summary>Made by the client, unique for the person.</summary>
    public required string Key { get; init; }

    /// <summary>What was asked, so that a key used for something else is noticed.</summary>
    public required string Request { get; init; }

    public required Guid CycleId { get; init; }

    /// <summary>The cycle's version after the command.</summary>
    public required int Version { get; init; }

    public required DateTimeOffset At { get; init; }
}
