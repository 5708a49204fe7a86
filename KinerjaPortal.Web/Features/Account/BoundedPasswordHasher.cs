using KinerjaPortal.Domain.People;
using KinerjaPortal.Infrastructure.Identity;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace KinerjaPortal.Web.Features.Account;

/// <summary>
/// Hashes no password longer than a person could have: what is asked as a password comes from anywhere, and megabytes of it cost memory and
/// processor each time. Such a one is wrong, as any other wrong one is.
/// </summary>
internal sealed class BoundedPasswordHasher(IOptions<PasswordHasherOptions> options) : IPasswordHasher<PortalUser>
{
    private readonly PasswordHasher<PortalUser> _hasher = new(options);

    /// <exception cref="ArgumentException">It is longer than <see cref="PasswordPolicy.LongestLength"/>.</exception>
    public string HashPassword(PortalUser user, string password) => password.Length <= PasswordPolicy.LongestLength
        ? _hasher.HashPassword(user, password)
        : throw new ArgumentException($"A password has at most {PasswordPolicy.LongestLength} characters.", nameof(password));

    public PasswordVerificationResult VerifyHashedPassword(PortalUser user, string hashedPassword, string providedPassword) =>
        providedPassword.Length <= PasswordPolicy.LongestLength ? _hasher.VerifyHashedPassword(user, hashedPassword, providedPassword) : PasswordVerificationResult.Failed;
}
