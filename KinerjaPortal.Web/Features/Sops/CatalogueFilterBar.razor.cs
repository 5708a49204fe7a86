using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Infrastructure.Organisation;
using Microsoft.AspNetCore.Components;

namespace KinerjaPortal.Web.Features.Sops;

/// <summary>What of the catalogue is shown. Holds nothing itself: the address does.</summary>
public sealed partial class CatalogueFilterBar
{
    private object _search = new();
    private string _initialSearch = "";

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
        // A new key is a new, empty field.
        (_search, _initialSearch) = (new object(), "");
        return OnFilter.InvokeAsync(new CatalogueFilter());
    }

    protected override void OnInitialized() => _initialSearch = Filter.Search;

    private Task SearchAsync(ChangeEventArgs e) => OnFilter.InvokeAsync(Filter with { Search = ((string?)e.Value)?.Trim() ?? "" });

    private Task ChooseOfficeAsync(ChangeEventArgs e) =>
        OnFilter.InvokeAsync(Filter with { Opd = e.Value is string { Length: > 0 } code ? code : null });

    private Task ChooseDocumentAsync(ChangeEventArgs e) =>
        OnFilter.InvokeAsync(Filter with { DocumentType = Enum.TryParse<DocumentType>((string?)e.Value, out var type) ? type : null });
}
