using KinerjaPortal.Infrastructure.Identity;
using Microsoft.AspNetCore.Identity;

namespace KinerjaPortal.Web.Features.Account.Passkeys;

/// <summary>
/// Asks Identity what a browser's answer is worth. It throws where the browser was not asked before, or too long ago; to the portal that is
/// an answer that is not right, as any other.
/// </summary>
internal static class PasskeyCeremonies
{
    /// <returns>Null where it proves nothing.</returns>
    public static async Task<PasskeyAssertionResult<PortalUser>?> AssertedAsync(this SignInManager<PortalUser> signIn, string? credential)
    {
        if (string.IsNullOrEmpty(credential) || credential.Length > PasskeySetup.LongestCredential)
        {
            return null;
        }

        try
        {
            return await signIn.PerformPasskeyAssertionAsync(credential) is { Succeeded: true } result ? result : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <returns>Null where it proves nothing, or that it was made for somebody else.</returns>
    public static async Task<UserPasskeyInfo?> AttestedAsync(this SignInManager<PortalUser> signIn, string? credential, Guid personId)
    {
        if (string.IsNullOrEmpty(credential) || credential.Length > PasskeySetup.LongestCredential)
        {
            return null;
        }

        try
        {
            return await signIn.PerformPasskeyAttestationAsync(credential) is { Succeeded: true } result && result.UserEntity.Id == personId.ToString() ? result.Passkey : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
