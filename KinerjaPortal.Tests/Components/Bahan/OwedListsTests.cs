using Bunit;
using KinerjaPortal.Domain.Documents;
using KinerjaPortal.Tests.Support;
using KinerjaPortal.Web.Features.Bahan;
using KinerjaPortal.Web.Features.Bahan.Owed;
using Microsoft.Extensions.DependencyInjection;
using static KinerjaPortal.Tests.Components.Bahan.SampleBahan;

namespace KinerjaPortal.Tests.Components.Bahan;

public sealed class OwedListsTests : ShellBunitContext
{
    public OwedListsTests() => Services.AddSingleton<TimeProvider>(new StoppedClock());

    [Fact]
    public void A_card_says_what_for_which_document_who_wants_it_and_how_late_it_is()
    {
        var card = Page(Asked(Request("Realisasi anggaran", due: -2))).Find("[data-bahan]");

        Assert.Equal("RENJA 2027", card.QuerySelector(".owed-document strong")!.TextContent);
        Assert.Equal("Realisasi anggaran", card.QuerySelector("h3")!.TextContent);
        Assert.Contains("Diminta Kasubag Penyusunan Program (Budi Santoso, S.E.)", card.TextContent, StringComparison.Ordinal);
        Assert.Equal("Terlambat 2 jam kerja", card.QuerySelector(".kp-chip[data-status=late]")!.TextContent.Trim());
        Assert.Equal("true", card.GetAttribute("data-late"));
    }

    [Fact]
    public void What_came_back_shows_the_reason_without_opening_it()
    {
        var page = Page(Asked(Request("Realisasi")).HandedIn().Returned("Triwulan III belum ada."));

        Assert.Contains("Dikembalikan Budi Santoso, S.E.", page.Find("[data-kind=warn]").TextContent, StringComparison.Ordinal);
        Assert.Contains("Triwulan III belum ada.", page.Find("[data-kind=warn]").TextContent, StringComparison.Ordinal);
        Assert.Equal("Perbaiki dan kirim lagi", page.Find("[data-testid=bahan-buka]").TextContent.Trim());
    }

    [Fact]
    public void Reminders_are_counted_and_the_last_is_dated()
    {
        var flow = Asked(Request("Realisasi", due: -30)).After(Now.AddDays(-1).AddMinutes(42) - CycleFlow.Started().Now);
        flow.Apply(flow.TryRemind()).Apply(flow.TryRemind());

        Assert.Contains("Diingatkan 2 kali, terakhir kemarin 10.42", Page(flow).Find(".bahan-marks").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void The_form_to_fill_in_is_one_press_away()
    {
        var format = new FiledFile(Guid.CreateVersion7(), "Format realisasi.xlsx", new string('f', 64), 9000, "application/x");

        var link = Page(Asked(Request("Realisasi") with { Format = format })).Find(".owed-format");

        Assert.Equal($"/berkas/{format.Id}", link.GetAttribute("href"));
        Assert.Equal("Unduh format: Format realisasi.xlsx", link.TextContent.Trim());
    }

    [Fact]
    public void What_was_sent_and_what_was_accepted_stand_below_under_their_own_heads()
    {
        var page = Page(Asked(Request("dikirim")).HandedIn(), Asked(Request("diterima")).HandedIn().Accepted());

        Assert.Contains("dikirim", page.Find("[data-testid=bahan-dikirim] a").TextContent, StringComparison.Ordinal);
        Assert.Contains("Menunggu diperiksa", page.Find("[data-testid=bahan-dikirim] .kp-chip").TextContent, StringComparison.Ordinal);
        Assert.Contains("Diterima Budi Santoso, S.E.", page.Find("[data-testid=bahan-diterima] a").TextContent, StringComparison.Ordinal);
        Assert.Equal("Tidak ada bahan yang harus Anda kirim sekarang.", page.Find(".owed-nothing").TextContent.Trim());
    }

    [Fact]
    public void The_post_is_named_only_to_who_holds_several()
    {
        Assert.DoesNotContain("untuk Kabid Politik", Page(Asked(Request("a"))).Markup, StringComparison.Ordinal);
        Assert.Contains(
            "untuk Kabid Politik", Render(MyBahan.Of(Of(Asked(Request("a"))), ViewOf(Kabid, Ekonomi)), ViewOf(Kabid, Ekonomi)).Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_page_says_what_will_come_here()
    {
        var empty = Page();

        Assert.Equal("Belum ada bahan yang diminta dari Anda", empty.Find(".kp-empty h2").TextContent);
        Assert.Contains("muncul di sini", empty.Find(".kp-empty p").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_holds_no_post_is_told_so() => Assert.Contains(
        "belum memegang jabatan",
        Render(MyBahan.Of(BahanSnapshot.Empty, ViewOf(Guid.NewGuid())), ViewOf(Guid.NewGuid())).Find(".kp-empty p").TextContent,
        StringComparison.Ordinal);

    private IRenderedComponent<OwedLists> Page(params CycleFlow[] cycles) => Render(MyBahan.Of(Of(cycles), ViewOf(Kabid)), ViewOf(Kabid));

    private IRenderedComponent<OwedLists> Render(MyBahan mine, BahanView view) =>
        Render<OwedLists>(parameters => parameters.Add(page => page.Mine, mine).Add(page => page.View, view));

    private sealed class StoppedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Now;
    }
}
