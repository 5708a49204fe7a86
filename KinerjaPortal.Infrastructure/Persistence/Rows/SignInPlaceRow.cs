namespace KinerjaPortal.Infrastructure.Persistence.Rows;

/// <summary>What is known of one place from which an account was, or was tried to be, signed in.</summary>
internal sealed class SignInPlaceRow
{
    /// <summary>SHA-256 of the address that was typed, whether anybody has it or not: both are counted alike.</summary>
    public required string Account { get; init; }

    /// <summary>See <c>SignInPlace</c>.</summary>
    public required string Place { get; init; }

    /// <summary>Wrong passwords one after the other.</summary>
    public int Failures { get; set; }

    public DateTimeOffset? LastFailureAt { get; set; }

    public DateTimeOffset? LastSuccessAt { get; set; }
}
