using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Cycles.Refusals;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Domain.Sops.Versions;
using KinerjaPortal.Infrastructure.Drafts;
using KinerjaPortal.Tests.Support;
using KinerjaPortal.Web.Features.Cycles;
using Microsoft.Extensions.DependencyInjection;

namespace KinerjaPortal.Tests.Integration.Versions;

/// <summary>
/// RENJA of Kesbangpol is run on one version and moved to the next. The tests follow each other's versions, so each
/// establishes its own.
/// </summary>
public sealed class MoveCycleTests(PortalHost portal) : IClassFixture<PortalHost>
{
    private const string Sop = "kesbangpol-mura-renja";

    private NewVersions New => NewVersions.In(portal);

    private MoveCycleHandler Move => portal.Services.GetRequiredService<MoveCycleHandler>();

    [Fact]
    public async Task An_admin_moves_a_cycle_and_it_goes_on_by_the_new_chart_to_its_end()
    {
        var (admin, cycle, from) = (await portal.CallerAsync("admin", Renja.Opd), await portal.RenjaAtTheDecisionAsync(), (await New.SopAsync(Sop)).Version);
        var to = await NextAsync(sheet => sheet with { Steps = [.. sheet.Steps.Select(step => step with { Number = $"{step.Number}b" })] });

        var request = Request(cycle, from, to, key: Guid.NewGuid().ToString("N"));
        Assert.IsType<StepOutcome.Done>(await Move.HandleAsync(admin, request, CancellationToken.None));
        Assert.IsType<StepOutcome.Repeated>(await Move.HandleAsync(admin, request, CancellationToken.None));

        var moved = await (await portal.ApiAsync(Renja.Sekretaris, Renja.Opd)).CycleAsync(cycle.Id);
        Assert.Equal(("9b", Renja.Sekretaris), (moved.Current!.Number, moved.Current.Pelaksana));
        Assert.Equal(("9", "dipindahkan", admin.Name, "SOP baru berlaku."), (moved.History[^1].Number, moved.History[^1].Outcome, moved.History[^1].CompletedBy, moved.History[^1].Note));
        Assert.Equal(cycle.Current!.OpenedAt, moved.Current.OpenedAt);
        Assert.Equal(to.Id, (await portal.BoardAsync(Renja.Opd)).Cards[cycle.Id].SopVersionId);

        while (moved.Current is not null)
        {
            Assert.EndsWith("b", moved.Current.Number, StringComparison.Ordinal);
            moved = await portal.HandOnAsync(moved);
        }

        Assert.Equal("completed", moved.Status);
        Assert.Null(await portal.Store.FindBrokenLinkAsync(cycle.Id, CancellationToken.None));
    }

    [Fact]
    public async Task Nobody_but_an_admin_of_the_office_moves_a_cycle()
    {
        var (cycle, from) = (await portal.RenjaAtTheDecisionAsync(), (await New.SopAsync(Sop)).Version);
        var to = await NextAsync();

        Assert.IsType<CommonRefusal.OnlyTheAdmin>(await Move.HandleAsync(
            await portal.CallerAsync(Renja.Sekretaris, Renja.Opd), Request(cycle, from, to), CancellationToken.None));
        Assert.IsType<CommonRefusal.Unknown>(await Move.HandleAsync(
            await portal.CallerAsync("admin", "kec-berbek"), Request(cycle, from, to), CancellationToken.None));
        Assert.Equal(cycle.Version, (await portal.Store.FindAsync(cycle.Id, CancellationToken.None))!.Cycle.Version);
    }

    [Fact]
    public async Task Only_the_version_in_force_is_moved_to()
    {
        var (admin, cycle, from) = (await portal.CallerAsync("admin", Renja.Opd), await portal.RenjaAtTheDecisionAsync(), (await New.SopAsync(Sop)).Version);
        var overtaken = await NextAsync();
        await NextAsync();

        Assert.IsType<MoveRefusal.NotTheVersionInForce>(await Move.HandleAsync(admin, Request(cycle, from, overtaken), CancellationToken.None));
        Assert.IsType<MoveRefusal.NotTheVersionInForce>(await Move.HandleAsync(admin, Request(cycle, from, from), CancellationToken.None));
        Assert.IsType<CommonRefusal.Unknown>(await Move.HandleAsync(admin, Request(cycle, from, from) with { ToVersionId = Guid.NewGuid() }, CancellationToken.None));
    }

    [Fact]
    public async Task A_cycle_that_was_handed_on_since_the_preview_is_not_moved()
    {
        var (admin, cycle, from) = (await portal.CallerAsync("admin", Renja.Opd), await portal.RenjaAtTheDecisionAsync(), (await New.SopAsync(Sop)).Version);
        var to = await NextAsync();
        await portal.HandOnAsync(cycle);

        Assert.IsType<CommonRefusal.AlreadyDone>(await Move.HandleAsync(admin, Request(cycle, from, to), CancellationToken.None));
    }

    [Fact]
    public async Task What_was_typed_and_not_sent_goes_on_with_the_document()
    {
        var (admin, cycle, from) = (await portal.CallerAsync("admin", Renja.Opd), await portal.RenjaAtTheDecisionAsync(), (await New.SopAsync(Sop)).Version);
        var sekretaris = await portal.CallerAsync(Renja.Sekretaris, Renja.Opd);
        var notes = portal.Services.GetRequiredService<NoteDrafts>();
        await notes.KeepAsync(sekretaris.PersonId, cycle.Current!.RunId, "Tabel 3 masih", CancellationToken.None);

        var done = Assert.IsType<StepOutcome.Done>(await Move.HandleAsync(admin, Request(cycle, from, await NextAsync()), CancellationToken.None));

        Assert.Equal("Tabel 3 masih", (await notes.FindAsync(sekretaris.PersonId, done.After.Current!.Id, CancellationToken.None))!.Text);
        Assert.Null(await notes.FindAsync(sekretaris.PersonId, cycle.Current.RunId, CancellationToken.None));
    }

    private static MoveCycle Request(PortalApi.CycleAnswer cycle, SopVersion from, SopVersion to, string? key = null) => new(
        new CycleCommand(cycle.Id, cycle.Current!.RunId, Key: key), to.Id,
        RowMapping.Propose(from.Definition, to.Definition).Counterparts, "SOP baru berlaku.");

    private Task<SopVersion> NextAsync(Func<SopDefinition, SopDefinition>? change = null) =>
        New.EstablishedAsync(Sop, ZonaWaktu.Wib.DateOf(portal.Clock.GetUtcNow()), change);
}
