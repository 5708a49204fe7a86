using KinerjaPortal.Web.Components.Shared;
using Microsoft.JSInterop;

namespace KinerjaPortal.Web.Features.Designer.Panels;

/// <summary>What the browser tab itself remembers: which sitting it is, and which rows were selected.</summary>
internal sealed class DesignerTab(IJSObjectReference module) : IAsyncDisposable
{
    public static async Task<DesignerTab> OpenAsync(IJSRuntime js) =>
        new(await js.InvokeAsync<IJSObjectReference>("import", "./Features/Designer/DesignerPage.razor.js"));

    public async Task<Guid> SittingIdAsync(Guid fresh) =>
        Guid.TryParse(await module.InvokeAsync<string>("sittingOf", fresh), out var kept) ? kept : fresh;

    public async Task<IReadOnlyList<Guid>> SelectedAsync() => await module.InvokeAsync<Guid[]>("selected") ?? [];

    public ValueTask KeepSelectedAsync(IReadOnlyList<Guid> stepIds) => module.InvokeVoidAsync("keepSelected", stepIds);

    public ValueTask DisposeAsync() => LostPage.EndScriptAsync(module);
}
