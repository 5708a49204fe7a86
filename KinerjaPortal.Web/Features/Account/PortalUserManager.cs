using KinerjaPortal.Infrastructure.Identity;
using KinerjaPortal.Infrastructure.Persistence;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace KinerjaPortal.Web.Features.Account;

/// <summary>
/// Counts wrong passwords atomically in the database. Identity reads the count, adds to it and saves the account under optimistic
/// concurrency: of several at once all but one failed to save, so that a right password was told to be wrong, and wrong ones that came
/// together were counted as one.
/// </summary>
internal sealed class PortalUserManager(
    IUserStore<PortalUser> store, IOptions<IdentityOptions> options, IPasswordHasher<PortalUser> hasher,
    IEnumerable<IUserValidator<PortalUser>> userValidators, IEnumerable<IPasswordValidator<PortalUser>> passwordValidators,
    ILookupNormalizer normalizer, IdentityErrorDescriber errors, IServiceProvider services, ILogger<UserManager<PortalUser>> log, PortalContext db)
    : UserManager<PortalUser>(store, options, hasher, userValidators, passwordValidators, normalizer, errors, services, log)
{
    public override async Task<IdentityResult> AccessFailedAsync(PortalUser user)
    {
        var most = Options.Lockout.MaxFailedAccessAttempts;

        // By the clock that Identity asks when it looks whether an account is locked.
        var until = (DateTimeOffset?)DateTimeOffset.UtcNow.Add(Options.Lockout.DefaultLockoutTimeSpan);
        await db.Users.Where(account => account.Id == user.Id).ExecuteUpdateAsync(
            set => set
                .SetProperty(account => account.LockoutEnd, account => account.AccessFailedCount + 1 >= most ? until : account.LockoutEnd)
                .SetProperty(account => account.AccessFailedCount, account => account.AccessFailedCount + 1 >= most ? 0 : account.AccessFailedCount + 1));
        await db.Entry(user).ReloadAsync();
        return IdentityResult.Success;
    }

    public override async Task<IdentityResult> ResetAccessFailedCountAsync(PortalUser user)
    {
        if (user.AccessFailedCount > 0)
        {
            await db.Users.Where(account => account.Id == user.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(account => account.AccessFailedCount, 0));
            await db.Entry(user).ReloadAsync();
        }

        return IdentityResult.Success;
    }
}
