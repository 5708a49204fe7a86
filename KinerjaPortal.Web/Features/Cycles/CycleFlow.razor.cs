using KinerjaPortal.Web.Components.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace KinerjaPortal.Web.Features.Cycles;

public sealed partial class CycleFlow : IAsyncDisposable
{
    private ElementReference _root;
    private IJSObjectReference? _module;
    private CyclePath _path = null!;
    private bool _mutuBaku;
    private Guid? _selected;
    private Guid? _shown;

    [Parameter, EditorRequired]
    public required Situation Situation { get; set; }

    public ValueTask DisposeAsync() => LostPage.EndScriptAsync(_module);

    protected override void OnParametersSet() =>
        _path = CyclePath.Of(Situation.Cycle, Situation.Sop, Situation.Office, Situation.Now, Time);

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        var current = Situation.Cycle.Current?.StepId;
        if (current == _shown)
        {
            return;
        }

        _shown = current;
        if (current is { } stepId)
        {
            _module ??= await Js.InvokeAsync<IJSObjectReference>("import", "./Features/Cycles/CycleFlow.razor.js");
            await _module.InvokeVoidAsync("showStep", _root, stepId);
        }
    }

    private StepWords Words => new(Text);

    private void Select(Guid stepId) => _selected = _selected == stepId ? null : stepId;
}
