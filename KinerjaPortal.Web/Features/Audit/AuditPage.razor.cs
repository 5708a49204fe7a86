using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Infrastructure.Journal;
using KinerjaPortal.Web.Features.Account;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace KinerjaPortal.Web.Features.Audit;

/// <summary>Who did what, when and from where: an admin of an office reads theirs, of the portal all. What is looked for stands in the address.</summary>
public sealed partial class AuditPage(Audits audits, NavigationManager navigation)
{
    private const int Rows = 25;
    private const string AnyTopic = "AnyTopic";

    private Caller _caller = null!;
    private AuditFilter? _read;
    private AuditFilter _filter = new(null, null, null, null, null);
    private AuditScope? _scope;
    private IReadOnlyDictionary<Guid, Opd> _offices = new Dictionary<Guid, Opd>();
    private long? _broken;
    private bool _isAbsent;

    [SupplyParameterFromQuery]
    private string? Kantor { get; set; }

    [SupplyParameterFromQuery]
    private string? Siapa { get; set; }

    [SupplyParameterFromQuery]
    private string? Apa { get; set; }

    [SupplyParameterFromQuery]
    private string? Dari { get; set; }

    [SupplyParameterFromQuery]
    private string? Sampai { get; set; }

    private string WorkbookAddress => navigation.GetUriWithQueryParameters(new Uri(new Uri(navigation.BaseUri), AuditSetup.Workbook.TrimStart('/')).AbsoluteUri, _filter.Write());

    protected override async Task OnParametersSetAsync()
    {
        var filter = AuditFilter.Read(Kantor, Siapa, Apa, Dari, Sampai);
        if (filter == _read)
        {
            return;
        }

        (_read, _filter) = (filter, filter);
        _caller = await CallerAsync();
        var scope = await audits.ScopeAsync(_caller, filter.Office, Gone);
        (_scope, _isAbsent) = (scope, scope is null);
        if (scope is null)
        {
            return;
        }

        _offices = await audits.OfficesAsync(Gone);
        _broken = scope.ReadsAll ? await audits.FirstBrokenAsync(Gone) : null;
    }

    private async Task<GridData<AuditLine>> LoadAsync(GridState<AuditLine> state, CancellationToken cancellationToken)
    {
        var page = await audits.ReadAsync(_scope!, _filter, state.Page * state.PageSize, state.PageSize, cancellationToken);
        return new GridData<AuditLine> { TotalItems = Math.Min(page.Total, AuditReader.MostLines), Items = page.Lines };
    }

    private void Go(AuditFilter filter)
    {
        if (filter != _filter)
        {
            navigation.NavigateTo(navigation.GetUriWithQueryParameters(filter.Write()), replace: true);
        }
    }

    private string NameOf(string? code) => _offices.Values.FirstOrDefault(office => office.Code == code)?.Name ?? Text["AllOffices"];
}
