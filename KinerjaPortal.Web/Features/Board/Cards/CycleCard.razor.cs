using KinerjaPortal.Domain.Cycles;
using Microsoft.AspNetCore.Components;

namespace KinerjaPortal.Web.Features.Board.Cards;

/// <summary>A document on its desk. Draws itself anew only when its card or the minute has changed, whatever else moves on the board.</summary>
public sealed partial class CycleCard
{
    private (BoardCard? Card, BoardView? View, bool Moved) _drawn;
    private bool _stale;
    private bool _isMine;
    private bool _isNew;
    private string? _targets;

    [Parameter, EditorRequired]
    public BoardCard Card { get; set; } = default!;

    [Parameter, EditorRequired]
    public BoardView View { get; set; } = default!;

    /// <summary>It has come here just now, before the reader's eyes.</summary>
    [Parameter]
    public bool Moved { get; set; }

    /// <summary>Says the post as well, where the column does not.</summary>
    [Parameter]
    public bool ShowPost { get; set; }

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
        _isNew = View.IsNew(Card);
        var targets = moves.Select(move => move.Column).Where(column => column != Card.Step!.Pelaksana).Distinct().ToList();

        // Where columns are documents there is no desk to carry it to.
        _targets = targets.Count > 0 && !ShowPost ? string.Join(' ', targets) : null;
    }

    protected override bool ShouldRender() => _stale;

    // Two parts, because a long post's name may be cut and the time may not.
    private string MovedFrom => Card.Arrival switch
    {
        { Result: StepResult.Ditarik } recall => Text["RecalledFrom", recall.FromPost],
        { } arrival => Text["MovedFrom", arrival.FromPost],
        null => Text["JustStarted"],
    };

    private string MovedAt => Text["MovedAt", Time.Time(Card.Arrival?.At ?? Card.StartedAt, View.Zone)];

    private string PostAndSince(BoardStep step)
    {
        // A date says little on a board; after two days the number of days says more.
        var (lain, held) = View.TimeOf(step);
        string since = lain >= 2 * View.Office.Calendar.NormalDay ? Text["LainFor", Rough(lain)] : Text["ReceivedAt", Time.Relative(step.Since, View.Zone)];
        if (held > TimeSpan.Zero)
        {
            since += $", {Text["HeldFor", Rough(held)]}";
        }

        return ShowPost ? $"{View.PostName(step.Pelaksana)} · {since}" : since;
    }

    private string Rough(TimeSpan work) => Words.Length(View.Rough(work), View.Office.Calendar.NormalDay);
}
