using KinerjaPortal.Domain.Sops;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace KinerjaPortal.Web.Features.Board;

/// <summary>Completes the step of one's own card: the way of the keyboard and of the thumb, and the reason that a return needs.</summary>
public sealed partial class HandOverDialog
{
    // One key for all presses of this dialog's buttons: what was sent twice happens once.
    private readonly string _key = Guid.NewGuid().ToString();
    private ElementReference _dialog;
    private IJSObjectReference? _module;
    private DotNetObjectReference<Interop>? _interop;
    private string? _note;
    private string? _refusal;
    private bool _sending;
    private bool _gone;

    [Parameter, EditorRequired]
    public BoardCard Card { get; set; } = default!;

    /// <summary>The ways that are offered: all that the chart has, or the one to the column where the card was dropped.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<BoardMove> Moves { get; set; } = [];

    [Parameter, EditorRequired]
    public BoardView View { get; set; } = default!;

    /// <summary>Hands over; the answer is a refusal's sentence, or null when it happened.</summary>
    [Parameter, EditorRequired]
    public Func<HandOverRequest, Task<string?>> Send { get; set; } = default!;

    [Parameter, EditorRequired]
    public EventCallback OnClose { get; set; }

    private bool HasReason => Moves.Any(move => move.NeedsReason);

    private bool OnlyReturns => Moves.All(move => move.NeedsReason);

    public async ValueTask DisposeAsync()
    {
        _gone = true;
        _interop?.Dispose();
        if (_module is not null)
        {
            try
            {
                await _module.DisposeAsync();
            }
            catch (JSDisconnectedException)
            {
                // The page went with its circuit, and the module with the page.
            }
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            _interop = DotNetObjectReference.Create(new Interop(this));
            _module = await Js.InvokeAsync<IJSObjectReference>("import", "./Features/Board/HandOverDialog.razor.js");

            // The board may have been left while the module was on its way.
            if (!_gone)
            {
                await _module.InvokeVoidAsync("open", _dialog, _interop);
            }
        }
    }

    private async Task SendAsync(BoardMove move)
    {
        _sending = true;
        _refusal = await Send(new HandOverRequest(Card, move.Answer, _note, _key));
        _sending = false;
        if (_refusal is null)
        {
            await OnClose.InvokeAsync();
        }
    }

    private string WordsOf(BoardMove move) => (move.Answer, move.To) switch
    {
        (FlowLabel.Tidak, { } to) => Text["ReturnTo", View.PostName(to.Pelaksana)],
        (FlowLabel.Ya, { } to) => Text["ApproveTo", View.PostName(to.Pelaksana)],
        (_, { } to) when to.Pelaksana == Card.Step!.Pelaksana => Text["CompleteAndKeep"],
        (_, { } to) => Text["HandTo", View.PostName(to.Pelaksana)],
        _ => Text["CompleteCycle"],
    };

    private static string ClassOf(BoardMove move) => "kp-button " + (move.NeedsReason ? "kp-button-danger" : "kp-button-primary");

    private static string HookOf(BoardMove move) => move.Answer switch
    {
        FlowLabel.Ya => "langkah-setuju",
        FlowLabel.Tidak => "langkah-kembalikan",
        _ => "langkah-selesaikan",
    };

    private sealed class Interop(HandOverDialog dialog)
    {
        [JSInvokable]
        public Task Closed() => dialog.InvokeAsync(() => dialog.OnClose.InvokeAsync());
    }
}

/// <summary>What a gesture or a button of the board asks for.</summary>
/// <param name="Key">Made where it was asked, so that asking again does nothing twice.</param>
public sealed record HandOverRequest(BoardCard Card, FlowLabel Answer, string? Note, string Key);
