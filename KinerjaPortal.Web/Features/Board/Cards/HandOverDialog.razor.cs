using KinerjaPortal.Domain.Sops;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace KinerjaPortal.Web.Features.Board.Cards;

/// <summary>Completes the step of one's own card: the way of the keyboard and of the thumb, and the reason that a return needs.</summary>
public sealed partial class HandOverDialog
{
    // One key for all presses of this dialog's buttons: what was sent twice happens once.
    private readonly string _key = Guid.NewGuid().ToString();
    private string? _note;
    private string? _refusal;
    private bool _sending;

    [CascadingParameter]
    private IMudDialogInstance Dialog { get; set; } = default!;

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

    private bool HasReason => Moves.Any(move => move.NeedsReason);

    private bool OnlyReturns => Moves.All(move => move.NeedsReason);

    private async Task SendAsync(BoardMove move)
    {
        _sending = true;
        _refusal = await Send(new HandOverRequest(Card, move.Answer, _note, _key));
        _sending = false;
        if (_refusal is null)
        {
            Dialog.Close();
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

    private static string HookOf(BoardMove move) => move.Answer switch
    {
        FlowLabel.Ya => "langkah-setuju",
        FlowLabel.Tidak => "langkah-kembalikan",
        _ => "langkah-selesaikan",
    };
}

/// <summary>What a gesture or a button of the board asks for.</summary>
/// <param name="Key">Made where it was asked, so that asking again does nothing twice.</param>
public sealed record HandOverRequest(BoardCard Card, FlowLabel Answer, string? Note, string Key);
