using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Domain.Sops.Editing;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace KinerjaPortal.Web.Features.Designer;

/// <summary>Between the designer's script and its sheet: the script tells what a gesture came to, and this makes the edit of it.</summary>
internal sealed class DesignerGestures(DesignerSheet sheet) : IAsyncDisposable
{
    private DotNetObjectReference<DesignerGestures>? _self;
    private IJSObjectReference? _module;
    private IJSObjectReference? _running;

    public async Task BeginAsync(IJSRuntime js, ElementReference root, CancellationToken gone)
    {
        _self = DotNetObjectReference.Create(this);
        _module = await js.InvokeAsync<IJSObjectReference>("import", gone, "./Features/Designer/DesignerSheet.razor.js");
        _running = await _module.InvokeAsync<IJSObjectReference>("begin", root, _self);
        if (gone.IsCancellationRequested)
        {
            await DisposeAsync();
        }
    }

    public async ValueTask ShowAsync(Guid stepId)
    {
        if (_running is not null)
        {
            await _running.InvokeVoidAsync("show", stepId);
        }
    }

    [JSInvokable]
    public Task Insert(string symbol, string pelaksana, int at) =>
        Enum.TryParse<StepSymbol>(symbol, ignoreCase: true, out var chosen)
            ? sheet.EditAsync(new InsertStep(at, Guid.CreateVersion7(), chosen, pelaksana))
            : Task.CompletedTask;

    [JSInvokable]
    public Task Move(Guid stepId, string pelaksana, int row) => sheet.EditAsync(new MoveStep(stepId, pelaksana, row));

    /// <param name="label">"Ya" or "Tidak" where the person said which; otherwise null.</param>
    [JSInvokable]
    public Task Connect(Guid from, Guid to, string? label) => sheet.EditAsync(new ConnectSteps(from, to, Label(label)));

    [JSInvokable]
    public Task RemoveArrow(Guid from, Guid to, string label) =>
        sheet.EditAsync(new RemoveArrow(from, to, Label(label) ?? FlowLabel.None));

    [JSInvokable]
    public Task SwapAnswers(Guid stepId) => sheet.EditAsync(new SwapAnswers(stepId));

    [JSInvokable]
    public Task Cell(Guid stepId, string cell, string text) => cell switch
    {
        "waktu" => sheet.EditAsync(new ChangeWaktu(stepId, WaktuText.Read(text) ?? default)),
        "action" when Enum.TryParse<StepAction>(text, out var action) => sheet.EditAsync(new ChangeAction(stepId, action)),
        _ when Enum.TryParse<SheetCell>(cell, ignoreCase: true, out var place) => sheet.EditAsync(new ChangeCell(stepId, place, text)),
        _ => Task.CompletedTask,
    };

    [JSInvokable]
    public Task LaneHeading(string pelaksana, string heading) =>
        heading.Trim() is { Length: > 0 } text && sheet.Sheet.Lanes.FirstOrDefault(lane => lane.Pelaksana == pelaksana) is { } lane
            ? sheet.EditAsync(new ChangeLane(pelaksana, lane with { Heading = text }))
            : Task.CompletedTask;

    [JSInvokable]
    public Task MoveLane(string pelaksana, int to) => sheet.EditAsync(new MoveLane(pelaksana, to));

    [JSInvokable]
    public Task Select(Guid[] stepIds) => sheet.SelectAsync(stepIds);

    [JSInvokable]
    public Task Command(string command) =>
        Enum.TryParse<DesignerCommand>(command, ignoreCase: true, out var known) ? sheet.CommandAsync(known) : Task.CompletedTask;

    [JSInvokable]
    public Task Copied(Guid[] stepIds, string text) => sheet.CopiedAsync(new CopiedText(stepIds, text));

    [JSInvokable]
    public Task Pasted(string text, int at) => sheet.PastedAsync(new PastedText(text, at));

    public async ValueTask DisposeAsync()
    {
        _self?.Dispose();
        try
        {
            if (_running is { } running)
            {
                _running = null;
                await running.InvokeVoidAsync("end");
                await running.DisposeAsync();
            }

            if (_module is not null)
            {
                await _module.DisposeAsync();
            }
        }
        catch (JSDisconnectedException)
        {
            // The page went with its circuit, and the script with the page.
        }
    }

    private static FlowLabel? Label(string? text) => Enum.TryParse<FlowLabel>(text, ignoreCase: true, out var label) ? label : null;
}
