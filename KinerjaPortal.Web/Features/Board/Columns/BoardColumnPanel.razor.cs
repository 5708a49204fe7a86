using KinerjaPortal.Web.Features.Board.Cards;
using Microsoft.AspNetCore.Components;

namespace KinerjaPortal.Web.Features.Board.Columns;

/// <summary>One desk and what lies on it.</summary>
public sealed partial class BoardColumnPanel
{
    /// <summary>More than so many are drawn closer together on a screen that nobody scrolls.</summary>
    private const int Crowd = 3;

    private (BoardColumn? Column, BoardView? View, bool IsShown, int MostCards) _drawn;
    private bool _stale;

    [Parameter, EditorRequired]
    public BoardColumn Column { get; set; } = default!;

    [Parameter, EditorRequired]
    public BoardView View { get; set; } = default!;

    /// <summary>Cycles that have moved just now.</summary>
    [Parameter, EditorRequired]
    public IReadOnlySet<Guid> Moved { get; set; } = default!;

    /// <summary>True for the one column that a phone shows.</summary>
    [Parameter]
    public bool IsShown { get; set; }

    /// <summary>A screen that nobody scrolls says how many more there are.</summary>
    [Parameter]
    public int MostCards { get; set; } = int.MaxValue;

    [Parameter]
    public EventCallback<BoardCard> OnHandOver { get; set; }

    protected override void OnParametersSet()
    {
        _stale = !Column.LooksLike(_drawn.Column) || !ReferenceEquals(_drawn.View, View)
            || _drawn.IsShown != IsShown || _drawn.MostCards != MostCards;
        _drawn = (Column, View, IsShown, MostCards);
    }

    protected override bool ShouldRender() => _stale;
}
