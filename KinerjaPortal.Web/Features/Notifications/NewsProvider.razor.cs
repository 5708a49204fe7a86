using KinerjaPortal.Domain.Notifications;
using KinerjaPortal.Infrastructure.Persistence;
using KinerjaPortal.Web.Components.Shared;
using KinerjaPortal.Web.Features.Account;
using KinerjaPortal.Web.Features.Live;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.JSInterop;

namespace KinerjaPortal.Web.Features.Notifications;

/// <summary>
/// Gives everything on a page what concerns the person in front of it, shows what comes as a toast on whatever page they are, counts it in
/// the tab's title, and marks it as read when its document is opened.
/// </summary>
public sealed partial class NewsProvider(
    PersonalFeed feed, NavigationManager navigation, NotificationWords words, IJSRuntime js, TimeProvider clock, ILogger<NewsProvider> log)
{
    /// <summary>Long enough to be read and reached by keyboard; it stands in the bell after that.</summary>
    private static readonly TimeSpan s_shown = TimeSpan.FromSeconds(20);

    private readonly HashSet<(Guid CycleId, int Version, NotificationKind Kind)> _known = [];
    private PersonalNews _news = PersonalNews.None;
    private Caller? _caller;
    private bool _isFollowed;
    private DateTimeOffset _since = DateTimeOffset.MaxValue;
    private List<Notification> _toast = [];
    private string? _said;
    private Uri? _address;
    private IJSObjectReference? _title;
    private int _counted;

    [Parameter, EditorRequired]
    public RenderFragment ChildContent { get; set; } = default!;

    [CascadingParameter]
    private Task<AuthenticationState>? Person { get; set; }

    protected override async Task OnInitializedAsync()
    {
        if (!RendererInfo.IsInteractive || Person is null || (_caller = Caller.From((await Person).User)) is null)
        {
            return;
        }

        await BeginAsync();
        EveryMinute(BeginAsync);
    }

    // The layout draws anew with every page that comes in.
    protected override async Task OnParametersSetAsync()
    {
        var address = new Uri(navigation.Uri);
        if (address != _address)
        {
            _address = address;
            await ReadWhatIsSeenAsync();
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        var unread = _news.Inbox.Unread;
        if (unread == _counted || !_isFollowed)
        {
            return;
        }

        _counted = unread;
        try
        {
            if (_title is null)
            {
                _title = await js.InvokeAsync<IJSObjectReference>("import", Gone, "./Features/Notifications/NewsProvider.razor.js");
                Ends(new Script(_title));
            }

            await _title.InvokeVoidAsync("count", Gone, _counted);
        }
        catch (Exception fault) when (LostPage.Is(fault))
        {
            // It went with its page.
        }
    }

    /// <summary>Where the database does not answer the page goes on without the bell, and tries again in a minute.</summary>
    private async Task BeginAsync()
    {
        if (_isFollowed)
        {
            return;
        }

        try
        {
            var subscription = await feed.SubscribeAsync(_caller!, Gone);
            _isFollowed = true;
            _news = subscription.Initial;
            _known.UnionWith(_news.Inbox.Newest.Select(KeyOf));
            _since = _news.Inbox.Newest is [var newest, ..] ? newest.At.AddMinutes(-2) : DateTimeOffset.MinValue;
            Follow(subscription, ShowAsync);
            await ReadWhatIsSeenAsync();
            StateHasChanged();
        }
        catch (Exception fault) when (DatabaseFault.Is(fault))
        {
            log.LogError(fault, "The bell of {PersonId} could not be read", _caller!.PersonId);
        }
    }

    private async Task ShowAsync(LiveChange<PersonalNews> change)
    {
        _news = change.State;
        var seen = NotificationWords.SeenAt(new Uri(navigation.Uri), _news.Inbox);
        List<Notification> came =
        [
            .. _news.Inbox.Newest.Where(told => _known.Add(KeyOf(told)) && told is { ReadAt: null, WantsAttention: true } && told.At >= _since && !seen.Contains(told.CycleId)),
        ];
        if (came.Count > 0)
        {
            Toast(came);
        }

        StateHasChanged();
        await ReadWhatIsSeenAsync();
    }

    /// <summary>One toast at a time: what comes while another stands there is told together with it.</summary>
    private void Toast(List<Notification> came)
    {
        _toast = [.. came, .. _toast];
        _said = words.Arrival(_toast);
        _ = HideAsync(_toast);
    }

    private async Task HideAsync(List<Notification> shown)
    {
        try
        {
            await Task.Delay(s_shown, clock, Gone);
        }
        catch (OperationCanceledException)
        {
            return;
        }

        if (ReferenceEquals(shown, _toast))
        {
            Close();
            StateHasChanged();
        }
    }

    private void Open()
    {
        var path = PathOf(_toast);
        Close();
        navigation.NavigateTo(path);
    }

    private void Close() => _toast = [];

    private static string PathOf(IReadOnlyList<Notification> told) => told is [var only] ? NotificationWords.PathOf(only)
        : told.All(one => one.Kind == NotificationKind.Came) ? "/"
        : NotificationWords.Page;

    private async Task ReadWhatIsSeenAsync()
    {
        if (!_isFollowed || NotificationWords.SeenAt(new Uri(navigation.Uri), _news.Inbox) is not { Count: > 0 } seen)
        {
            return;
        }

        await feed.MarkReadAsync(_caller!.PersonId, seen, CancellationToken.None);
    }

    private static (Guid CycleId, int Version, NotificationKind Kind) KeyOf(Notification told) => (told.CycleId, told.Version, told.Kind);

    private sealed class Script(IJSObjectReference module) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync() => await LostPage.EndScriptAsync(module, null);
    }
}
