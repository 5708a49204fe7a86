using Microsoft.AspNetCore.Components;

namespace KinerjaPortal.Web.Features.Search;

/// <summary>The field and the choices. Searches when the typing rests, or at once on Enter; holds nothing but what is being typed.</summary>
public sealed partial class SearchBar(TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan s_rest = TimeSpan.FromMilliseconds(300);

    /// <summary>Years ahead that documents are made for, and behind that are looked for.</summary>
    private const int YearsAhead = 5;
    private const int YearsBehind = 12;

    private object _field = new();
    private string _typed = "";
    private CancellationTokenSource? _resting;

    [Parameter, EditorRequired]
    public required SearchFilter Filter { get; set; }

    [Parameter, EditorRequired]
    public EventCallback<SearchFilter> OnFilter { get; set; }

    private IEnumerable<int> Years
    {
        get
        {
            var now = clock.GetUtcNow().Year;
            var years = Enumerable.Range(now - YearsBehind, YearsBehind + YearsAhead + 1).Reverse();
            return Filter.Year is { } year && !years.Contains(year) ? years.Prepend(year) : years;
        }
    }

    public void Dispose()
    {
        _resting?.Cancel();
        _resting?.Dispose();
    }

    protected override void OnParametersSet()
    {
        // Words that were not typed here come from the address: a link, or back. A new key is a new field.
        if (_resting is null && Filter.Words != _typed.Trim())
        {
            (_field, _typed) = (new object(), Filter.Words);
        }
    }

    private async Task TypeAsync(string? typed)
    {
        _typed = typed ?? "";
        var mine = Rest();
        try
        {
            await Task.Delay(s_rest, clock, mine.Token);
        }
        catch (OperationCanceledException)
        {
            return;
        }

        await SearchAsync();
    }

    private Task SubmitAsync()
    {
        _resting?.Cancel();
        return SearchAsync();
    }

    private async Task SearchAsync()
    {
        var searched = _typed;
        await OnFilter.InvokeAsync(Filter with { Words = searched.Trim(), Page = 1 });
        if (searched == _typed)
        {
            _resting?.Dispose();
            _resting = null;
        }
    }

    private CancellationTokenSource Rest()
    {
        _resting?.Cancel();
        _resting?.Dispose();
        return _resting = new CancellationTokenSource();
    }

    private Task ClearAsync() => OnFilter.InvokeAsync(new SearchFilter(_typed.Trim()));

    private SearchFilter Chosen => Filter with { Words = _typed.Trim(), Page = 1 };
}
