using KinerjaPortal.Domain.People;
using KinerjaPortal.Infrastructure.Identity;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Localization;

namespace KinerjaPortal.Web.Features.People;

/// <summary>The portal's rules for a new password, wherever Identity sets one.</summary>
internal sealed class PasswordRules(PasswordPolicy policy, IStringLocalizer<PeopleText> text) : IPasswordValidator<PortalUser>
{
    public Task<IdentityResult> ValidateAsync(UserManager<PortalUser> manager, PortalUser user, string? password) =>
        Task.FromResult(policy.WhyNot(password ?? "", user.FullName, user.Email ?? "") is { } fault
            ? IdentityResult.Failed(new IdentityError { Code = fault.ToString(), Description = text[AccountRefusal.Of(fault)] })
            : IdentityResult.Success);
}
