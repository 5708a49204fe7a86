using KinerjaPortal.Domain.Notifications;
using KinerjaPortal.Web.Features.Notifications;
using static KinerjaPortal.Tests.Components.Notifications.SampleNews;

namespace KinerjaPortal.Tests.Components.Notifications;

public sealed class InboxTests
{
    [Fact]
    public void What_is_told_again_is_counted_once_and_stays_read()
    {
        var told = Told();
        var inbox = Inbox.Empty.With(told).With(told);
        Assert.Equal((1, 1), (inbox.Newest.Length, inbox.Unread));

        var read = new Inbox([told with { ReadAt = told.At }], 0).With(told);
        Assert.Equal(0, read.Unread);
    }

    [Fact]
    public void The_newest_stands_first_and_what_is_held_does_not_grow()
    {
        var inbox = Enumerable.Range(0, 2 * Inbox.Held).Aggregate(Inbox.Empty, (before, n) => before.With(Told() with { At = DateTimeOffset.UnixEpoch.AddMinutes(n) }));

        Assert.Equal((Inbox.Held, 2 * Inbox.Held), (inbox.Newest.Length, inbox.Unread));
        Assert.Equal(DateTimeOffset.UnixEpoch.AddMinutes((2 * Inbox.Held) - 1), inbox.Newest[0].At);
        Assert.Same(inbox, inbox.With(Told() with { At = DateTimeOffset.UnixEpoch }));
    }

    [Fact]
    public void Who_opens_a_document_sees_what_was_told_of_it_and_of_nothing_else()
    {
        var (one, other, bahan) = (Told(), Told(), Told(NotificationKind.BahanAsked, itemId: Guid.NewGuid()));
        var inbox = News(one, other, bahan).Inbox;

        Assert.Equal([one.CycleId], NotificationWords.SeenAt(At($"/siklus/{one.CycleId}/berkas"), inbox));
        Assert.Equal([other.CycleId], NotificationWords.SeenAt(At($"/pengesahan/{other.CycleId}?lembar=setujui"), inbox));
        Assert.Equal([bahan.CycleId], NotificationWords.SeenAt(At($"/bahan/{bahan.ItemId}"), inbox));
        Assert.Empty(NotificationWords.SeenAt(At("/siklus/baru"), inbox));
        Assert.Empty(NotificationWords.SeenAt(At("/"), inbox));
    }

    private static Uri At(string path) => new($"http://localhost{path}");
}
