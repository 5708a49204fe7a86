using KinerjaPortal.Domain.People;
using KinerjaPortal.Infrastructure.Identity;
using Microsoft.AspNetCore.Identity;

namespace KinerjaPortal.Web.Features.People;

/// <summary>Judges a new password and hashes it.</summary>
internal sealed class NewPasswords(PasswordPolicy policy, IPasswordHasher<PortalUser> hasher)
{
    public PasswordFault? WhyNot(string password, string name, string email) => policy.WhyNot(password, name, email);

    /// <summary>Slow on purpose: ask first whether it will be wanted.</summary>
    public string Hash(string password) => hasher.HashPassword(PortalUser.Nobody, password);
}
