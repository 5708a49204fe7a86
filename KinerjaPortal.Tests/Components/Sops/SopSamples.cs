using KinerjaPortal.Domain.Calendars;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Infrastructure.SopLibrary;
using KinerjaPortal.Infrastructure.Sops;
using KinerjaPortal.Web.Features.Sops.Catalogue;

namespace KinerjaPortal.Tests.Components.Sops;

/// <summary>The sixteen SOPs of the library as the catalogue holds them.</summary>
internal static class SopSamples
{
    public static IReadOnlyList<SopEntry> All { get; } = Entries(SopLibraryReader.ReadAll());

    public static SopEntry Renja { get; } = Of("kesbangpol-mura-renja");

    /// <summary>Its source has the table alone, without a header.</summary>
    public static SopEntry BerbekLkjip { get; } = Of("kec-berbek-lkjip");

    public static SopEntry Of(string slug) => All.Single(entry => entry.Sop.Slug == slug);

    private static SopEntry[] Entries(LibraryContents library)
    {
        var offices = library.Offices.ToDictionary(office => office.Code, office => new Office(
            new Opd(Guid.NewGuid(), office.Code, office.Name, office.ShortName, office.Region, office.Zone),
            new WorkCalendar(office.Zone, Perpres21Tahun2023.Hours),
            posts: [],
            assignments: []));
        return [.. library.Sops.Select(file =>
        {
            var sop = new Sop(Guid.NewGuid(), offices[file.OpdCode].Opd.Id, file.Slug, file.DocumentType, file.Title);
            var version = new SopVersion(Guid.NewGuid(), sop.Id, number: 1, SopVersionStatus.Published, file.Definition);
            return new SopEntry(new CataloguedSop(sop, version), offices[file.OpdCode]);
        })];
    }
}
