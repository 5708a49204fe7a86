using KinerjaPortal.Domain.Flowcharts.Pages;
using KinerjaPortal.Infrastructure.Sops;
using KinerjaPortal.Web.Features.Designer.Drafts;
using Microsoft.AspNetCore.Components;

namespace KinerjaPortal.Web.Features.Designer;

/// <summary>The draft as it will be read and printed. For those who draw: to everybody else an SOP exists once it is established.</summary>
public sealed partial class SheetPreviewPage(SopDrafts drafts, DraftCommands desk, DraftSittings sittings)
{
    private SopDraft? _draft;
    private bool _notFound;
    private Paper _paper = Paper.A4;

    [Parameter]
    public string Id { get; set; } = "";

    protected override async Task OnParametersSetAsync()
    {
        var found = Guid.TryParse(Id, out var sopId) ? await drafts.FindAsync(sopId, Gone) : null;
        if (found is null || !await desk.MayDrawAsync(found.Sop.OpdId, (await CallerAsync()).PersonId, Gone))
        {
            _notFound = true;
            return;
        }

        // The designer was left a moment ago, and its last edit may still be on its way.
        await sittings.SettleAsync(found.VersionId, Gone);
        _draft = await drafts.FindAsync(sopId, Gone);
    }
}
