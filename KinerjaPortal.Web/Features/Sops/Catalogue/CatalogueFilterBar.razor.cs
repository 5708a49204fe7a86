using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.Sops;
using Microsoft.AspNetCore.Components;

namespace KinerjaPortal.Web.Features.Sops.Catalogue;

/// <summary>What of the catalogue is shown. Holds nothing but what is typed: the address does.</summary>
public sealed partial class CatalogueFilterBar
{
    private string _search = "";

    [Parameter, EditorRequired]
    public required CatalogueFilter Filter { get; set; }

    /// <summary>The offices to choose from, in the order of the catalogue.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<Office> Offices { get; set; }

    [Parameter, EditorRequired]
    public required IReadOnlyList<DocumentType> DocumentTypes { get; set; }

    [Parameter, EditorRequired]
    public EventCallback<CatalogueFilter> OnFilter { get; set; }

    /// <summary>Empties the field and both choices.</summary>
    public Task ClearAsync()
    {
        _search = "";
        return OnFilter.InvokeAsync(new CatalogueFilter());
    }

    protected override void OnInitialized() => _search = Filter.Search;

    private Task SearchAsync(string? typed)
    {
        _search = typed ?? "";
        return OnFilter.InvokeAsync(Filter with { Search = _search.Trim() });
    }

    private string NameOf(string? code) => Offices.FirstOrDefault(office => office.Opd.Code == code)?.Opd.ShortName ?? code ?? Text["AllOpds"];
}
