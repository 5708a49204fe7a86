using System.Net;
using KinerjaPortal.Infrastructure.Demo;
using KinerjaPortal.Tests.Support;

namespace KinerjaPortal.Tests.Integration.Documents;

/// <summary>A PDF that cannot be signed is told to who files it, and does not come to the head's desk first.</summary>
public sealed class UnsignableFilingTests(PortalHost portal) : IClassFixture<PortalHost>
{
    [Fact]
    public async Task A_draft_that_is_locked_or_damaged_is_refused_with_the_step_at_which_it_would_be_signed()
    {
        var kasubag = await portal.ApiAsync(Renja.Kasubag, Renja.Opd);
        var cycle = await kasubag.StartAsync(await portal.RenjaIdAsync());

        await Refused.WithAsync(
            HttpStatusCode.UnprocessableEntity, "ditandatangani di langkah 11, tetapi PDF ini dikunci", await TryAsync(kasubag, cycle, Locked(), "draft"));
        await Refused.WithAsync(HttpStatusCode.UnprocessableEntity, "PDF ini rusak", await TryAsync(kasubag, cycle, PdfSamples.Chromium()[..^2000], "final"));

        var after = await portal.Store.FindAsync(cycle.Id, CancellationToken.None);
        Assert.Equal((cycle.Version, 0), (after!.Cycle.Version, after.Cycle.Documents.Documents.Count));
    }

    [Fact]
    public async Task What_is_not_signed_is_filed_all_the_same()
    {
        var kasubag = await portal.ApiAsync(Renja.Kasubag, Renja.Opd);
        var cycle = await kasubag.StartAsync(await portal.RenjaIdAsync());

        await kasubag.FileAsync(cycle, "pengantar.pdf", Locked(), "surat", "Surat pengantar");
        await kasubag.FileAsync(cycle, "lampiran.pdf", Locked(), "kelengkapan", "Lampiran");
        await kasubag.FileAsync(cycle, "renja.docx", DemoWriting.Docx("Renja", ["Bab I"]), "draft", "Renja");
        await kasubag.FileAsync(cycle, "renja.pdf", PdfSamples.LibreOffice(), "draft", "Renja PDF");
    }

    [Fact]
    public async Task Behind_the_last_signature_nobody_asks_any_more()
    {
        var cycle = await portal.RenjaAtTheDecisionAsync();
        while (cycle.Current!.Pelaksana != "arsiparis")
        {
            cycle = await portal.HandOnAsync(cycle);
        }

        await (await portal.ApiAsync("arsiparis", Renja.Opd)).FileAsync(cycle, "arsip.pdf", Locked(), "final", "Salinan terkunci");
    }

    private static byte[] Locked() => PdfTools.Rewritten(PdfSamples.LibreOffice(), "--encrypt", "", "pemilik", "256", "--modify=none", "--");

    private static Task<HttpResponseMessage> TryAsync(PortalApi api, PortalApi.CycleAnswer cycle, byte[] pdf, string kind) =>
        api.TryFileAsync(cycle, PortalApi.Form("renja.pdf", pdf, ("kind", kind), ("title", "Renja")));
}
