using System.Net;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Tests.Support;

namespace KinerjaPortal.Tests.Integration.Cycles;

/// <summary>Who acts when a post has no holder, or its holder is away.</summary>
public sealed class StandInTests(PortalHost portal) : IClassFixture<PortalHost>
{
    private const string Kelara = "kec-kelara";

    [Fact]
    public async Task An_external_post_without_accounts_is_recorded_by_the_post_that_handed_to_it()
    {
        await portal.VacateAsync("bappeda-tim", Kelara);
        var camat = await portal.ApiAsync("camat", Kelara);
        var kasubag = await portal.ApiAsync("kasubag-program", Kelara);
        var renja = (await camat.SopsAsync(Kelara)).Single(sop => sop.Slug == "kec-kelara-renja");
        var cycle = await camat.StartAsync(renja.Id);
        while (cycle.Current!.Pelaksana != "bappeda-tim")
        {
            cycle = await portal.HandOnAsync(cycle);
        }

        await Refused.WithAsync(HttpStatusCode.Forbidden, "dikerjakan oleh Kasubag Program", await camat.TryCompleteAsync(cycle));
        var recorded = (await kasubag.CompleteAsync(cycle)).History[^1];

        var kasubagName = (await portal.OfficeAsync(Kelara))!.HoldersOf("kasubag-program", portal.Clock.GetUtcNow()).Single().Name;
        Assert.Equal(("bappeda-tim", kasubagName, "Kasubag Program"), (recorded.Pelaksana, recorded.CompletedBy, recorded.RecordedBy));
    }

    [Fact]
    public async Task An_own_post_without_a_holder_waits_for_one()
    {
        await portal.VacateAsync("kepala-biro", "biro-organisasi-kalbar");
        var admin = await portal.ApiAsync("admin", "biro-organisasi-kalbar");
        var sop = (await admin.SopsAsync("biro-organisasi-kalbar")).Single();
        var cycle = await admin.StartAsync(sop.Id);
        while (cycle.Current!.Pelaksana != "kepala-biro")
        {
            cycle = await portal.HandOnAsync(cycle);
        }

        var tim = await portal.ApiAsync("tim-lkj", "biro-organisasi-kalbar");
        await Refused.WithAsync(HttpStatusCode.Forbidden, "dikerjakan oleh Kepala Biro (belum ada pemegangnya)", await tim.TryCompleteAsync(cycle));
    }

    [Fact]
    public async Task An_admin_whose_right_was_taken_away_begins_nothing_more_however_long_the_token_lasts()
    {
        const string Balangan = "satpolpp-balangan";
        var admin = await portal.ApiAsync("admin", Balangan);
        var sop = (await admin.SopsAsync(Balangan))[0];
        await admin.StartAsync(sop.Id);

        await portal.DismissAdminAsync(Balangan);

        using var answer = await admin.PostAsync("api/v1/cycles", new { sopId = sop.Id, period = "2027" });
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task A_Plh_acts_in_the_days_of_the_appointment_and_not_before_or_after()
    {
        // Today and tomorrow by the office's own date, which may be another than UTC's.
        const string Berbek = "kec-berbek";
        var zone = (await portal.OfficeAsync(Berbek))!.Opd.Zone;
        var tomorrow = zone.DateOf(portal.Clock.GetUtcNow()).AddDays(1);
        await portal.AssignAsync("ka-opd", Berbek, $"staf@{Berbek}.demo", AssignmentKind.Plh, tomorrow, tomorrow);
        var sop = (await (await portal.ApiAsync("admin", Berbek)).SopsAsync(Berbek))[0];
        var sheet = await (await portal.ApiAsync("admin", Berbek)).SopAsync(sop.Id);
        Assert.Equal("ka-opd", sheet.Steps.Single(step => step.Symbol == "start").Pelaksana);

        await Refused.WithAsync(HttpStatusCode.Forbidden, "Ka OPD", await TryAsPlhAsync(sop.Id));

        portal.Clock.Advance(TimeSpan.FromDays(1));
        using var inThePeriod = await TryAsPlhAsync(sop.Id);
        Assert.Equal(HttpStatusCode.OK, inThePeriod.StatusCode);

        portal.Clock.Advance(TimeSpan.FromDays(1));
        await Refused.WithAsync(HttpStatusCode.Forbidden, "Ka OPD", await TryAsPlhAsync(sop.Id));

        async Task<HttpResponseMessage> TryAsPlhAsync(Guid sopId)
        {
            // Signed in anew each time: tokens do not live for days.
            using var admin = await PortalApi.SignInAsync(portal.Address, $"admin@{Berbek}.demo");
            using var staf = await PortalApi.SignInAsync(portal.Address, $"staf@{Berbek}.demo");
            return await staf.TryCompleteAsync(await admin.StartAsync(sopId));
        }
    }
}
