using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.People;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Infrastructure.Organisation;
using KinerjaPortal.Infrastructure.Sops;
using Microsoft.AspNetCore.Components;

namespace KinerjaPortal.Web.Features.Sops.Catalogue;

/// <summary>The SOPs of all offices: an SOP is no secret, so all but observers read them all.</summary>
public sealed partial class SopCataloguePage(SopCatalogue sops, OfficeDirectory offices, NavigationManager navigation)
{
    private Guid _ownOpdId;
    private Office? _ownOffice;
    private bool _isAdmin;
    private IReadOnlyList<SopEntry>? _entries;
    private IReadOnlyList<Office> _offices = [];
    private IReadOnlyList<DocumentType> _documentTypes = [];
    private IReadOnlyList<SopEntry> _shown = [];
    private CatalogueFilter _filter = new();
    private CatalogueFilterBar? _bar;

    [SupplyParameterFromQuery]
    private string? Cari { get; set; }

    /// <summary>Code of an office.</summary>
    [SupplyParameterFromQuery]
    private string? Opd { get; set; }

    [SupplyParameterFromQuery]
    private string? Jenis { get; set; }

    private string Figures => _filter.IsEmpty
        ? Text["CatalogueFigures", _entries!.Count, _offices.Count]
        : Text["ShownFigures", _shown.Count, _entries!.Count];

    private string NothingFound => _filter.Search.Length > 0 ? Text["NothingFoundFor", _filter.Search] : Text["NothingFound"];

    protected override async Task OnInitializedAsync()
    {
        var caller = await CallerAsync();
        (_ownOpdId, _isAdmin) = (caller.OpdId, caller.May(PortalAction.DrawSops));
        _ownOffice = await offices.FindAsync(_ownOpdId, Gone);
        var officeOf = (await offices.AllAsync(Gone)).ToDictionary(office => office.Opd.Id);
        _entries = CatalogueOrder.Of((await sops.ListAsync(opdId: null, Gone)).Where(entry => caller.May(PortalAction.ReadSops, entry.Sop.OpdId)).Select(entry => new SopEntry(entry, officeOf[entry.Sop.OpdId])), _ownOpdId);
        _offices = [.. _entries.Select(entry => entry.Office).Distinct()];
        _documentTypes = [.. _entries.Select(entry => entry.Sop.DocumentType).Distinct().Order()];
        Arrange();
    }

    protected override void OnParametersSet()
    {
        _filter = CatalogueFilter.Read(Cari, Opd, Jenis);
        Arrange();
    }

    private void Arrange() => _shown = [.. (_entries ?? []).Where(_filter.Shows)];

    private void Filter(CatalogueFilter filter) =>
        navigation.NavigateTo(navigation.GetUriWithQueryParameters(filter.Write()), replace: true);
}
