using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Domain.Sops.Rules;
using KinerjaPortal.Domain.Sops.Versions;
using KinerjaPortal.Infrastructure.Sops;
using KinerjaPortal.Tests.Support;
using KinerjaPortal.Web.Features.Versions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KinerjaPortal.Tests.Integration.Versions;

/// <summary>Each test draws on an SOP of its own, because all look at the same portal.</summary>
public sealed class VersionLifeTests(PortalHost portal) : IClassFixture<PortalHost>
{
    private NewVersions New => NewVersions.In(portal);

    private DateOnly Today => ZonaWaktu.Wib.DateOf(portal.Clock.GetUtcNow());

    [Fact]
    public async Task A_version_goes_from_draft_to_submitted_and_back_and_to_established()
    {
        const string Sop = "kesbangpol-mura-dpa";
        var admin = await portal.CallerAsync("admin", Renja.Opd);
        var desk = portal.Services.GetRequiredService<VersionCommands>();
        var version = await New.DraftAsync(Sop, person: admin.PersonId);

        Assert.IsType<VersionOutcome.Done>(await desk.SubmitAsync(admin, version, CancellationToken.None));
        Assert.Equal(VersionStanding.Submitted, (await New.ListAsync(Sop))[0].Standing);
        Assert.IsType<VersionOutcome.Done>(await desk.WithdrawAsync(admin, version, CancellationToken.None));
        Assert.Equal((VersionStanding.Draft, null), ((await New.ListAsync(Sop))[0].Standing, (await New.ListAsync(Sop))[0].Submitted));
        await desk.SubmitAsync(admin, version, CancellationToken.None);
        Assert.IsType<VersionOutcome.Done>(await desk.EstablishAsync(admin, version, NewVersions.Said(Today), CancellationToken.None));

        var versions = await New.ListAsync(Sop);
        Assert.Equal([(2, VersionStanding.InForce), (1, VersionStanding.Superseded)], versions.Select(listed => (listed.Version.Number, listed.Standing)));
        Assert.Equal((admin.Name, admin.Name, admin.Name), (versions[0].Made.By, versions[0].Submitted!.By, versions[0].Established!.By));
        var identity = versions[0].Version.Identity;
        Assert.Equal(("09/b/BKBP/2026", NewVersions.Kaban), (identity.Nomor, identity.DisahkanOleh));
        Assert.Matches(@"^\d{2} \p{Lu}\p{Ll}+ \d{4}$", identity.TanggalPengesahan);
        Assert.Equal(identity.TanggalPengesahan, identity.TanggalRevisi);
        Assert.Equal(version, (await New.SopAsync(Sop)).Version.Id);
    }

    [Fact]
    public async Task A_version_for_a_later_day_comes_into_force_by_itself_at_midnight_of_the_office()
    {
        const string Sop = "kesbangpol-mura-lppd";
        var tomorrow = Today.AddDays(1);
        var version = await New.EstablishedAsync(Sop, Today, effectiveFrom: tomorrow);
        var former = (await New.SopAsync(Sop)).Version;

        Assert.Equal(1, former.Number);
        Assert.Equal(VersionStanding.Established, (await New.ListAsync(Sop))[0].Standing);

        // To one second before midnight, and over it.
        var midnight = ZonaWaktu.Wib.At(tomorrow.ToDateTime(TimeOnly.MinValue));
        portal.Clock.Advance(midnight - portal.Clock.GetUtcNow() - TimeSpan.FromSeconds(30));
        Assert.Equal(former.Id, (await New.SopAsync(Sop)).Version.Id);
        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(version.Id, (await New.SopAsync(Sop)).Version.Id);
        Assert.Equal([VersionStanding.InForce, VersionStanding.Superseded], (await New.ListAsync(Sop)).Select(listed => listed.Standing));
    }

    [Fact]
    public async Task A_sheet_that_cannot_be_run_is_not_handed_in_and_stays_a_draft()
    {
        const string Sop = "kesbangpol-mura-lkpj";
        var version = await New.DraftAsync(Sop, sheet => sheet with { Flows = [.. sheet.Flows.Skip(1)] });

        var faulty = Assert.IsType<VersionOutcome.Faulty>(await New.Versions.SubmitAsync(version, Guid.NewGuid(), CancellationToken.None));

        Assert.Contains(faulty.Faults, fault => fault.Rule == SopRule.EveryStepIsReachedFromTheStart);
        Assert.Equal((VersionStanding.Draft, null), ((await New.ListAsync(Sop))[0].Standing, (await New.ListAsync(Sop))[0].Submitted));
    }

    [Fact]
    public async Task A_lane_that_is_no_post_of_the_office_is_named()
    {
        var version = await New.DraftAsync("kesbangpol-mura-rka", sheet => sheet with
        {
            Lanes = [.. sheet.Lanes.Select((lane, place) => place == 0 ? lane with { Pelaksana = "camat", Heading = "Camat" } : lane)],
            Steps = [.. sheet.Steps.Select(step => step.Pelaksana == sheet.Lanes[0].Pelaksana ? step with { Pelaksana = "camat" } : step)],
        });

        var faulty = Assert.IsType<VersionOutcome.Faulty>(await New.Versions.SubmitAsync(version, Guid.NewGuid(), CancellationToken.None));
        Assert.Equal((SopRule.LanesArePostsOfTheOffice, "camat"), faulty.Faults.Select(fault => (fault.Rule, fault.Pelaksana)).Single());
    }

