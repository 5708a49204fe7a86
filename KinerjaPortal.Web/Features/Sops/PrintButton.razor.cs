using KinerjaPortal.Domain.Flowcharts;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace KinerjaPortal.Web.Features.Sops;

/// <summary>Prints the page, on the paper chosen beside it.</summary>
public sealed partial class PrintButton
{
    private ElementReference _button;
    private ElementReference _choice;

    [Parameter]
    public Paper Paper { get; set; } = Paper.A4;

    [Parameter]
    public EventCallback<Paper> PaperChanged { get; set; }

    [Inject]
    private IJSRuntime Js { get; set; } = null!;

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
        {
            return;
        }

        try
        {
            await using var module = await Js.InvokeAsync<IJSObjectReference>("import", "./Features/Sops/PrintButton.razor.js");
            await module.InvokeVoidAsync("printOnClick", _button, _choice);
        }
        catch (JSDisconnectedException)
        {
            // The page is gone.
        }
    }

    private Task ChooseAsync(ChangeEventArgs change) =>
        PaperChanged.InvokeAsync(Paper.All.First(paper => paper.Name == (string?)change.Value));
}
