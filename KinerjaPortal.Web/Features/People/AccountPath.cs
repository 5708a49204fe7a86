using KinerjaPortal.Web.Features.Transport;

namespace KinerjaPortal.Web.Features.People;

/// <summary>Where the links lead that may be used once.</summary>
public sealed class AccountPath(PublicUrl publicUrl)
{
    /// <summary>Makes the first admin of the portal.</summary>
    public const string FirstAdmin = "/mulai";

    /// <summary>Sets the password of an account.</summary>
    public const string Invitation = "/undangan";

    /// <param name="origin">Scheme and host by which the portal is reached; null where nobody knows.</param>
    public string AddressOf(string path, string token, string? origin) => $"{(publicUrl.Address?.AbsoluteUri ?? origin)?.TrimEnd('/')}{path}/{token}";
}