    [Fact]
    public async Task What_is_not_the_next_step_of_its_life_is_refused_and_what_was_done_is_said_again()
    {
        const string Sop = "kesbangpol-mura-ppas";
        var (person, said) = (Guid.NewGuid(), NewVersions.Said(Today));
        var version = await New.DraftAsync(Sop);

        Assert.Equal(new VersionOutcome.NotFromHere(SopVersionStatus.Draft), await New.Versions.EstablishAsync(version, said, ZonaWaktu.Wib, person, CancellationToken.None));
        await New.Versions.SubmitAsync(version, person, CancellationToken.None);
        Assert.Equal(SopVersionStatus.Submitted, Assert.IsType<VersionOutcome.AlreadyThere>(await New.Versions.SubmitAsync(version, person, CancellationToken.None)).Status);

        var twice = await Task.WhenAll(
            New.Versions.EstablishAsync(version, said, ZonaWaktu.Wib, person, CancellationToken.None),
            New.Versions.EstablishAsync(version, said with { Nomor = "lain" }, ZonaWaktu.Wib, person, CancellationToken.None));

        Assert.Single(twice, outcome => outcome is VersionOutcome.Done);
        Assert.Single(twice, outcome => outcome is VersionOutcome.AlreadyThere { Status: SopVersionStatus.Published });
        Assert.Equal(new VersionOutcome.NotFromHere(SopVersionStatus.Published), await New.Versions.WithdrawAsync(version, CancellationToken.None));
        Assert.Equal(new VersionOutcome.NotFromHere(SopVersionStatus.Published), await New.Versions.SubmitAsync(version, person, CancellationToken.None));
        Assert.IsType<VersionOutcome.Unknown>(await New.Versions.SubmitAsync(Guid.NewGuid(), person, CancellationToken.None));
    }

    [Fact]
    public async Task A_published_sheet_never_changes_whoever_tries()
    {
        const string Sop = "kesbangpol-mura-lkjip";
        var version = await New.EstablishedAsync(Sop, Today);
        var other = version.Definition with { Steps = [.. version.Steps.Take(2)] };

        Assert.IsType<DraftOutcome.Gone>(await New.Drafts.OpenAsync(version.Id, Guid.NewGuid(), Guid.NewGuid(), takeOver: true, CancellationToken.None));
        Assert.IsType<DraftOutcome.Gone>(await New.Drafts.SaveAsync(version.Id, Guid.NewGuid(), 0, other, Guid.NewGuid(), CancellationToken.None));
        Assert.False(await New.Drafts.DiscardAsync(version.Id, CancellationToken.None));
        await using var db = portal.Database();
        var row = await db.SopVersions.SingleAsync(found => found.Id == version.Id);
        row.Definition = "{}";
        await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync());
        db.Entry(row).State = EntityState.Unchanged;
        row.Status = SopVersionStatus.Draft;
        await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync());
        db.Entry(row).State = EntityState.Deleted;
        Assert.Throws<InvalidOperationException>(() => db.SaveChanges());

        Assert.Equal(version.Steps.Count, (await New.ListAsync(Sop))[0].Version.Steps.Count);
    }

    [Fact]
    public async Task Only_an_admin_of_the_office_may_and_one_dismissed_a_moment_ago_may_not()
    {
        const string Sop = "kec-kelara-renja";
        var desk = portal.Services.GetRequiredService<VersionCommands>();
        var version = await New.DraftAsync(Sop);
        var admin = await portal.CallerAsync("admin", "kec-kelara");

        foreach (var caller in new[] { await portal.CallerAsync("camat", "kec-kelara"), await portal.CallerAsync("admin", Renja.Opd) })
        {
            Assert.IsType<VersionOutcome.OnlyTheAdmin>(await desk.SubmitAsync(caller, version, CancellationToken.None));
            Assert.IsType<VersionOutcome.OnlyTheAdmin>(await desk.WithdrawAsync(caller, version, CancellationToken.None));
            Assert.IsType<VersionOutcome.OnlyTheAdmin>(await desk.EstablishAsync(caller, version, NewVersions.Said(Today), CancellationToken.None));
        }

        Assert.IsType<VersionOutcome.Done>(await desk.SubmitAsync(admin, version, CancellationToken.None));
        await portal.DismissAdminAsync("kec-kelara");
        Assert.IsType<VersionOutcome.OnlyTheAdmin>(await desk.WithdrawAsync(admin, version, CancellationToken.None));
    }

    [Fact]
    public async Task A_cycle_begins_on_the_version_in_force_and_a_draft_is_never_kept_in_memory()
    {
        const string Sop = "kesbangpol-mura-renstra";
        var version = await New.DraftAsync(Sop);
        var catalogue = portal.Services.GetRequiredService<SopCatalogue>();

        Assert.Equal(SopVersionStatus.Draft, (await catalogue.FindVersionAsync(version, CancellationToken.None))!.Version.Status);
        Assert.Null(catalogue.Known(version));
        Assert.Equal(1, (await New.SopAsync(Sop)).Version.Number);
    }
}
