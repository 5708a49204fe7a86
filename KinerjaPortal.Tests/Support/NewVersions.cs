using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Domain.Sops.Versions;
using KinerjaPortal.Infrastructure.Sops;
using Microsoft.Extensions.DependencyInjection;

namespace KinerjaPortal.Tests.Support;

/// <summary>Draws, hands in and establishes versions of the library's SOPs, as an admin does.</summary>
internal sealed class NewVersions(SopDrafts drafts, SopVersions versions, SopCatalogue sops)
{
    public static readonly SopApproval Kaban = new("Kepala Badan", "Drs. Hadi Prakoso, M.Si", "19680402 199003 1 006", "Pembina Utama Muda");

    public SopVersions Versions => versions;

    public SopDrafts Drafts => drafts;

    public static NewVersions In(PortalHost portal) => new(
        portal.Services.GetRequiredService<SopDrafts>(), portal.Services.GetRequiredService<SopVersions>(), portal.Services.GetRequiredService<SopCatalogue>());

    public static NewVersions In(Node node) => new(node.Get<SopDrafts>(), node.Get<SopVersions>(), node.Get<SopCatalogue>());

    public async Task<CataloguedSop> SopAsync(string slug) =>
        (await sops.ListAsync(opdId: null, CancellationToken.None)).Single(sop => sop.Sop.Slug == slug);

    /// <summary>A draft of the sheet in force, with this change.</summary>
    public async Task<Guid> DraftAsync(string slug, Func<SopDefinition, SopDefinition>? change = null, Guid? person = null)
    {
        var sop = await SopAsync(slug);
        var sheet = sop.Version.Definition;
        var outcome = await drafts.CreateVersionAsync(sop.Sop.Id, change is null ? sheet : change(sheet), person ?? Guid.NewGuid(), CancellationToken.None);
        return Assert.IsType<DraftOutcome.Done>(outcome).Draft.VersionId;
    }

    public async Task<Guid> SubmittedAsync(string slug, Func<SopDefinition, SopDefinition>? change = null)
    {
        var version = await DraftAsync(slug, change);
        Assert.IsType<VersionOutcome.Done>(await versions.SubmitAsync(version, Guid.NewGuid(), CancellationToken.None));
        return version;
    }

    public async Task<SopVersion> EstablishedAsync(string slug, DateOnly day, Func<SopDefinition, SopDefinition>? change = null, DateOnly? effectiveFrom = null)
    {
        var version = await SubmittedAsync(slug, change);
        Assert.IsType<VersionOutcome.Done>(await versions.EstablishAsync(
            version, Said(day, effectiveFrom), ZonaWaktu.Wib, Guid.NewGuid(), CancellationToken.None));
        return (await sops.FindVersionAsync(version, CancellationToken.None))!.Version;
    }

    public async Task<IReadOnlyList<ListedVersion>> ListAsync(string slug) =>
        (await versions.FindAsync((await SopAsync(slug)).Sop.Id, CancellationToken.None))!.Versions;

    public static Establishment Said(DateOnly day, DateOnly? effectiveFrom = null) => new(" 09/b/BKBP/2026 ", day, effectiveFrom ?? day, Kaban);
}
