using System.Globalization;

namespace KinerjaPortal.Web.Features.SignOffs.Proof;

/// <summary>What somebody types who has the files and no portal: openssl for a signature beside a file, pdfsig for one inside a PDF.</summary>
internal static class ProofCommands
{
    /// <param name="at">When it was signed: a certificate that has run out since was good then.</param>
    public static string Detached(string signature, string content, string authorities, DateTimeOffset at) => string.Create(
        CultureInfo.InvariantCulture,
        $"openssl cms -verify -binary -inform DER -in {Quoted(signature)} -content {Quoted(content)} -CAfile {Quoted(authorities)} -attime {at.ToUnixTimeSeconds()} -out /dev/null");

    public static string Signer(string signature) => $"openssl pkcs7 -inform DER -in {Quoted(signature)} -print_certs -noout";

    public static string InsidePdf(string pdf) => $"pdfsig {Quoted(pdf)}";

    /// <summary>In quotes between which a shell reads nothing: a file's name is what somebody typed, and these lines are copied.</summary>
    private static string Quoted(string name) => $"'{name.Replace("'", @"'\''", StringComparison.Ordinal)}'";
}
