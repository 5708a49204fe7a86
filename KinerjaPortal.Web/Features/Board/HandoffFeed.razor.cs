using KinerjaPortal.Web.Components.Theme;
using Microsoft.AspNetCore.Components;

namespace KinerjaPortal.Web.Features.Board;

/// <summary>"Siapa menyerahkan ke siapa".</summary>
public sealed partial class HandoffFeed
{
    private List<HandoffLine> _lines = [];
    private bool _isOpen;

    [Parameter, EditorRequired]
    public IReadOnlyList<HandoffLine> Lines { get; set; } = [];

    [Parameter, EditorRequired]
    public BoardView View { get; set; } = default!;

    /// <summary>What happened since the page was opened, for a screen reader; null at first, so that opening is silent.</summary>
    [Parameter]
    public HandoffLine? News { get; set; }

    [Parameter]
    public int Count { get; set; } = BoardSnapshot.HandoffsKept;

    /// <summary>Open for good, with nothing to press: for a screen that nobody touches.</summary>
    [Parameter]
    public bool IsFixed { get; set; }

    private string? Announcement => News is null ? null : SentenceOf(News);

    // A document that stays with its post for the next step was handed to nobody.
    protected override void OnParametersSet() => _lines = [.. Lines.Where(line => line.FromPost != line.ToPost)];

    private string SentenceOf(HandoffLine line) => line switch
    {
        { Recall: not null } => Text["FeedSentenceRecalled", line.Document, line.ByName, line.FromPost],
        { ToPost: null } => Text["FeedSentenceCompleted", line.Document, line.FromPost],
        { Returned: true } => Text["FeedSentenceReturned", line.Document, line.FromPost, line.ToPost],
        _ => Text["FeedSentence", line.Document, line.FromPost, line.ToPost],
    };

    private static string IconOf(HandoffLine line) =>
        line.Recall is not null ? PortalIcons.Undo : line.Returned ? PortalIcons.Return : line.ToPost is null ? PortalIcons.Check : PortalIcons.ArrowRight;
}
