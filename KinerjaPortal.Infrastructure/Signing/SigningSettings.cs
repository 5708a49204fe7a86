namespace KinerjaPortal.Infrastructure.Signing;

/// <summary>Who signs (<c>Signing:Signer</c>).</summary>
/// <param name="Bsre">Set where <paramref name="Signer"/> is <see cref="SignerKind.Bsre"/>.</param>
public sealed record SigningSettings(SignerKind Signer, BsreSettings? Bsre);

public enum SignerKind
{
    /// <summary>The portal, with certificates of the office's own authority.</summary>
    Portal,

    /// <summary>The BSrE client service of the region, with the certificates that the state has issued to persons.</summary>
    Bsre,
}

/// <summary>The BSrE client service and the portal's account there. No record, which would print the password.</summary>
/// <param name="timeout">How long one answer is waited for.</param>
public sealed class BsreSettings(Uri url, string user, string password, TimeSpan timeout)
{
    public Uri Url { get; } = url;

    internal string User { get; } = user;

    internal string Password { get; } = password;

    internal TimeSpan Timeout { get; } = timeout;
}
