using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Infrastructure.Persistence;
using KinerjaPortal.Infrastructure.Sops;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace KinerjaPortal.Web.Features.Designer.Drafts;

public sealed partial class DraftList(SopDrafts drafts, DraftCommands desk, DraftSittings sittings, TimeProvider clock, ILogger<DraftList> log)
{
    private IReadOnlyList<SopDraft> _drafts = [];
    private string? _said;

    [Parameter, EditorRequired]
    public required Office Office { get; set; }

    protected override Task OnInitializedAsync() => ReadAsync();

    private async Task ReadAsync() => _drafts = await drafts.ListAsync(Office.Opd.Id, Gone);

    private string Says(SopDraft draft)
    {
        var parts = new List<string>
        {
            draft.Sop.DocumentType.Name,
            Text["Page.Version", draft.Number],
            Text[$"Page.Status.{draft.Status}"],
            Text["Page.Saved", Time.Relative(draft.SavedAt, Office.Opd.Zone)],
        };
        if (draft.Editor is { } editor && clock.GetUtcNow() - editor.SeenAt < SopDrafts.PresentFor)
        {
            parts.Add(Text["Draft.DrawnBy", editor.Name]);
        }

        return string.Join(" · ", parts);
    }

    /// <summary>What is thrown away does not come back, so it is asked.</summary>
    private async Task AskAsync(SopDraft draft)
    {
        var asked = await Dialogs.ShowAsync<DiscardDialog>(Text["Draft.DiscardTitle", draft.Sop.Title], new DialogParameters<DiscardDialog> { { dialog => dialog.Draft, draft } });
        if (await asked.Result is { Canceled: false })
        {
            await DiscardAsync(draft);
        }
    }

    private async Task DiscardAsync(SopDraft draft)
    {
        try
        {
            _said = await desk.DiscardAsync(await CallerAsync(), draft, CancellationToken.None) is DraftOutcome.NotAdmin
                ? Text["Draft.NotAdmin", Office.Opd.ShortName]
                : Text["Draft.Discarded", draft.Sop.Title];
            await sittings.RefreshAsync(draft.VersionId, CancellationToken.None);
            await ReadAsync();
        }
        catch (Exception fault) when (DatabaseFault.Is(fault))
        {
            log.LogError(fault, "Discarding a draft had no answer");
            _said = Text["Draft.NoAnswer"];
        }
    }
}
