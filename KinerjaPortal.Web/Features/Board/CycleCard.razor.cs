using Microsoft.AspNetCore.Components;

namespace KinerjaPortal.Web.Features.Board;

/// <summary>A document on its desk. Draws itself anew only when its card or the minute has changed, whatever else moves on the board.</summary>
public sealed partial class CycleCard
{
    private (BoardCard? Card, BoardView? View, bool Moved) _drawn;
    private bool _stale;
    private bool _isMine;
    private string? _targets;

    [Parameter, EditorRequired]
    public BoardCard Card { get; set; } = default!;

    [Parameter, EditorRequired]
    public BoardView View { get; set; } = default!;

    /// <summary>It has come here just now, before the reader's eyes.</summary>
    [Parameter]
    public bool Moved { get; set; }

    /// <summary>Asked for by "Serahkan…"; without it the card offers nothing to do.</summary>
    [Parameter]
    public EventCallback<BoardCard> OnHandOver { get; set; }

    protected override void OnParametersSet()
    {
        _stale = !ReferenceEquals(_drawn.Card, Card) || !ReferenceEquals(_drawn.View, View) || _drawn.Moved != Moved;
        if (!_stale)
        {
            return;
        }

        _drawn = (Card, View, Moved);
        var moves = OnHandOver.HasDelegate ? View.MovesOf(Card) : [];
        _isMine = moves.Count > 0;
        _targets = string.Join(' ', moves.Select(move => move.Column).Where(column => column != Card.Step!.Pelaksana).Distinct());
        _targets = _targets.Length > 0 ? _targets : null;
    }

    protected override bool ShouldRender() => _stale;

    private string MovedWords() => Card.Arrival is { } arrival
        ? Text["MovedFrom", arrival.FromPost, Time.Time(arrival.At, View.Zone)]
        : Text["JustStarted"];
}
