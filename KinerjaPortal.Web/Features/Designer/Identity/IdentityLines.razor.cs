using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace KinerjaPortal.Web.Features.Designer.Identity;

/// <summary>
/// Lines of a box, each told when it is left. A line with breaks in it, as a list pasted from Word has, becomes as many
/// lines; one that is emptied goes.
/// </summary>
public sealed partial class IdentityLines(IStringLocalizer<DesignerText> words)
{
    /// <summary>A whole box pasted at once, and still one message of the circuit.</summary>
    private const int MaxLength = 6000;

    private readonly string _id = $"kotak-{Guid.NewGuid():N}";
    private readonly Dictionary<int, ElementReference> _fields = [];
    private readonly string _next = "";
    private int? _focusAt;
    private string? _said;

    [Parameter, EditorRequired]
    public string Title { get; set; } = "";

    [Parameter, EditorRequired]
    public IReadOnlyList<string> Lines { get; set; } = [];

    [Parameter]
    public string? TestId { get; set; }

    [Parameter]
    public EventCallback<IReadOnlyList<string>> OnLines { get; set; }

    private IStringLocalizer<DesignerText> Words => words;

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_focusAt is { } row)
        {
            _focusAt = null;
            await _fields[row].FocusAsync();
        }
    }

    private static string[] Split(string? typed) =>
        (typed ?? "").Split(['\r', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private Task ReplaceAsync(int row, string? typed) => TellAsync([.. Lines.Take(row), .. Split(typed), .. Lines.Skip(row + 1)]);

    private Task AddAsync(string? typed) => TellAsync([.. Lines, .. Split(typed)]);

    private Task MoveAsync(int row, int to)
    {
        var lines = Lines.ToList();
        (lines[row], lines[to]) = (lines[to], lines[row]);
        (_focusAt, _said) = (to, words["Identity.Moved", to + 1]);
        return TellAsync(lines);
    }

    private Task RemoveAsync(int row)
    {
        (_focusAt, _said) = (row, words["Identity.Removed", row + 1]);
        return TellAsync([.. Lines.Take(row), .. Lines.Skip(row + 1)]);
    }

    private Task TellAsync(IReadOnlyList<string> lines) =>
        lines.SequenceEqual(Lines) ? Task.CompletedTask : OnLines.InvokeAsync(lines);
}
