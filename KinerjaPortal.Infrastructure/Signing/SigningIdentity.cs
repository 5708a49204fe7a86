using System.Security.Cryptography.X509Certificates;

namespace KinerjaPortal.Infrastructure.Signing;

/// <summary>A person in a post, ready to sign: the certificate with its key, and that of the authority which issued it.</summary>
internal sealed class SigningIdentity(X509Certificate2 signer, X509Certificate2 authority) : IDisposable
{
    public X509Certificate2 Signer { get; } = signer;

    public X509Certificate2 Authority { get; } = authority;

    public void Dispose()
    {
        Signer.Dispose();
        Authority.Dispose();
    }
}
