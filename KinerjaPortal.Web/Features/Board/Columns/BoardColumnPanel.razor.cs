using KinerjaPortal.Web.Features.Board.Cards;
using Microsoft.AspNetCore.Components;

namespace KinerjaPortal.Web.Features.Board.Columns;

/// <summary>One desk and what lies on it.</summary>
public sealed partial class BoardColumnPanel
{
    private (BoardColumn? Column, BoardView? View, bool IsShown, bool IsTv) _drawn;
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

    /// <summary>A screen on the wall, which nobody scrolls: all cards are there, and BoardPage.razor.js turns their pages.</summary>
    [Parameter]
    public bool IsTv { get; set; }

    [Parameter]
    public EventCallback<BoardCard> OnHandOver { get; set; }

    protected override void OnParametersSet()
    {
        _stale = !Column.LooksLike(_drawn.Column) || !ReferenceEquals(_drawn.View, View)
            || _drawn.IsShown != IsShown || _drawn.IsTv != IsTv;
        _drawn = (Column, View, IsShown, IsTv);
    }

    protected override bool ShouldRender() => _stale;
}
