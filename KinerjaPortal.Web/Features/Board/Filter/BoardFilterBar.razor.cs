using System.Collections.Immutable;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Web.Features.Board.Columns;
using Microsoft.AspNetCore.Components;

namespace KinerjaPortal.Web.Features.Board.Filter;

/// <summary>What of the board is shown, and by what it is arranged. Holds nothing itself: the address does.</summary>
public sealed partial class BoardFilterBar
{
    private object _search = new();
    private string _initialSearch = "";
    private bool _isOpen;
    private (BoardFilter? Filter, BoardGrouping Grouping, ImmutableArray<DocumentType> Types, ImmutableArray<int> Years) _drawn;
    private bool _stale;

    [Parameter, EditorRequired]
    public BoardFilter Filter { get; set; } = default!;

    [Parameter, EditorRequired]
    public BoardGrouping Grouping { get; set; }

    /// <summary>The documents that there are to choose from.</summary>
    [Parameter, EditorRequired]
    public ImmutableArray<DocumentType> DocumentTypes { get; set; } = [];

    [Parameter, EditorRequired]
    public ImmutableArray<int> Years { get; set; } = [];

    [Parameter, EditorRequired]
    public EventCallback<BoardFilter> OnFilter { get; set; }

    [Parameter, EditorRequired]
    public EventCallback<BoardGrouping> OnGrouping { get; set; }

    private IEnumerable<DocumentType> ShownTypes => DocumentTypes.Concat(Filter.DocumentType is { } chosen ? [chosen] : []).Distinct().Order();

    private IEnumerable<int> ShownYears => Years.Concat(Filter.Year is { } chosen ? [chosen] : []).Distinct().OrderDescending();

    private int ActiveCount => (Filter.DocumentType is null ? 0 : 1) + (Filter.Year is null ? 0 : 1) + (Filter.Late == LateFilter.Any ? 0 : 1);

    protected override void OnInitialized() => _initialSearch = Filter.Search;

    protected override void OnParametersSet()
    {
        _stale |= _drawn.Filter != Filter || _drawn.Grouping != Grouping
            || !_drawn.Types.AsSpan().SequenceEqual(DocumentTypes.AsSpan()) || !_drawn.Years.AsSpan().SequenceEqual(Years.AsSpan());
        _drawn = (Filter, Grouping, DocumentTypes, Years);
    }

    protected override bool ShouldRender() => _stale;

    protected override void OnAfterRender(bool firstRender) => _stale = false;

    private void Toggle() => (_isOpen, _stale) = (!_isOpen, true);

    private Task SearchAsync(string? typed) => OnFilter.InvokeAsync(Filter with { Search = typed?.Trim() ?? "" });

    private Task ClearAsync()
    {
        // A new key is a new, empty field.
        (_search, _initialSearch) = (new object(), "");
        return OnFilter.InvokeAsync(new BoardFilter());
    }
}
