namespace KinerjaPortal.Infrastructure.Signing;

/// <summary>
/// What a person types to sign with the certificate that the state issued to them. It lives as long as the one call: no record
/// (which would print itself), never stored, never logged.
/// </summary>
/// <param name="nik">Nomor induk kependudukan, 16 digits.</param>
public sealed class SigningCredential(string nik, string passphrase)
{
    private const int NikLength = 16;

    internal string Nik { get; } = nik;

    internal string Passphrase { get; } = passphrase;

    /// <summary>Whether the NIK is a number of the right length; it becomes a part of an address.</summary>
    public bool HasValidNik => Nik.Length == NikLength && Nik.All(char.IsAsciiDigit);

    public override string ToString() => nameof(SigningCredential);
}
