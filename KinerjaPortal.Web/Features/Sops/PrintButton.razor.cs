using KinerjaPortal.Domain.Flowcharts.Pages;
using KinerjaPortal.Web.Components.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace KinerjaPortal.Web.Features.Sops;

/// <summary>Prints the page on the paper that is chosen.</summary>
public sealed partial class PrintButton
{
    [Parameter]
    public Paper Paper { get; set; } = Paper.A4;

    [Parameter]
    public EventCallback<Paper> PaperChanged { get; set; }

    [Inject]
    private IJSRuntime Js { get; set; } = null!;

    private async Task PrintAsync(Paper paper)
    {
        await PaperChanged.InvokeAsync(paper);
        try
        {
            await using var module = await Js.InvokeAsync<IJSObjectReference>("import", "./Features/Sops/PrintButton.razor.js");
            await module.InvokeVoidAsync("print", paper.Name.ToLowerInvariant());
        }
        catch (Exception fault) when (LostPage.Is(fault))
        {
            // The page is gone.
        }
    }
}
