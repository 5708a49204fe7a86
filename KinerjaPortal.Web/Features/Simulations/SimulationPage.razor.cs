using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Infrastructure.Organisation;
using KinerjaPortal.Infrastructure.Sops;
using KinerjaPortal.Web.Features.Sops;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace KinerjaPortal.Web.Features.Simulations;

/// <summary>Tries out a version of an SOP: the one in force, or the one asked for. Drafts are for the admins of their office.</summary>
public sealed partial class SimulationPage(SopCatalogue sops, OfficeDirectory offices, SopReaders readers)
{
    private CataloguedSop? _found;
    private Office _office = null!;
    private List<BreadcrumbItem> _way = [];
    private (string Id, string? Version) _shown;
    private bool _notFound;

    [Parameter]
    public string Id { get; set; } = "";

    [SupplyParameterFromQuery(Name = "versi")]
    private string? AskedVersion { get; set; }

    private bool IsDraft => _found!.Version.Status is SopVersionStatus.Draft or SopVersionStatus.Submitted;

    protected override async Task OnParametersSetAsync()
    {
        if (_shown == (Id, AskedVersion))
        {
            return;
        }

        var asked = (Id, AskedVersion);
        (_shown, _found, _notFound) = (asked, null, false);
        var found = await FindAsync();
        var office = found is not null && await readers.MayReadAsync(await CallerAsync(), found, Gone) ? await offices.FindAsync(found.Sop.OpdId, Gone) : null;
        if (asked != _shown)
        {
            // Another version was asked for meanwhile: a slow answer does not take the place of a newer one.
            return;
        }

        if (found is null || office is null)
        {
            _notFound = true;
            return;
        }

        (_found, _office, _way) = (found, office, [new(found.Sop.Title, $"/sop/{found.Sop.Id}")]);
    }

    private async Task<CataloguedSop?> FindAsync()
    {
        if (!Guid.TryParse(Id, out var sopId))
        {
            return null;
        }

        if (AskedVersion is null)
        {
            return await sops.FindAsync(sopId, Gone);
        }

        return Guid.TryParse(AskedVersion, out var versionId) ? await sops.FindAsync(sopId, versionId, Gone) : null;
    }
}
