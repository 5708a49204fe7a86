using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Domain.Sops.Editing.Arrows;
using KinerjaPortal.Domain.Sops.Editing.Cells;
using KinerjaPortal.Domain.Sops.Editing.Lanes;
using KinerjaPortal.Domain.Sops.Editing.Rows;
using KinerjaPortal.Domain.Sops.Reading;
using KinerjaPortal.Web.Components.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace KinerjaPortal.Web.Features.Designer.Canvas;

/// <summary>Between the designer's script and its sheet: the script tells what a gesture came to, and this makes the edit of it.</summary>
internal sealed class DesignerGestures(DesignerSheet sheet) : IAsyncDisposable
{
    /// <summary>Of a table on the clipboard: every cell of the largest sheet filled as far as most are.</summary>
    private const int MaxTextBytes = 1024 * 1024;

    private DotNetObjectReference<DesignerGestures>? _self;
    private IJSObjectReference? _module;
    private IJSObjectReference? _running;

    public async Task BeginAsync(IJSRuntime js, ElementReference root, CancellationToken gone)
    {
        _self = DotNetObjectReference.Create(this);
        _module = await js.InvokeAsync<IJSObjectReference>("import", gone, "./Features/Designer/Canvas/DesignerSheet.razor.js");
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
        Known<StepSymbol>(symbol) is { } chosen
            ? sheet.EditAsync(new InsertStep(at, Guid.CreateVersion7(), chosen, pelaksana))
            : Task.CompletedTask;

    [JSInvokable]
    public Task Move(Guid stepId, string pelaksana, int row) => sheet.EditAsync(new MoveStep(stepId, pelaksana, row));

    /// <summary>Several symbols, carried as one.</summary>
    [JSInvokable]
    public Task MoveTogether(Guid[] stepIds, int lanes, int rows) => sheet.EditAsync(new MoveSteps(stepIds, lanes, rows));

    /// <param name="label">"Ya" or "Tidak" where the person said which; otherwise null.</param>
    [JSInvokable]
    public Task Connect(Guid from, Guid to, string? label) => sheet.EditAsync(new ConnectSteps(from, to, Known<FlowLabel>(label)));

    [JSInvokable]
    public Task RemoveArrow(Guid from, Guid to, string label) =>
        sheet.EditAsync(new RemoveArrow(from, to, Known<FlowLabel>(label) ?? FlowLabel.None));

    /// <param name="end">"Head" or "Tail".</param>
    /// <param name="answer">"Ya" or "Tidak" where the person was asked which; otherwise null.</param>
    [JSInvokable]
    public Task MoveEnd(Guid from, Guid to, string label, string end, Guid stepId, string? answer) =>
        Known<ArrowEnd>(end) is { } which
            ? sheet.EditAsync(new MoveArrowEnd(from, to, Known<FlowLabel>(label) ?? FlowLabel.None, which, stepId, Known<FlowLabel>(answer)))
            : Task.CompletedTask;

    [JSInvokable]
    public Task SwapAnswers(Guid stepId) => sheet.EditAsync(new SwapAnswers(stepId));

    [JSInvokable]
    public Task Cell(Guid stepId, string cell, string text) => cell switch
    {
        "waktu" => sheet.EditAsync(ChangeWaktu.Of(stepId, WrittenWaktu.Read(text, UnitOf(stepId)))),
        "action" when Known<StepAction>(text) is { } action => sheet.EditAsync(new ChangeAction(stepId, action)),
        _ when Known<SheetCell>(cell) is { } place => sheet.EditAsync(new ChangeCell(stepId, place, text)),
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
        Known<DesignerCommand>(command) is { } known ? sheet.CommandAsync(known) : Task.CompletedTask;

    /// <summary>Tables come as streams: one message of a circuit holds 32 KB, and a longer one ends it.</summary>
    [JSInvokable]
    public async Task Copied(Guid[] stepIds, IJSStreamReference text)
    {
        if (await ReadAsync(text) is { } copied)
        {
            await sheet.CopiedAsync(new CopiedText(stepIds, copied));
        }
    }

    [JSInvokable]
    public async Task Pasted(IJSStreamReference text, int at, IJSStreamReference? html = null) =>
        await sheet.PastedAsync(new PastedText(await ReadAsync(text), at, html is null ? null : await ReadAsync(html)));

    public async ValueTask DisposeAsync()
    {
        _self?.Dispose();
        var running = _running;
        _running = null;
        await LostPage.EndScriptAsync(_module, running);
    }

    /// <summary>A bare figure that is typed over a waktu keeps its unit.</summary>
    private WaktuUnit UnitOf(Guid stepId) =>
        sheet.Sheet.Steps.FirstOrDefault(step => step.Id == stepId)?.MutuBaku.Waktu.Unit ?? WaktuUnit.Hari;

    /// <summary>Null for what is no word of these: a script may send a number, which the parser would take for any value.</summary>
    private static T? Known<T>(string? word)
        where T : struct, Enum =>
        Enum.TryParse<T>(word, ignoreCase: true, out var value) && Enum.IsDefined(value) ? value : null;

    /// <summary>Reads a text that came as a stream; null where it is longer than anybody's table.</summary>
    private static async Task<string?> ReadAsync(IJSStreamReference sent)
    {
        await using (sent)
        {
            if (sent.Length > MaxTextBytes)
            {
                return null;
            }

            using var reader = new StreamReader(await sent.OpenReadStreamAsync(MaxTextBytes));
            return await reader.ReadToEndAsync();
        }
    }
}
