using KinerjaPortal.Domain.Notifications;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Tests.Support;
using KinerjaPortal.Web.Features.Notifications;
using Microsoft.Extensions.DependencyInjection;
using static KinerjaPortal.Tests.Components.Notifications.SampleNews;

namespace KinerjaPortal.Tests.Components.Notifications;

public sealed class NotificationWordsTests : ShellBunitContext
{
    private readonly NotificationWords _words;

    public NotificationWordsTests()
    {
        Services.AddSingleton<NotificationWords>();
        _words = Services.GetRequiredService<NotificationWords>();
    }

    public static TheoryData<NotificationKind> Kinds => [.. Enum.GetValues<NotificationKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_kind_has_a_sentence_that_names_the_document(NotificationKind kind)
    {
        var sentence = _words.Sentence(Told(kind, subject: "SIPD"));

        Assert.Contains("LPPD 2026", sentence, StringComparison.Ordinal);
        Assert.DoesNotContain("Says", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Several_that_came_at_once_are_told_by_their_number()
    {
        Assert.Equal("LPPD 2026 sampai di meja Anda", _words.Arrival([Told()]));
        Assert.Equal("3 dokumen sampai di meja Anda", _words.Arrival([Told(), Told(type: DocumentType.Renja), Told()]));
        Assert.Equal("2 kabar baru untuk Anda", _words.Arrival([Told(), Told(NotificationKind.TakenBack)]));
    }

    [Fact]
    public void A_document_leads_to_itself_and_bahan_to_where_it_is_handed_in()
    {
        var (came, one, several) = (Told(), Told(NotificationKind.BahanAsked, itemId: Guid.NewGuid()), Told(NotificationKind.BahanAsked));

        Assert.Equal($"/siklus/{came.CycleId}", NotificationWords.PathOf(came));
        Assert.Equal($"/bahan/{one.ItemId}", NotificationWords.PathOf(one));
        Assert.Equal("/bahan", NotificationWords.PathOf(several));
    }
}
