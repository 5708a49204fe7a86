using Bunit;
using KinerjaPortal.Domain.Bahan;
using KinerjaPortal.Infrastructure.Drafts;
using KinerjaPortal.Infrastructure.Files;
using KinerjaPortal.Tests.Support;
using KinerjaPortal.Web.Features.Bahan.Owed;
using KinerjaPortal.Web.Features.Bahan.Owed.Isian;
using KinerjaPortal.Web.Features.Files;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using static KinerjaPortal.Tests.Components.Bahan.SampleBahan;

namespace KinerjaPortal.Tests.Components.Bahan;

/// <summary>The form on a real database: what was typed is found again.</summary>
public sealed class HandInFormTests : ShellBunitContext, IAsyncLifetime
{
    private readonly CycleFlow _cycle = Asked(Request("Realisasi") with { Kind = BahanKind.Isian, Columns = ["Indikator", "Realisasi"] });
    private readonly List<HandedIn> _sent = [];
    private Node _node = null!;

    public async ValueTask InitializeAsync()
    {
        DefaultWaitTimeout = Eventually.Patience;
        _node = await Node.OpenAsync();
        Services.AddSingleton(_node.Get<NoteDrafts>());
        Services.AddSingleton(_node.Get<TableDrafts>());
        Services.AddSingleton(_node.Get<Uploads>());
        Services.AddSingleton(_node.Get<FileStore>());
        Services.AddSingleton<TableReadingWords>();
        ComponentFactories.AddStub<FileUploader>();
        JSInterop.Mode = JSRuntimeMode.Loose;
        JSInterop.SetupModule("./Features/Bahan/Owed/Isian/IsianEditor.razor.js").SetupModule("begin", _ => true);
    }

    [Fact]
    public async Task What_was_typed_is_there_again_after_the_page_was_lost()
    {
        var form = Form();
        form.WaitForElement("[data-testid=isian] input").Input("Konflik tertangani");
        form.FindAll("[data-testid=isian] input")[1].Input("85,5%");
        form.Find("[data-testid=bahan-catatan]").Input("Sampai triwulan III.");
        await form.Instance.DisposeAsync();

        var again = Form();
        again.WaitForAssertion(() => Assert.Equal("Konflik tertangani", again.Find("[data-testid=isian] input").GetAttribute("value")));
        Assert.Equal("85,5%", again.FindAll("[data-testid=isian] input")[1].GetAttribute("value"));
        Assert.Equal("Sampai triwulan III.", again.Find("[data-testid=bahan-catatan]").GetAttribute("value"));
    }

    [Fact]
    public async Task What_was_sent_is_no_draft_any_more()
    {
        var form = Form();
        form.WaitForElement("[data-testid=isian] input").Input("Konflik tertangani");
        await form.Instance.ForgetAsync();
        await form.Instance.DisposeAsync();

        var again = Form();
        Assert.All(again.WaitForElements("[data-testid=isian] input"), cell => Assert.Equal("", cell.GetAttribute("value")));
    }

    [Fact]
    public async Task The_press_sends_the_filled_rows_the_finished_files_and_the_note()
    {
        var form = Form();
        form.WaitForElement("[data-testid=isian] input").Input("Konflik tertangani");
        form.Find("[data-testid=bahan-catatan]").Input("Terlampir.");
        using var content = new MemoryStream("Rapat 3 November."u8.ToArray());
        var stored = await _node.Get<Uploads>().StoreAsync(Kabid, ViewOf(Kabid).Office.Opd, Purpose, "catatan.txt", content, CancellationToken.None);

        await form.Find("[data-testid=bahan-kirim]").ClickAsync(new MouseEventArgs());

        var handed = Assert.Single(_sent);
        Assert.Equal([["Konflik tertangani", ""]], handed.Table!.Filled);
        Assert.Equal([Assert.IsType<UploadOutcome.Taken>(stored).Upload.Id], handed.Uploads);
        Assert.Equal("Terlampir.", handed.Note);
        Assert.Equal("Kirim ke Kasubag Penyusunan Program", form.Find("[data-testid=bahan-kirim]").TextContent.Trim());
    }

    [Fact]
    public async Task A_file_that_is_still_on_its_way_is_not_left_behind_in_silence()
    {
        var form = Form();
        form.WaitForElement("[data-testid=isian] input").Input("Konflik tertangani");
        await _node.Get<Uploads>().BeginAsync(Kabid, ViewOf(Kabid).Office.Opd, Purpose, "rekaman.zip", 5_000_000, "sidik", CancellationToken.None);

        await form.Find("[data-testid=bahan-kirim]").ClickAsync(new MouseEventArgs());

        Assert.Empty(_sent);
        Assert.Contains("rekaman.zip", form.Find("[data-testid=bahan-belum-selesai]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_column_of_figures_stands_to_the_right()
    {
        var form = Form();
        form.WaitForElement("[data-testid=isian] input");

        form.FindAll("[data-testid=isian] input")[1].Input("1.250");

        Assert.Equal(["true"], form.FindAll("[data-testid=isian] thead [data-figure]").Select(cell => cell.GetAttribute("data-figure")));
        Assert.Equal("Realisasi", form.Find("[data-testid=isian] thead [data-figure]").TextContent);
    }

    [Fact]
    public async Task A_block_from_Excel_fills_the_table_and_can_be_undone()
    {
        var form = Form();
        form.WaitForElement("[data-testid=isian] input").Input("lama");
        var editor = form.FindComponent<IsianEditor>();

        await form.InvokeAsync(() => editor.Instance.PasteAsync(0, 0, "Konflik\t80\nOrmas\t5\n"));
        Assert.Equal(["Konflik", "80", "Ormas", "5", "", ""], Cells(form));
        Assert.Contains("Periksalah", form.Find("[data-testid=isian] [role=status]").TextContent, StringComparison.Ordinal);

        form.Find("[data-testid=isian-urungkan]").Click();
        Assert.Equal("lama", Cells(form)[0]);
        Assert.Empty(form.FindAll("[data-testid=isian-urungkan]"));
    }

    [Fact]
    public void Rows_are_added_and_removed()
    {
        var form = Form();
        form.WaitForElement("[data-testid=isian] input");

        form.Find("[data-testid=isian-tambah]").Click();
        Assert.Equal(4, form.FindAll("[data-testid=isian] tbody tr").Count);

        form.FindAll("[data-testid=isian] tbody button")[0].Click();
        Assert.Equal(3, form.FindAll("[data-testid=isian] tbody tr").Count);
    }

    private string Purpose => $"bahan:{_cycle.Cycle.Bahan.Items[0].Id}";

    private static List<string?> Cells(IRenderedComponent<HandInForm> form) =>
        [.. form.FindAll("[data-testid=isian] input").Select(cell => cell.GetAttribute("value"))];

    private IRenderedComponent<HandInForm> Form() => Render<HandInForm>(parameters => parameters
        .Add(form => form.Asked, Only(_cycle))
        .Add(form => form.View, ViewOf(Kabid))
        .Add(form => form.Send, handed =>
        {
            _sent.Add(handed);
            return Task.CompletedTask;
        }));

    async ValueTask IAsyncDisposable.DisposeAsync()
    {
        await DisposeAsync();
        await _node.DisposeAsync();
    }
}
