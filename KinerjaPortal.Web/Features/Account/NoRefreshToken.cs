using Microsoft.AspNetCore.Authentication;

namespace KinerjaPortal.Web.Features.Account;

/// <summary>
/// Hands out no refresh token: the scheme would write one that is good for two weeks, and nothing here takes it. A script that works longer
/// than its token signs in again (docs/security.md).
/// </summary>
internal sealed class NoRefreshToken : ISecureDataFormat<AuthenticationTicket>
{
    public string Protect(AuthenticationTicket data) => "";

    public string Protect(AuthenticationTicket data, string? purpose) => "";

    public AuthenticationTicket? Unprotect(string? protectedText) => null;

    public AuthenticationTicket? Unprotect(string? protectedText, string? purpose) => null;
}
