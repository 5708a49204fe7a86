using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.People;
using KinerjaPortal.Infrastructure.Listing;
using KinerjaPortal.Infrastructure.Organisation;
using KinerjaPortal.Infrastructure.Search;
using KinerjaPortal.Web.Features.Account;
using KinerjaPortal.Web.Features.Organisation;
using Microsoft.AspNetCore.Components;

namespace KinerjaPortal.Web.Features.Search;

/// <summary>Finds documents and files of the person's own office, or of one that they read. What is looked for stands in the address.</summary>
public sealed partial class SearchPage(FileSearch search, CycleList cycles, OfficeDirectory offices, NavigationManager navigation)
{
    private const int DocumentsShown = 5;

    private SearchFilter _filter = new();
    private Office? _office;
    private FoundFiles? _found;
    private ListedCycles? _documents;
    private bool _isEnough;
    private bool _isSearching;
    private int _searches;
    private string? _asked;
    private IReadOnlyList<Opd>? _offices;

    [SupplyParameterFromQuery]
    private string? Q { get; set; }

    [SupplyParameterFromQuery]
    private string? Jenis { get; set; }

    /// <summary>A year that the document is for.</summary>
    [SupplyParameterFromQuery]
    private string? Tahun { get; set; }

    [SupplyParameterFromQuery]
    private string? Peran { get; set; }

    /// <summary>Code of the office, for who reads several.</summary>
    [SupplyParameterFromQuery]
    private string? Kantor { get; set; }

    /// <summary>Page, from 1.</summary>
    [SupplyParameterFromQuery]
    private string? Hal { get; set; }

    private string Status => !_isEnough || _found is null ? Text["Means"]
        : _found.Total == 1 ? Text["FoundOne"] : Text["Found", _found.Total];

    protected override async Task OnParametersSetAsync()
    {
        var filter = SearchFilter.Read(Q, Jenis, Tahun, Peran, Hal);
        if (filter == _filter && Kantor == _asked && _searches > 0)
        {
            return;
        }

        _asked = Kantor;
        var caller = await CallerAsync();
        _offices ??= await offices.AllowedAsync(caller, PortalAction.ReadFiles, Gone);
        _office = await OfficeAsync(caller);

        _filter = filter;
        _isEnough = SearchTerm.Read(filter.Words).Count > 0;
        var mine = ++_searches;
        if (!_isEnough)
        {
            (_found, _documents) = (null, null);
            return;
        }

        // What was found before stays in sight until the next is there: a list that blinks at every letter cannot be read.
        _isSearching = true;
        if (_office is null)
        {
            (_found, _documents, _isSearching) = (null, null, false);
            return;
        }

        var found = await search.FindAsync(_office.Opd, caller.PersonId, filter.Question, Gone);
        var documents = filter.Page == 1
            ? await cycles.FindAsync(_office.Opd.Id, new CycleQuestion(filter.Words, filter.DocumentType, filter.Year), skip: 0, DocumentsShown, Gone)
            : null;
        if (mine == _searches)
        {
            (_found, _documents, _isSearching) = (found, documents, false);
        }
    }

    private Task<Office?> OfficeAsync(Caller caller) => offices.AskedAsync(Kantor, caller, PortalAction.ReadFiles, Gone);

    private void ChooseOffice(string code) =>
        navigation.NavigateTo(navigation.GetUriWithQueryParameters(new Dictionary<string, object?> { ["kantor"] = code, ["hal"] = null }), replace: true);

    private string AddressOf(int page) => navigation.GetUriWithQueryParameters((_filter with { Page = page }).Write());

    private void Filter(SearchFilter filter) => navigation.NavigateTo(navigation.GetUriWithQueryParameters(filter.Write()), replace: true);
}
