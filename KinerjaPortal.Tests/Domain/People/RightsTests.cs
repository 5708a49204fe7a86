using KinerjaPortal.Domain.People;

namespace KinerjaPortal.Tests.Domain.People;

/// <summary>The table of rights, as who would be surprised if it said otherwise.</summary>
public sealed class RightsTests
{
    private static readonly Guid Own = Guid.NewGuid();
    private static readonly Guid Named = Guid.NewGuid();
    private static readonly Guid Other = Guid.NewGuid();

    private static readonly PortalAction[] Reading =
        [PortalAction.WatchBoard, PortalAction.ReadCycles, PortalAction.ReadFiles, PortalAction.ReadSops];

    [Fact]
    public void An_observer_reads_the_offices_that_are_named_and_does_nothing_anywhere()
    {
        var observer = Of(AccountRole.Observer) with { Named = [Named] };

        foreach (var action in Enum.GetValues<PortalAction>().Except([PortalAction.KeepOwnAccount, PortalAction.SeeOwnWork]))
        {
            Assert.Equal((false, Reading.Contains(action), false), (observer.May(action, Own), observer.May(action, Named), observer.May(action, Other)));
        }
    }

    [Fact]
    public void A_screen_shows_the_board_of_its_office_and_nothing_else()
    {
        Assert.Equal([PortalAction.WatchBoard], Enum.GetValues<PortalAction>().Where(action => Of(AccountRole.Screen).May(action, Own)));
        Assert.DoesNotContain(Enum.GetValues<PortalAction>(), action => Of(AccountRole.Screen).May(action, Other));
    }

    [Theory]
    [InlineData(PortalAction.KeepOffices, false, false, true)]
    [InlineData(PortalAction.KeepNationalDays, false, false, true)]
    [InlineData(PortalAction.GiveWideRoles, false, false, true)]
    [InlineData(PortalAction.KeepPosts, false, true, true)]
    [InlineData(PortalAction.KeepPeople, false, true, true)]
    [InlineData(PortalAction.KeepCalendar, false, true, true)]
    [InlineData(PortalAction.DrawSops, false, true, true)]
    [InlineData(PortalAction.Appoint, false, true, true)]
    [InlineData(PortalAction.TakePart, true, true, true)]
    public void In_their_own_office_staff_take_part_and_admins_keep(PortalAction action, bool staff, bool officeAdmin, bool portalAdmin) =>
        Assert.Equal(
            (staff, officeAdmin, portalAdmin),
            (Of(AccountRole.Staff).May(action, Own), Of(AccountRole.OfficeAdmin).May(action, Own), Of(AccountRole.PortalAdmin).May(action, Own)));

    [Fact]
    public void In_another_office_everybody_reads_SOPs_and_the_portals_admin_keeps_people_posts_and_calendar()
    {
        Assert.Equal([PortalAction.ReadSops], InAnother(AccountRole.Staff));
        Assert.Equal([PortalAction.ReadSops], InAnother(AccountRole.OfficeAdmin));
        Assert.Equal(
            [PortalAction.ReadSops, PortalAction.KeepPeople, PortalAction.KeepPosts, PortalAction.ReadJournal, PortalAction.KeepCalendar, PortalAction.KeepNationalDays, PortalAction.KeepOffices, PortalAction.GiveWideRoles],
            InAnother(AccountRole.PortalAdmin));
    }

    [Fact]
    public void By_a_closed_account_nobody_does_anything()
    {
        foreach (var role in Enum.GetValues<AccountRole>())
        {
            var closed = Of(role) with { IsClosed = true, Named = [Own] };
            Assert.DoesNotContain(Enum.GetValues<PortalAction>(), action => closed.May(action, Own) || closed.May(action));
        }
    }

    private static IEnumerable<PortalAction> InAnother(AccountRole role) => Enum.GetValues<PortalAction>()
        .Except([PortalAction.KeepOwnAccount, PortalAction.SeeOwnWork])
        .Where(action => Of(role).May(action, Other));

    private static AccountStanding Of(AccountRole role) => new(Guid.NewGuid(), Own, role, IsClosed: false);
}
