using System.Net;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Tests.Support;

namespace KinerjaPortal.Tests.Integration.Organisation;

/// <summary>A Plh may not establish a decree (menetapkan keputusan), and the two SOPs of the library that make one hold them to it.</summary>
public sealed class DecreeByPlhTests(PortalHost portal) : IClassFixture<PortalHost>
{
    [Fact]
    public async Task The_Keputusan_of_LPPD_Berbek_waits_for_the_holder_while_the_Plh_does_the_rest()
    {
        const string Berbek = "kec-berbek";
        await AppointAsync("ka-opd", Berbek, "tim-lkjip", AssignmentKind.Plh);
        var plh = await portal.ApiAsync("tim-lkjip", Berbek);
        var cycle = await (await portal.ApiAsync("admin", Berbek)).StartAsync(await SopAsync(Berbek, "kec-berbek-lppd"));
        cycle = await plh.CompleteAsync(cycle);
        cycle = await portal.HandOnAsync(cycle);
        Assert.Equal(("3", "ka-opd"), (cycle.Current!.Number, cycle.Current.Pelaksana));

        await Refused.WithAsync(
            HttpStatusCode.Forbidden, "tidak berwenang menetapkan keputusan (\"Keputusan Ka OPD\")", await plh.TryRecordPaperAsync(cycle));
        Assert.Equal(cycle.Version, (await plh.CycleAsync(cycle.Id)).Version);

        var holder = await portal.ApiAsync("ka-opd", Berbek);
        cycle = await holder.CompleteAsync(await holder.SupplyAsync(cycle));
        var holderName = (await portal.OfficeAsync(Berbek))!.HoldersOf("ka-opd", portal.Clock.GetUtcNow())[^1].Name;
        Assert.Equal(
            [("plh", holderName), ("definitif", null), ("definitif", null)],
            cycle.History.Select(past => (past.Kind, past.InPlaceOf)));
        Assert.Equal(holderName, cycle.History[2].CompletedBy);
    }

    [Theory]
    [InlineData(AssignmentKind.Plh, HttpStatusCode.Forbidden)]
    [InlineData(AssignmentKind.Plt, HttpStatusCode.OK)]
    public async Task The_SK_Tim_of_LKj_Kalbar_is_made_by_a_Plt_and_not_by_a_Plh(AssignmentKind kind, HttpStatusCode answered)
    {
        const string Kalbar = "biro-organisasi-kalbar";
        var standIn = kind == AssignmentKind.Plh ? "tim-lkj" : "kepala-biro";
        await AppointAsync("kasubbag-tu", Kalbar, standIn, kind);
        var cycle = await (await portal.ApiAsync("admin", Kalbar)).StartAsync(await SopAsync(Kalbar, "biro-organisasi-kalbar-lkj"));
        cycle = await portal.HandOnAsync(cycle);
        Assert.Equal(("2", "kasubbag-tu"), (cycle.Current!.Number, cycle.Current.Pelaksana));

        using var answer = await (await portal.ApiAsync(standIn, Kalbar)).TryCompleteAsync(cycle);

        Assert.Equal(answered, answer.StatusCode);
        if (kind == AssignmentKind.Plh)
        {
            await Refused.WithAsync(answered, "SK Tim Penyusunan LKj", answer);
        }
    }

    private async Task AppointAsync(string post, string opd, string standIn, AssignmentKind kind)
    {
        var today = (await portal.OfficeAsync(opd))!.Opd.Zone.DateOf(portal.Clock.GetUtcNow());
        await portal.AssignAsync(post, opd, $"{standIn}@{opd}.demo", kind, today, today.AddDays(1));
    }

    private async Task<Guid> SopAsync(string opd, string slug) =>
        (await (await portal.ApiAsync("admin", opd)).SopsAsync(opd)).Single(sop => sop.Slug == slug).Id;
}
