using KinerjaPortal.Domain.SignOffs;
using KinerjaPortal.Web.Features.Transport;

namespace KinerjaPortal.Web.Features.SignOffs;

/// <summary>Where anybody verifies a sign-off.</summary>
public sealed class VerificationPath(PublicUrl publicUrl)
{
    public static string Of(string code) => $"/verifikasi/{VerificationCode.Grouped(code)}";

    /// <summary>The whole address, as it stands in a QR; the path alone where neither the settings nor a request say how the portal is reached.</summary>
    /// <param name="origin">Scheme and host of the request.</param>
    public string AddressOf(string code, string? origin) =>
        publicUrl.Address is { } address ? address.AbsoluteUri.TrimEnd('/') + Of(code) : $"{origin?.TrimEnd('/')}{Of(code)}";
}
