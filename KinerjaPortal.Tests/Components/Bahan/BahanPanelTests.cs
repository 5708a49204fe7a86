using Bunit;
using KinerjaPortal.Domain.Bahan;
using KinerjaPortal.Tests.Support;
using KinerjaPortal.Web.Features.Bahan.Asked;
using MudBlazor;
using static KinerjaPortal.Tests.Components.Bahan.SampleBahan;

namespace KinerjaPortal.Tests.Components.Bahan;

public sealed class BahanPanelTests : AskedContext
{
    private readonly List<(int Version, bool Accept, string? Reason)> _judged = [];
    private IRenderedComponent<BahanPanel>? _panel;

    [Fact]
    public async Task One_press_accepts_the_version_that_is_looked_at()
    {
        var panel = await DrawAsync(Kasubag, Asked(Request("Realisasi")).HandedIn());

        await panel.Find("[data-testid=bahan-terima]").ClickAsync();

        Assert.Equal([(1, true, null)], _judged);
    }

    [Fact]
    public async Task A_newer_version_that_comes_meanwhile_is_told_and_not_accepted_unseen()
    {
        var flow = Asked(Request("Realisasi")).HandedIn();
        var panel = await DrawAsync(Kasubag, flow);

        flow.HandedIn();
        Show(Kasubag, flow);
        Assert.Contains("Versi 2 baru saja masuk dari Sulastri", panel.Find("[data-testid=bahan-lebih-baru]").TextContent, StringComparison.Ordinal);
        await panel.Find("[data-testid=bahan-terima]").ClickAsync();
        Assert.Equal((1, true, null), Assert.Single(_judged));

        await panel.Find("[data-testid=bahan-lebih-baru] button").ClickAsync();
        await panel.Find("[data-testid=bahan-terima]").ClickAsync();
        Assert.Equal((2, true, null), _judged[^1]);
    }

    [Fact]
    public async Task Returning_needs_a_reason()
    {
        var panel = await DrawAsync(Kasubag, Asked(Request("Realisasi")).HandedIn());

        await panel.Find("[data-testid=bahan-kembalikan]").ClickAsync();
        await panel.Find("[data-testid=bahan-kirim-alasan]").ClickAsync();
        Assert.Empty(_judged);
        Assert.Equal("true", panel.Find("[data-testid=bahan-alasan]").GetAttribute("aria-invalid"));

        await panel.Find("[data-testid=bahan-alasan]").InputAsync("Tabel 3 kosong.");
        await panel.Find("[data-testid=bahan-kirim-alasan]").ClickAsync();
        Assert.Equal([(1, false, "Tabel 3 kosong.")], _judged);
    }

    [Fact]
    public async Task Each_file_says_what_became_of_it_since_the_version_before()
    {
        var flow = Asked(Request("Realisasi"))
            .HandedIn(null, BahanStory.File("tetap.pdf"), BahanStory.File("berubah.pdf"), BahanStory.File("hilang.pdf", 'd'))
            .Returned("Perbaiki.")
            .HandedIn(null, BahanStory.File("tetap.pdf"), BahanStory.File("berubah.pdf", 'b'), BahanStory.File("baru.pdf", 'c'));

        var panel = await DrawAsync(Kasubag, flow);

        Assert.Equal(
            [("same", "tetap.pdf"), ("changed", "berubah.pdf"), ("new", "baru.pdf"), ("gone", "hilang.pdf")],
            panel.FindAll(".version[data-version='2'] [data-change]").Select(file => (file.GetAttribute("data-change")!, file.QuerySelector("a")!.TextContent)));
        Assert.Contains("Perbaiki.", panel.Find(".version[data-version='1']").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_filled_table_is_read_in_the_panel_and_not_by_who_may_not()
    {
        var table = BahanStory.Request(Politik, "Realisasi", due: Now.AddHours(24), kind: BahanKind.Isian, columns: ["Indikator", "Target"]);
        var flow = Asked(table with { Restricted = true }).HandedIn(null, Stored("Realisasi.csv", "Indikator;Target\r\nForum pembauran;12\r\n"));

        var panel = await DrawAsync(Kasubag, flow);
        Assert.Equal(["Indikator", "Target"], panel.FindAll(".cells th").Select(head => head.TextContent));
        Assert.Equal(["Forum pembauran", "12"], panel.FindAll(".cells td").Select(cell => cell.TextContent));
        Assert.Empty((await DrawAsync(Sekretaris, flow)).FindAll(".cells"));
    }

    [Fact]
    public async Task Who_did_not_ask_has_nothing_to_press_and_who_owes_it_is_shown_where_to_upload()
    {
        var flow = Asked(Request("Realisasi"));

        Assert.Empty((await DrawAsync(Sekretaris, flow)).FindAll(".mud-dialog-actions button, [data-testid=bahan-unggah]"));
        Assert.Equal($"/bahan/{flow.Cycle.Bahan.Items[0].Id}", (await DrawAsync(Kabid, flow)).Find("[data-testid=bahan-unggah]").GetAttribute("href"));
        Assert.Single((await DrawAsync(Kasubag, flow)).FindAll("[data-testid=bahan-batalkan]"));
    }

    [Fact]
    public async Task Of_what_is_restricted_others_see_where_it_stands_and_no_file()
    {
        var flow = Asked(Request("Temuan") with { Restricted = true, Format = BahanStory.File("daftar nama.xlsx") }).HandedIn();

        var other = await DrawAsync(Sekretaris, flow);
        Assert.Empty(other.FindAll("a[href^='/berkas']"));
        Assert.DoesNotContain("daftar nama", other.Markup, StringComparison.Ordinal);
        Assert.Contains("Diunggah", other.Find(".panel-state").TextContent, StringComparison.Ordinal);
        Assert.NotEmpty((await DrawAsync(Kabid, flow)).FindAll("a[href^='/berkas']"));
        Assert.NotEmpty((await DrawAsync(Kasubag, flow)).FindAll("a[href^='/berkas']"));
    }

    /// <summary>The dialog of one panel: what was drawn before is gone.</summary>
    private async Task<IRenderedComponent<MudDialogProvider>> DrawAsync(Guid person, CycleFlow flow)
    {
        await DisposeComponentsAsync();
        var dialogs = Render<MudDialogProvider>();
        _panel = Render<BahanPanel>(parameters => parameters
            .Add(panel => panel.Situation, SeenBy(person, flow))
            .Add(panel => panel.Item, flow.Cycle.Bahan.Items[^1])
            .Add(panel => panel.Judge, JudgeAsync)
            .Add(panel => panel.Withdraw, _ => Task.FromResult(true)));
        dialogs.WaitForElement(".panel-state");
        return dialogs;
    }

    private void Show(Guid person, CycleFlow flow) => _panel!.Render(parameters => parameters
        .Add(p => p.Situation, SeenBy(person, flow))
        .Add(p => p.Item, flow.Cycle.Bahan.Items[^1]));

    private Task<bool> JudgeAsync(BahanVersion version, bool accept, string? reason)
    {
        _judged.Add((version.Number, accept, reason));
        return Task.FromResult(true);
    }
}
