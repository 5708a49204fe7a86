using System.Security.Claims;
using Bunit;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Infrastructure.Organisation;
using KinerjaPortal.Infrastructure.Persistence.Rows;
using KinerjaPortal.Infrastructure.Sops;
using KinerjaPortal.Tests.Support;
using KinerjaPortal.Web.Features.Account;
using KinerjaPortal.Web.Features.Simulations;
using KinerjaPortal.Web.Features.Sops;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TestContext = Xunit.TestContext;

namespace KinerjaPortal.Tests.Integration.Simulations;

/// <summary>The page over the portal's own database: what may be tried out, and by whom.</summary>
public sealed class SimulationPageTests(PortalHost portal) : ShellBunitContext, IClassFixture<PortalHost>
{
    private const string Opd = "kec-berbek";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    [Fact]
    public async Task Everybody_may_try_out_the_version_in_force()
    {
        var page = await PageAsync("kasubag-program@kec-kelara.demo", (await LppdAsync()).Sop.Id);

        await page.WaitForElementAsync("[data-testid=simulasi-selesai]", Patience);

        Assert.Contains("Versi 1, Kecamatan Berbek", page.Find("header").TextContent, StringComparison.Ordinal);
        Assert.Equal((await LppdAsync()).Version.Steps.Count, page.FindAll(".gantt-steps > li").Count);
    }

    [Theory]
    [InlineData("admin@kec-berbek.demo", "[data-testid=simulasi-selesai]")]
    [InlineData("staf@kec-berbek.demo", ".kp-empty")]
    [InlineData("admin@kec-kelara.demo", ".kp-empty")]
    public async Task A_draft_is_for_the_admins_of_its_office(string email, string shown)
    {
        var lppd = await LppdAsync();

        var page = await PageAsync(email, lppd.Sop.Id, await DraftOfAsync(lppd));

        await page.WaitForElementAsync(shown, Patience);
    }

    [Fact]
    public async Task A_version_of_another_SOP_is_not_found()
    {
        var lppd = await LppdAsync();
        var other = (await SopsAsync()).First(entry => entry.Sop.Id != lppd.Sop.Id);

        var page = await PageAsync($"admin@{Opd}.demo", lppd.Sop.Id, other.Version.Id);

        await page.WaitForElementAsync(".kp-empty", Patience);
    }

    private async Task<IRenderedComponent<SimulationPage>> PageAsync(string email, Guid sop, Guid? version = null)
    {
        await using var db = portal.Database();
        var person = await db.Users.SingleAsync(user => user.Email == email, TestContext.Current.CancellationToken);
        this.AddAuthorization().SetAuthorized(person.FullName).SetClaims(
            new Claim(ClaimTypes.NameIdentifier, person.Id.ToString()), new Claim(PortalClaims.OpdId, person.OpdId.ToString()));
        foreach (var service in (object[])[portal.Services.GetRequiredService<SopCatalogue>(), portal.Services.GetRequiredService<OfficeDirectory>(), portal.Services.GetRequiredService<SopReaders>()])
        {
            Services.AddSingleton(service.GetType(), service);
        }

        Services.GetRequiredService<NavigationManager>().NavigateTo(version is null ? $"/sop/{sop}/simulasi" : $"/sop/{sop}/simulasi?versi={version}");
        return Render<SimulationPage>(p => p.Add(page => page.Id, sop.ToString()));
    }

    private async Task<CataloguedSop> LppdAsync() => (await SopsAsync()).Single(entry => entry.Sop.DocumentType == DocumentType.Lppd);

    private async Task<IReadOnlyList<CataloguedSop>> SopsAsync() =>
        await portal.Services.GetRequiredService<SopCatalogue>().ListAsync((await portal.OfficeAsync(Opd))!.Opd.Id, TestContext.Current.CancellationToken);

    private async Task<Guid> DraftOfAsync(CataloguedSop sop)
    {
        await using var db = portal.Database();
        if (await db.SopVersions.FirstOrDefaultAsync(version => version.SopId == sop.Sop.Id && version.Status == SopVersionStatus.Draft) is { } known)
        {
            return known.Id;
        }

        var draft = new SopVersionRow
        {
            Id = Guid.CreateVersion7(),
            SopId = sop.Sop.Id,
            Number = sop.Version.Number + 1,
            Status = SopVersionStatus.Draft,
            Definition = SopDefinitionJson.Write(sop.Version.Definition),
            CreatedAt = portal.Clock.GetUtcNow(),
        };
        db.SopVersions.Add(draft);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        return draft.Id;
    }
}
