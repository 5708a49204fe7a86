using KinerjaPortal.Domain.People;

namespace KinerjaPortal.Tests.Domain.People;

/// <summary>Who keeps whose account: each role against each, in the same office and in another.</summary>
public sealed class AccountKeepingTests
{
    private static readonly Guid Own = Guid.NewGuid();
    private static readonly Guid Other = Guid.NewGuid();

    [Theory]
    [InlineData(AccountRole.Staff, AccountRole.Staff, false, false)]
    [InlineData(AccountRole.Staff, AccountRole.OfficeAdmin, false, false)]
    [InlineData(AccountRole.Staff, AccountRole.PortalAdmin, false, false)]
    [InlineData(AccountRole.OfficeAdmin, AccountRole.Staff, true, false)]
    [InlineData(AccountRole.OfficeAdmin, AccountRole.OfficeAdmin, true, false)]
    [InlineData(AccountRole.OfficeAdmin, AccountRole.PortalAdmin, false, false)]
    [InlineData(AccountRole.PortalAdmin, AccountRole.Staff, true, true)]
    [InlineData(AccountRole.PortalAdmin, AccountRole.OfficeAdmin, true, true)]
    [InlineData(AccountRole.PortalAdmin, AccountRole.PortalAdmin, true, true)]
    [InlineData(AccountRole.OfficeAdmin, AccountRole.Observer, false, false)]
    [InlineData(AccountRole.OfficeAdmin, AccountRole.Screen, true, false)]
    [InlineData(AccountRole.PortalAdmin, AccountRole.Observer, true, true)]
    [InlineData(AccountRole.Observer, AccountRole.Staff, false, false)]
    [InlineData(AccountRole.Screen, AccountRole.Screen, false, false)]
    public void Each_role_keeps_what_it_may(AccountRole keeper, AccountRole account, bool ofOwnOffice, bool ofAnother)
    {
        Assert.Equal(ofOwnOffice, Account(keeper).MayKeep(Account(account)));
        Assert.Equal(ofAnother, Account(keeper).MayKeep(Account(account, Other)));
        Assert.False((Account(keeper) with { IsClosed = true }).MayKeep(Account(account)));
    }

    [Fact]
    public void Nobody_closes_their_own_account()
    {
        var admin = Account(AccountRole.PortalAdmin);

        Assert.False(admin.MayShutOut(admin));
        Assert.True(admin.MayShutOut(Account(AccountRole.PortalAdmin)));
    }

    private static AccountStanding Account(AccountRole role, Guid? opd = null) => new(Guid.NewGuid(), opd ?? Own, role, IsClosed: false);
}
