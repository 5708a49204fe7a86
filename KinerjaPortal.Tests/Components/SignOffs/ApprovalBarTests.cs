using Bunit;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Tests.Components.Cycles;
using KinerjaPortal.Tests.Support;
using KinerjaPortal.Web.Features.Bahan;
using KinerjaPortal.Web.Features.Cycles;
using KinerjaPortal.Web.Features.SignOffs;
using KinerjaPortal.Web.Features.SignOffs.Approval;
using Microsoft.Extensions.DependencyInjection;

namespace KinerjaPortal.Tests.Components.SignOffs;

public sealed class ApprovalBarTests : ShellBunitContext
{
    public ApprovalBarTests()
    {
        Services.AddSingleton<BahanRefusalWords>();
        Services.AddSingleton<SignOffRefusalWords>();
        Services.AddSingleton<RefusalWords>();
    }

    [Fact]
    public void The_two_buttons_say_where_the_document_goes()
    {
        var pressed = new List<string>();
        var bar = Bar(new BerbekOffice().At(7).Filed("LPPD", "LPPD.docx").At(9), "sek-opd", pressed);

        Assert.Equal("Setujui (paraf)ke Ka OPD", bar.Find("[data-testid=meja-setujui] span").TextContent);
        Assert.Equal("Kembalikanke Tim LKjIP", bar.Find("[data-testid=meja-kembalikan] span").TextContent);
        bar.Find("[data-testid=meja-setujui]").Click();
        bar.Find("[data-testid=meja-kembalikan]").Click();
        Assert.Equal(["paraf", "kembali"], pressed);
    }

    [Fact]
    public void Who_drafted_it_reads_why_before_anything_is_pressed_and_can_still_send_it_back()
    {
        var office = new BerbekOffice().At(8).Filed("LPPD", "LPPD.docx").SendBack(7, "Perbaiki").Answer(FlowLabel.None);
        var bar = Bar(office, "tim-lkjip", []);

        Assert.Contains("LPPD.docx", bar.Find("[data-testid=meja-mengapa]").TextContent, StringComparison.Ordinal);
        Assert.True(bar.Find("[data-testid=meja-setujui]").HasAttribute("disabled"));
        Assert.Equal("meja-mengapa", bar.Find("[data-testid=meja-setujui]").GetAttribute("aria-describedby"));
        Assert.False(bar.Find("[data-testid=meja-kembalikan]").HasAttribute("disabled"));
    }

    private IRenderedComponent<ApprovalBar> Bar(BerbekOffice office, string post, List<string> pressed) => Render<ApprovalBar>(parameters => parameters
        .Add(bar => bar.View, ApprovalView.Of(office.SeenBy(post), documentId: null)!)
        .Add(bar => bar.OnSign, () => pressed.Add("tanda tangan"))
        .Add(bar => bar.OnParaf, () => pressed.Add("paraf"))
        .Add(bar => bar.OnReturn, () => pressed.Add("kembali")));
}
