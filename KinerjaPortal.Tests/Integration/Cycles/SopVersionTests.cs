using KinerjaPortal.Infrastructure.SopLibrary;
using KinerjaPortal.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace KinerjaPortal.Tests.Integration.Cycles;

public sealed class SopVersionTests(PortalHost portal) : IClassFixture<PortalHost>
{
    [Fact]
    public async Task A_running_cycle_stays_on_its_version_and_a_new_one_begins_on_the_new()
    {
        var running = await portal.RenjaAtTheDecisionAsync();
        var library = SopLibraryReader.ReadAll();
        var renja = library.Sops.Single(sop => sop.Slug == "kesbangpol-mura-renja");

        // The new sheet has no row 12: after the Kaban comes row 13.
        var (row11, row12, row13) = (renja.Definition.Steps[3], renja.Definition.Steps[4], renja.Definition.Steps[5]);
        var shorter = renja with
        {
            ContentHash = new string('f', 64),
            Definition = renja.Definition with
            {
                Steps = [.. renja.Definition.Steps.Where(step => step != row12)],
                Flows =
                [
                    .. renja.Definition.Flows
                        .Where(flow => flow.From != row12.Id)
                        .Select(flow => flow.To == row12.Id ? flow with { To = row13.Id } : flow),
                ],
            },
        };
        await portal.Services.GetRequiredService<SopLibraryLoader>().LoadAsync(library with { Sops = [shorter] }, CancellationToken.None);

        Assert.Equal(["10", "11", "12", "13", "14"], await NumbersToTheEndAsync(await portal.HandOnAsync(running)));

        var fresh = await portal.StartRenjaAsync();
        Assert.Equal(["8", "9", "10", "11", "13", "14"], await NumbersToTheEndAsync(fresh));
        Assert.Equal(2, (await (await portal.ApiAsync("admin", Renja.Opd)).SopAsync(fresh.SopId)).Version);
        Assert.Equal("11", row11.Number);
    }

    private async Task<List<string>> NumbersToTheEndAsync(PortalApi.CycleAnswer cycle)
    {
        var numbers = new List<string>();
        for (; cycle.Current is { } open; cycle = await portal.HandOnAsync(cycle))
        {
            numbers.Add(open.Number);
        }

        return numbers;
    }
}
