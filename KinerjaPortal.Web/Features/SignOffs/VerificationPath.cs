using KinerjaPortal.Domain.SignOffs;
using KinerjaPortal.Infrastructure.Persistence;

namespace KinerjaPortal.Web.Features.SignOffs;

/// <summary>Where anybody verifies a sign-off.</summary>
/// <param name="publicUrl">How the portal is reached from outside; null where the request says it.</param>
public sealed class VerificationPath(Uri? publicUrl)
{
    public static string Of(string code) => $"/verifikasi/{VerificationCode.Grouped(code)}";

    /// <summary>The whole address, as it stands in a QR; the path alone where neither the settings nor a request say how the portal is reached.</summary>
    /// <param name="origin">Scheme and host of the request.</param>
    public string AddressOf(string code, string? origin) =>
        publicUrl is not null ? publicUrl.AbsoluteUri.TrimEnd('/') + Of(code) : $"{origin?.TrimEnd('/')}{Of(code)}";

    /// <exception cref="SettingsException">The address in the settings is none.</exception>
    internal static VerificationPath From(IConfiguration configuration) => new(PublicUrl.Read(configuration));
}
