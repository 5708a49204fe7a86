using Bunit;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Tests.Components.Cycles;
using KinerjaPortal.Tests.Support;
using KinerjaPortal.Web.Features.Handoffs;

namespace KinerjaPortal.Tests.Components.Handoffs;

/// <summary>What going to and fro has cost, in words.</summary>
public sealed class BackAndForthNoticeTests : ShellBunitContext
{
    private readonly BerbekOffice _office = new();

    [Fact]
    public void Nothing_is_said_of_two_returns() =>
        Assert.Empty(Notice(_office.At(8).Answer(FlowLabel.Tidak, "Satu").At(8).Answer(FlowLabel.Tidak, "Dua")).FindAll("*"));

    [Fact]
    public void After_three_both_desks_read_how_often_what_it_cost_and_why_each_time()
    {
        var notice = Notice(_office.At(8).Answer(FlowLabel.Tidak, "Satu").At(8).Answer(FlowLabel.Tidak, "Dua").At(8).Answer(FlowLabel.Tidak, "Tiga"));

        Assert.Contains("sudah 3 kali dikembalikan", notice.Markup, StringComparison.Ordinal);

        // Twice half an hour until it came back, of which the first was the office's break; the third return has cost nothing yet.
        Assert.Contains("menghabiskan 30 menit kerja", notice.Markup, StringComparison.Ordinal);
        Assert.Equal(["Satu", "Dua", "Tiga"], notice.FindAll("li > span").Select(why => why.TextContent));
        Assert.StartsWith("Langkah 8, Tim LKjIP (Tono Wibowo) ke Staf", notice.Find("li").TextContent.Trim(), StringComparison.Ordinal);
    }

    private IRenderedComponent<BackAndForthNotice> Notice(BerbekOffice office) =>
        Render<BackAndForthNotice>(notice => notice.Add(component => component.Situation, office.SeenBy("staf")));
}
