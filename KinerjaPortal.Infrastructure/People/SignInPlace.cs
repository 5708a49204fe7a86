using System.Security.Cryptography;
using System.Text;

namespace KinerjaPortal.Infrastructure.People;

/// <summary>Where somebody sits who types a password.</summary>
/// <param name="Network">The network address, as limits by address take it.</param>
/// <param name="DeviceToken">The secret that the portal gave to this browser when somebody signed in by it; null where it has none.</param>
public sealed record SignInPlace(string Network, string? DeviceToken)
{
    /// <summary>All places together from which an account was never signed in.</summary>
    internal const string Strangers = "asing";

    /// <summary>Of the account's own pages, where the password is asked for again: nobody gets there who has not signed in.</summary>
    internal const string Again = "lagi";

    internal string AddressKey => $"alamat:{Network}";

    /// <summary>Its hash: whoever reads the database cannot be that device.</summary>
    internal string? DeviceKey => DeviceToken is null ? null : $"perangkat:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(DeviceToken)))}";

    // A record would print the secret.
    public override string ToString() => AddressKey;
}
