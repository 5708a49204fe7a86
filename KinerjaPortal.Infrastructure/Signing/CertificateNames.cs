using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace KinerjaPortal.Infrastructure.Signing;

/// <summary>Whom a certificate names, and how it is read back.</summary>
internal static class CertificateNames
{
    /// <summary>RFC 5280, appendix A.1: ub-common-name, ub-organization-name, ub-title and ub-serial-number are all 64.</summary>
    private const int Longest = 64;

    private static readonly Oid Title = new("2.5.4.12");
    private static readonly Oid SerialNumber = new("2.5.4.5");

    public static X500DistinguishedName OfAuthority(string office, string region)
    {
        var name = new X500DistinguishedNameBuilder();
        name.AddCommonName(Fitting($"CA {office}"));
        name.AddOrganizationName(Fitting(office));
        name.AddLocalityName(Fitting(region));
        name.AddCountryOrRegion("ID");
        return name.Build();
    }

    public static X500DistinguishedName Of(Signatory signatory)
    {
        var name = new X500DistinguishedNameBuilder();
        name.AddCommonName(Fitting(signatory.Name));
        if (!string.IsNullOrWhiteSpace(signatory.Nip))
        {
            name.Add(SerialNumber, Fitting(signatory.Nip));
        }

        name.Add(Title, Fitting(signatory.PostHeld));
        name.AddOrganizationName(Fitting(signatory.OfficeName));
        name.AddCountryOrRegion("ID");
        return name.Build();
    }

    public static string? CommonName(X500DistinguishedName name) => Part(name, "2.5.4.3");

    /// <summary>The post, with Plt. or Plh. before it.</summary>
    public static string? Post(X500DistinguishedName name) => Part(name, Title.Value!);

    private static string? Part(X500DistinguishedName name, string oid) =>
        name.EnumerateRelativeDistinguishedNames().FirstOrDefault(part => part.GetSingleElementType().Value == oid)?.GetSingleElementValue();

    private static string Fitting(string text) => text.Length <= Longest ? text : text[..(Longest - 1)] + "…";
}
