namespace KinerjaPortal.Infrastructure.Persistence.Rows;

/// <summary>The app on a person's phone that shows codes for signing in; none where the password alone is asked.</summary>
internal sealed class AuthenticatorRow
{
    public required Guid PersonId { get; init; }

    /// <summary>What app and portal share, encrypted by the keys of the portal.</summary>
    public required byte[] ProtectedKey { get; init; }

    /// <summary>The half minute of the newest code that was taken: none is taken twice, and none that is older.</summary>
    public required long LastStep { get; set; }

    /// <summary>How often a code was tried in the hour that began at <see cref="TriesSince"/>.</summary>
    public int Tries { get; set; }

    public required DateTimeOffset TriesSince { get; set; }
}
