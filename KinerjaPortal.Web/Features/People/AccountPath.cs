namespace KinerjaPortal.Web.Features.People;

/// <summary>Where the links lead that may be used once.</summary>
/// <param name="publicUrl">How the portal is reached from outside; null where whoever makes the link says it.</param>
public sealed class AccountPath(Uri? publicUrl)
{
    /// <summary>Makes the first admin of the portal.</summary>
    public const string FirstAdmin = "/mulai";

    /// <summary>Sets the password of an account.</summary>
    public const string Invitation = "/undangan";

    /// <param name="origin">Scheme and host by which the portal is reached; null where nobody knows.</param>
    public string AddressOf(string path, string token, string? origin) => $"{(publicUrl?.AbsoluteUri ?? origin)?.TrimEnd('/')}{path}/{token}";
}
