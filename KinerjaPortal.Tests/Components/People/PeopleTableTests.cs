using Bunit;
using KinerjaPortal.Domain.Calendars;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.People;
using KinerjaPortal.Infrastructure.People;
using KinerjaPortal.Tests.Support;
using KinerjaPortal.Web.Features.People;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;

namespace KinerjaPortal.Tests.Components.People;

/// <summary>The accounts of an office as an admin finds them.</summary>
public sealed class PeopleTableTests : ShellBunitContext
{
    private static readonly Guid Opd = Guid.NewGuid();
    private static readonly PersonAccount Sri = Account("Sri Wahyuni", "sri@contoh.go.id", "198501012010012003", hasPassword: true);
    private static readonly PersonAccount Budi = Account("Budi Santoso", "budi@contoh.go.id", nip: null, hasPassword: false);
    private static readonly PersonAccount Chief = Account("Admin Portal", "admin@contoh.go.id", nip: null, hasPassword: true) with { Role = AccountRole.PortalAdmin };
    private static readonly Pelaksana Kasubag = new(Guid.NewGuid(), Opd, "kasubag", "Kasubag Program", 1, IsExternal: false, PlansCycles: true);

    public PeopleTableTests()
    {
        Services.AddAuthentication();
        Render<MudPopoverProvider>();
    }

    [Theory]
    [InlineData("wahyuni")]
    [InlineData("19850101")]
    [InlineData("SRI@contoh")]
    [InlineData("kasubag")]
    public void A_person_is_found_by_name_NIP_address_and_post(string typed)
    {
        var table = Table();

        table.Find("[data-testid=pengguna-cari]").Input(typed);

        table.WaitForAssertion(
            () => Assert.Equal(Sri.Id.ToString(), Assert.Single(table.FindAll("[data-person]")).GetAttribute("data-person")), Eventually.Patience);
    }

    [Fact]
    public void An_office_admin_is_offered_nothing_for_an_admin_of_the_portal()
    {
        var table = Table();

        Assert.Equal(3, table.FindAll("[data-person]").Count);
        Assert.Equal(
            ["Tindakan untuk Budi Santoso", "Tindakan untuk Sri Wahyuni"],
            table.FindAll(".mud-menu button").Select(button => button.GetAttribute("aria-label")!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Who_was_invited_and_has_not_come_is_told_apart()
    {
        var table = Table();

        Assert.Contains("Diundang", table.Find("[data-state=Invited]").TextContent, StringComparison.Ordinal);
        Assert.Contains("Belum ada tautan yang berlaku", table.Find("[data-state=Invited]").TextContent, StringComparison.Ordinal);
        Assert.Equal(2, table.FindAll("[data-state=Active]").Count);
    }

    [Fact]
    public void An_observer_s_offices_are_counted_and_a_screen_that_was_let_in_is_active()
    {
        var observer = Account("Inspektur", "inspektur@contoh.go.id", nip: null, hasPassword: true) with { Role = AccountRole.Observer, Named = [Guid.NewGuid(), Guid.NewGuid()] };
        var screen = Account("TV lobi", "", nip: null, hasPassword: false) with { Role = AccountRole.Screen, LastSignInAt = DateTimeOffset.UtcNow };

        var table = Table([observer, screen]);

        Assert.Contains("Membaca 2 kantor", table.Find($"[data-person='{observer.Id}']").TextContent, StringComparison.Ordinal);
        Assert.Contains("Layar", table.Find($"[data-person='{screen.Id}']").TextContent, StringComparison.Ordinal);
        Assert.Equal(2, table.FindAll("[data-state=Active]").Count);

        // An admin of an office keeps its screens, and no observer's account.
        Assert.Equal(["Tindakan untuk TV lobi"], table.FindAll(".mud-menu button").Select(button => button.GetAttribute("aria-label")));
    }

    private static PersonAccount Account(string name, string email, string? nip, bool hasPassword) => new(
        Guid.NewGuid(), Opd, name, nip, email, AccountRole.Staff, hasPassword, HasMicrosoft: false, MayLinkMicrosoft: false, ClosedAt: null, LastSignInAt: null, LinkUntil: null);

    private IRenderedComponent<PeopleTable> Table(IReadOnlyList<PersonAccount>? people = null) => Render<PeopleTable>(table => table
        .Add(it => it.People, people ?? [Chief, Budi, Sri])
        .Add(it => it.Office, new Office(
            new Opd(Opd, "kesbangpol", "Badan Kesbangpol", "Kesbangpol", "Kabupaten Musi Rawas", ZonaWaktu.Wib),
            new WorkCalendar(ZonaWaktu.Wib, Perpres21Tahun2023.Hours),
            [Kasubag],
            [(new Assignment(Guid.NewGuid(), Kasubag.Id, Sri.Id, AssignmentKind.Definitif, new DateOnly(2020, 1, 1), null), Sri.Name)]))
        .Add(it => it.Standing, new AccountStanding(Guid.NewGuid(), Opd, AccountRole.OfficeAdmin, IsClosed: false)));
}
