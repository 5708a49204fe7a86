using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Infrastructure.Organisation;
using KinerjaPortal.Infrastructure.Persistence;
using KinerjaPortal.Infrastructure.Sops;
using KinerjaPortal.Web.Features.Account;
using KinerjaPortal.Web.Features.Designer.Drafts;
using Microsoft.AspNetCore.Components;

namespace KinerjaPortal.Web.Features.Designer.Beginning;

/// <summary>A new SOP of the office: blank, or a copy of any office's.</summary>
public sealed partial class NewSopPage(
    SopCatalogue sops, OfficeDirectory offices, DraftCommands desk, BeginSopHandler begin, NavigationManager navigation, ILogger<NewSopPage> log)
{
    private Caller _caller = null!;
    private Office? _office;
    private bool _mayDraw;
    private IReadOnlyList<Office> _offices = [];
    private IReadOnlyList<CataloguedSop> _sources = [];
    private Guid? _wanted;
    private NewSopWay _way;
    private string? _refusal;
    private bool _sending;

    /// <summary>The SOP that is to be copied.</summary>
    [SupplyParameterFromQuery]
    private string? Salin { get; set; }

    protected override async Task OnInitializedAsync()
    {
        _caller = await CallerAsync();
        _mayDraw = await desk.MayDrawAsync(_caller.OpdId, _caller.PersonId, Gone);
        _offices = await offices.AllAsync(Gone);
        _sources = await sops.ListAsync(opdId: null, Gone);
        if (Guid.TryParse(Salin, out var wanted))
        {
            (_wanted, _way) = (wanted, NewSopWay.Copy);
        }

        _office = await offices.FindAsync(_caller.OpdId, Gone);
    }

    private async Task BeginAsync(NewSheet request)
    {
        if (_sending)
        {
            return;
        }

        (_sending, _refusal) = (true, null);
        try
        {
            switch (await begin.HandleAsync(_caller, request, CancellationToken.None))
            {
                case DraftOutcome.Done { Draft: var draft }:
                    navigation.NavigateTo($"/sop/{draft.Sop.Id}/rancang");
                    break;
                case DraftOutcome.NotAdmin:
                    _refusal = Text["Draft.NotAdmin", _office!.Opd.ShortName];
                    break;
                default:
                    _refusal = Text["New.SourceGone"];
                    break;
            }
        }
        catch (Exception fault) when (DatabaseFault.Is(fault))
        {
            log.LogError(fault, "Beginning an SOP had no answer");
            _refusal = Text["Draft.NoAnswer"];
        }
        finally
        {
            _sending = false;
        }
    }
}
