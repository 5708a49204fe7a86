using KinerjaPortal.Infrastructure.Notifications;
using Microsoft.AspNetCore.Components;

namespace KinerjaPortal.Web.Features.Notifications;

/// <summary>Everything that a person was told in the last ninety days. Live: read anew when something comes or is read.</summary>
public sealed partial class InboxPage(Inboxes inboxes, PersonalFeed feed, NavigationManager navigation)
{
    private const int Step = 50;
    private const string Unread = "belum";

    private readonly CancellationTokenSource _gone = new();
    private int _most = Step;
    private InboxReading? _read;
    private (Inbox? Inbox, bool UnreadOnly) _shown;

    /// <summary><c>belum</c> shows what is unread alone.</summary>
    [SupplyParameterFromQuery]
    private string? Saring { get; set; }

    [CascadingParameter]
    private PersonalNews News { get; set; } = PersonalNews.None;

    private bool UnreadOnly => Saring == Unread;

    public void Dispose()
    {
        _gone.Cancel();
        _gone.Dispose();
    }

    protected override async Task OnParametersSetAsync()
    {
        if (News.PersonId != Guid.Empty && _shown != (News.Inbox, UnreadOnly))
        {
            _shown = (News.Inbox, UnreadOnly);
            await ReadAsync();
        }
    }

    private async Task ReadAsync() => _read = await inboxes.ReadAsync(News.PersonId, _most, UnreadOnly, _gone.Token);

    private Task MoreAsync()
    {
        _most += Step;
        return ReadAsync();
    }

    private void Filter(bool unreadOnly) =>
        navigation.NavigateTo(navigation.GetUriWithQueryParameter("saring", unreadOnly ? Unread : null), replace: true);

    private Task MarkAllReadAsync() => feed.MarkReadAsync(News.PersonId, cycles: null, CancellationToken.None);
}
