using KinerjaPortal.Infrastructure.Identity;
using KinerjaPortal.Infrastructure.People;
using Microsoft.AspNetCore.Identity;

namespace KinerjaPortal.Web.Features.Account.SecondStep;

/// <summary>
/// What Identity asks about a typed code: those of the app and those on paper alike, because wrong ones of both count towards the lock of
/// the account this way, and the portal takes each once (<see cref="Authenticators"/>).
/// </summary>
internal sealed class SecondStepCodes(Authenticators authenticators) : AuthenticatorTokenProvider<PortalUser>
{
    public override Task<bool> CanGenerateTwoFactorTokenAsync(UserManager<PortalUser> manager, PortalUser user) => Task.FromResult(user.TwoFactorEnabled);

    public override Task<bool> ValidateAsync(string purpose, string token, UserManager<PortalUser> manager, PortalUser user) =>
        authenticators.TakeAsync(user.Id, token, CancellationToken.None);
}
