using KinerjaPortal.Domain.Sops;
using Microsoft.AspNetCore.Components;

namespace KinerjaPortal.Web.Features.Board;

/// <summary>What of the board is shown, and by what it is arranged. Holds nothing itself: the address does.</summary>
public sealed partial class BoardFilterBar
{
    private object _search = new();
    private string _initialSearch = "";
    private bool _isOpen;

    [Parameter, EditorRequired]
    public BoardFilter Filter { get; set; } = default!;

    [Parameter, EditorRequired]
    public BoardGrouping Grouping { get; set; }

    /// <summary>The documents and years that there are to choose from.</summary>
    [Parameter, EditorRequired]
    public IEnumerable<BoardCard> Cards { get; set; } = [];

    [Parameter, EditorRequired]
    public EventCallback<BoardFilter> OnFilter { get; set; }

    [Parameter, EditorRequired]
    public EventCallback<BoardGrouping> OnGrouping { get; set; }

    private IEnumerable<DocumentType> DocumentTypes =>
        Cards.Select(card => card.DocumentType).Concat(Filter.DocumentType is { } chosen ? [chosen] : []).Distinct().Order();

    private IEnumerable<int> Years =>
        Cards.SelectMany(BoardFilter.YearsOf).Concat(Filter.Year is { } chosen ? [chosen] : []).Distinct().OrderDescending();

    private int ActiveCount => (Filter.DocumentType is null ? 0 : 1) + (Filter.Year is null ? 0 : 1) + (Filter.LateOnly ? 1 : 0);

    protected override void OnInitialized() => _initialSearch = Filter.Search;

    private Task SearchAsync(string? typed) => OnFilter.InvokeAsync(Filter with { Search = typed?.Trim() ?? "" });

    private Task ClearAsync()
    {
        // A new key is a new, empty field.
        (_search, _initialSearch) = (new object(), "");
        return OnFilter.InvokeAsync(new BoardFilter());
    }
}
