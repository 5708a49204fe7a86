using Bunit;
using KinerjaPortal.Domain.Sops.Editing;
using KinerjaPortal.Domain.Texts;
using KinerjaPortal.Tests.Support;
using KinerjaPortal.Web.Features.Designer;
using KinerjaPortal.Web.Features.Designer.Canvas;
using Microsoft.JSInterop;

namespace KinerjaPortal.Tests.Components.Designer;

/// <summary>What a script tells is not believed: it may be old, or somebody else's.</summary>
public sealed class DesignerGesturesTests : DrawnTab
{
    private readonly List<DesignerCommand> _commands = [];
    private readonly List<PastedText> _pasted = [];
    private readonly List<SheetEdit> _edits = [];

    public DesignerGesturesTests() => JSInterop.SetupModule("./Features/Designer/Canvas/DesignerSheet.razor.js").Mode = JSRuntimeMode.Loose;

    [Fact]
    public async Task Words_that_are_none_make_no_edit()
    {
        var gestures = Gestures();

        await gestures.Insert("99", "staf", 0);
        await gestures.Insert("persegi", "staf", 0);
        await gestures.Cell(Row(1), "action", "99");
        await gestures.Cell(Row(1), "7", "teks");
        await gestures.Command("99");
        await gestures.LaneHeading("bupati", "Bupati");

        Assert.Empty(_edits);
        Assert.Empty(_commands);
    }

    /// <summary>It answers nothing any more: the call is cancelled, and logged as a fault of the circuit if it is let out.</summary>
    [Fact]
    public async Task A_browser_that_vanishes_ends_the_gestures_without_a_fault()
    {
        var running = JSInterop.SetupModule("./Features/Designer/Canvas/DesignerSheet.razor.js").SetupModule("begin", _ => true);
        running.SetupVoid("end").SetException(new TaskCanceledException());
        var gestures = Gestures();
        await gestures.BeginAsync(JSInterop.JSRuntime, default, CancellationToken.None);

        await gestures.DisposeAsync();

        running.VerifyInvoke("end");
    }

    [Fact]
    public async Task Places_and_rows_that_are_not_there_leave_a_sheet_that_can_be_drawn()
    {
        var gestures = Gestures();

        await gestures.Insert("process", "bupati", -5);
        await gestures.Insert("process", "staf", int.MaxValue);
        await gestures.Move(Guid.NewGuid(), "staf", -1);
        await gestures.Move(Row(1), "bupati", int.MinValue);
        await gestures.Connect(Row(1), Guid.NewGuid(), "99");
        await gestures.RemoveArrow(Guid.Empty, Row(1), "99");
        await gestures.SwapAnswers(Guid.Empty);
        await gestures.MoveLane("staf", int.MinValue);
        await gestures.Cell(Row(1), "activity", new string('x', 100_000));
        var sheet = _edits.Aggregate(SmallSop.Version.Definition, (drawn, edit) => edit.Apply(drawn));

        Assert.Equal(6, sheet.Steps.Count);
        Assert.Equal(TextLimits.Cell, sheet.Steps.Single(step => step.Id == Row(1)).Activity.Length);
        Assert.NotEmpty(Render<DesignerSheet>(p => p.Add(s => s.Sheet, sheet)).FindAll("[data-step]"));
    }

    [Fact]
    public async Task A_table_of_many_kilobytes_comes_as_a_stream_and_one_of_many_megabytes_is_not_read()
    {
        var gestures = Gestures();
        var table = string.Join('\n', Enumerable.Range(1, 4_000).Select(row => $"{row}\tMenyusun rancangan"));

        await gestures.Pasted(new Sent(System.Text.Encoding.UTF8.GetBytes(table)), 2);
        await gestures.Pasted(new Sent(new byte[2 * 1024 * 1024]), 2);

        Assert.Equal([new PastedText(table, 2), new PastedText(null, 2)], _pasted);
    }

    private DesignerGestures Gestures() => new(Render<DesignerSheet>(p => p
        .Add(sheet => sheet.Sheet, SmallSop.Version.Definition)
        .Add(sheet => sheet.OnEdit, _edits.Add)
        .Add(sheet => sheet.OnCommand, _commands.Add)
        .Add(sheet => sheet.OnPasted, _pasted.Add)).Instance);

    private sealed class Sent(byte[] content) : IJSStreamReference
    {
        public long Length => content.Length;

        public ValueTask<Stream> OpenReadStreamAsync(long maxAllowedSize = 512_000, CancellationToken cancellationToken = default) =>
            Length <= maxAllowedSize
                ? ValueTask.FromResult<Stream>(new MemoryStream(content))
                : throw new ArgumentOutOfRangeException(nameof(maxAllowedSize));

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
