using KinerjaPortal.Domain.People;

namespace KinerjaPortal.Tests.Domain.People;

/// <summary>Who keeps offices, and the posts of which.</summary>
public sealed class OfficeRightsTests
{
    [Theory]
    [InlineData(AccountRole.Staff, false, false, false)]
    [InlineData(AccountRole.OfficeAdmin, false, true, false)]
    [InlineData(AccountRole.PortalAdmin, true, true, true)]
    public void Each_role_keeps_what_it_may(AccountRole role, bool offices, bool ownPosts, bool othersPosts)
    {
        var keeper = new AccountStanding(Guid.NewGuid(), Guid.NewGuid(), role, IsClosed: false);

        Assert.Equal((offices, ownPosts, othersPosts), (keeper.MayKeepOffices(), keeper.MayKeepPosts(keeper.OpdId), keeper.MayKeepPosts(Guid.NewGuid())));
        var closed = keeper with { IsClosed = true };
        Assert.False(closed.MayKeepOffices() || closed.MayKeepPosts(closed.OpdId));
    }
}
