using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace KinerjaPortal.Infrastructure.Signing;

/// <summary>Keys as they lie in the database: PKCS#8, encrypted and authenticated by Data Protection under a purpose of their own.</summary>
internal sealed class PrivateKeys(IDataProtectionProvider protection)
{
    public const string Purpose = "KinerjaPortal.Signing.PrivateKeys";

    private readonly IDataProtector _protector = protection.CreateProtector(Purpose);

    public byte[] Protect(RSA key)
    {
        var plain = key.ExportPkcs8PrivateKey();
        try
        {
            return _protector.Protect(plain);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(plain);
        }
    }

    /// <exception cref="CryptographicException">The key was altered, or the Data Protection keys it was encrypted with are gone.</exception>
    public RSA Unprotect(byte[] protectedKey)
    {
        var plain = _protector.Unprotect(protectedKey);
        var key = RSA.Create();
        try
        {
            key.ImportPkcs8PrivateKey(plain, out _);
            return key;
        }
        catch
        {
            key.Dispose();
            throw;
        }
        finally
        {
            CryptographicOperations.ZeroMemory(plain);
        }
    }
}
