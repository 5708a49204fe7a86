using KinerjaPortal.Domain.Flowcharts.Pages;
using KinerjaPortal.Domain.People;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Infrastructure.Organisation;
using KinerjaPortal.Infrastructure.Sops;
using KinerjaPortal.Web.Features.Board;
using KinerjaPortal.Web.Features.Sops.Catalogue;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace KinerjaPortal.Web.Features.Sops;

/// <summary>One SOP in the official layout: identity sheet, then the flowchart with mutu baku.</summary>
public sealed partial class SopPage(
    SopCatalogue sops, SopDrafts drafts, OfficeDirectory offices, Boards boards, NavigationManager navigation, TimeProvider clock)
{
    private SopEntry? _entry;
    private SopDefinition _sheet = default!;
    private List<BreadcrumbItem> _way = [];
    private Paper _paper = Paper.A4;
    private BoardSnapshot? _board;
    private IReadOnlyList<RunningCycle> _running = [];
    private DateTimeOffset _now;
    private bool _isOwn;
    private bool _mayDraw;
    private bool _notFound;

    [Parameter]
    public string Id { get; set; } = "";

    protected override async Task OnParametersSetAsync()
    {
        if (Guid.TryParse(Id, out var id) && id == _entry?.Sop.Id)
        {
            return;
        }

        (_entry, _notFound) = (null, false);
        var asked = Id;
        var caller = await CallerAsync();
        var found = id == Guid.Empty ? null : await sops.FindAsync(id, Gone);
        if (found is null && await drafts.FindAsync(id, Gone) is { } draft && caller.May(PortalAction.DrawSops, draft.Sop.OpdId))
        {
            // Only its admins know of it yet, and they know it as a drawing.
            navigation.NavigateTo($"/sop/{id}/rancang", replace: true);
            return;
        }

        var office = found is null ? null : await offices.FindAsync(found.Sop.OpdId, Gone);
        if (asked != Id)
        {
            // Another SOP was asked for meanwhile: a slow answer does not take the place of a newer one.
            return;
        }

        if (found is null || office is null || !caller.May(PortalAction.ReadSops, office.Opd.Id))
        {
            _notFound = true;
            return;
        }

        // An office's SOPs are for many, its running cycles for its own people and who watches over it.
        _isOwn = caller.May(PortalAction.ReadCycles, office.Opd.Id);
        _mayDraw = caller.May(PortalAction.DrawSops, office.Opd.Id);
        if (_isOwn && _board is null)
        {
            await FollowBoardAsync(office.Opd.Id);
        }

        // The page says the note of the whole sheet before the sheet; under it, the drawing lists those of its rows.
        _sheet = found.Version.Definition with { SourceNote = null };
        _way = [new(Text["CatalogueTitle"], "/sop"), new(office.Opd.ShortName, $"/sop?opd={office.Opd.Code}")];
        _entry = new SopEntry(found, office);
        ListRunning();
    }

    private async Task FollowBoardAsync(Guid opdId)
    {
        var subscription = (await boards.OfAsync(opdId)).Subscribe();
        _board = subscription.Initial;
        Follow(subscription, change =>
        {
            _board = change.State;
            ListRunning();
            StateHasChanged();
        });
        EveryMinute(() =>
        {
            ListRunning();
            StateHasChanged();
        });
    }

    private void ListRunning()
    {
        _now = clock.GetUtcNow();
        _running = _isOwn && _entry is not null ? RunningCycle.Of(_board!, _entry.Sop.Id, sops) : [];
    }
}
