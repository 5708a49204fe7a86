using System.Globalization;
using AngleSharp.Dom;
using Bunit;
using KinerjaPortal.Domain.Flowcharts;
using KinerjaPortal.Tests.Domain.Flowcharts;
using KinerjaPortal.Web.Features.Flowcharts;
using KinerjaPortal.Web.Features.Flowcharts.Drawing;
using Microsoft.Extensions.DependencyInjection;

namespace KinerjaPortal.Tests.Components.Flowcharts;

public sealed class SwimlaneSheetTests : BunitContext
{
    private static readonly Guid Review = SampleSheets.StepId(9);
    private readonly CultureInfo _culture = CultureInfo.CurrentCulture;

    public SwimlaneSheetTests()
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new CultureInfo("id-ID");
        Services.AddLocalization();
        JSInterop.SetupModule("./Features/Flowcharts/SwimlaneSheet.razor.js").SetupVoid("moveByArrowKeys", _ => true);
    }

    [Fact]
    public void Shows_the_columns_of_the_official_sheet_in_their_order()
    {
        var sheet = RenderRenja();

        Assert.Equal(["No", "Kegiatan", "Pelaksana", "Mutu Baku", "Keterangan"], Words(sheet, "thead tr:first-child th"));
        Assert.Equal(
            ["Sekretaris", "Kasubag Penyusunan Program", "Kabid", "Kaban", "Arsiparis", "Kelengkapan", "Waktu", "Output"],
            Words(sheet, "thead tr:last-child th"));
        Assert.Equal(["8", "9", "10", "11", "12", "13", "14"], Words(sheet, "tbody th"));
    }

    [Fact]
    public void Draws_a_symbol_for_every_step_and_a_line_for_every_arrow()
    {
        var sheet = RenderRenja();

        Assert.Equal(SampleSheets.MusiRawasRenja.Steps.Select(step => $"{step.Id}"), sheet.FindAll("[data-step]").Select(symbol => symbol.GetAttribute("data-step")!));
        Assert.Equal(SampleSheets.MusiRawasRenja.Flows.Count, sheet.FindAll(".connector").Count);
        Assert.Equal(2, sheet.FindAll("polygon.shape").Count);
    }

    [Fact]
    public void Gives_each_row_the_height_of_the_drawing()
    {
        var drawing = SwimlaneLayout.Draw(SampleSheets.MusiRawasRenja, SheetMetrics.Desk);

        var rows = RenderRenja().FindAll("tbody tr");

        Assert.Equal(drawing.Rows.Select(row => $"height: {Svg.Pixels(row.Height)}"), rows.Select(row => row.GetAttribute("style")!));
    }

    [Fact]
    public void Writes_its_numbers_for_svg_where_the_office_writes_a_comma()
    {
        var sheet = RenderRenja();

        Assert.Equal("1.5", Svg.Number(1.5));
        Assert.All(sheet.FindAll("[width], [x], [y], [r], [rx]"), element => Assert.DoesNotContain(",", element.GetAttribute("x") ?? element.GetAttribute("width") ?? ""));
        Assert.All(sheet.FindAll(".connector path"), path => Assert.Matches(@"^M[\d.]+,[\d.]+( [LQ]?[\d.]+,[\d.]+)+$", path.GetAttribute("d")!));
    }

    [Fact]
    public void Says_in_words_what_a_symbol_shows()
    {
        var sheet = RenderRenja(new() { [Review] = new StepProgress(StepState.Berjalan, 2, "SR", "Siti Rahma", IsLate: true) });

        Assert.Equal(
            "Langkah 9, keputusan, Sekretaris: Mengoreksi dokumen renja, sedang berjalan, di meja Siti Rahma, terlambat, 2 kali, pelaksana disimpulkan, perlu dikonfirmasi",
            Symbol(sheet, Review).GetAttribute("aria-label"));
        Assert.Contains("keputusan, sedang berjalan", sheet.FindAll("tbody tr")[1].QuerySelector("td.lane .unseen")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Carries_the_state_of_each_step_when_live_and_none_when_read()
    {
        var live = RenderRenja(new()
        {
            [SampleSheets.StepId(8)] = new(StepState.Dikembalikan),
            [Review] = new(StepState.Berjalan, HolderInitials: "SR"),
            [SampleSheets.StepId(10)] = new(StepState.Selesai),
        });

        Assert.Equal(
            ["dikembalikan", "berjalan", "selesai", "menunggu", "menunggu", "menunggu", "menunggu"],
            live.FindAll("[data-step]").Select(symbol => symbol.GetAttribute("data-state")!));
        Assert.Equal("SR", Symbol(live, Review).QuerySelector("text.initials")!.TextContent);
        Assert.NotNull(Symbol(live, SampleSheets.StepId(10)).QuerySelector("path.mark"));
        Assert.Empty(RenderRenja().FindAll("[data-state]"));
    }

    [Fact]
    public void Shows_a_late_step_by_an_outline_and_a_clock()
    {
        var sheet = RenderRenja(new() { [Review] = new(StepState.Berjalan, IsLate: true) });

        Assert.Single(sheet.FindAll(".late-outline"));
        Assert.NotNull(Symbol(sheet, Review).QuerySelector(".late-badge"));
    }

    [Fact]
    public void Dashes_the_ways_back_that_were_taken_and_counts_them()
    {
        var sheet = Render<SwimlaneSheet>(parameters => parameters
            .Add(s => s.Definition, SampleSheets.MusiRawasRenja)
            .Add(s => s.Returns, [new ReturnPath(Review, SampleSheets.StepId(8), 2), new ReturnPath(SampleSheets.StepId(12), SampleSheets.StepId(10), 1)]));

        Assert.Equal(["Tidak", "2×", "1×"], Words(sheet, ".returned text"));
        Assert.Single(sheet.FindAll(".exception"));
    }

    [Fact]
    public void Leaves_out_mutu_baku_where_the_place_is_narrow()
    {
        var sheet = Render<SwimlaneSheet>(parameters => parameters.Add(s => s.Definition, SampleSheets.MusiRawasRenja).Add(s => s.ShowMutuBaku, false));

        Assert.DoesNotContain("Kelengkapan", Words(sheet, "thead th"));
        Assert.Equal(2 + SampleSheets.MusiRawasRenja.Lanes.Count, sheet.FindAll("col").Count);
    }

    [Fact]
    public void Lists_under_the_sheet_what_is_to_be_known_of_its_source()
    {
        var sheet = Render<SwimlaneSheet>(parameters => parameters.Add(s => s.Definition, SampleSheets.BerbekLppd));

        Assert.Equal(["1)", "2)"], Words(sheet, "tbody sup"));
        var notes = Words(sheet, ".notes li");
        Assert.StartsWith("Baris 5:", notes[0], StringComparison.Ordinal);
        Assert.Contains("Teks asli: Tim yang terdiri", notes[0], StringComparison.Ordinal);
        Assert.Contains("Baris 8: Simbol pada sumber", notes[1], StringComparison.Ordinal);
        Assert.Equal(["?disimpulkan, perlu dikonfirmasi"], Words(sheet, ".legend li"));
    }

    [Fact]
    public void A_row_is_chosen_by_its_button_and_by_its_symbol()
    {
        var chosen = new List<Guid>();
        var sheet = Render<SwimlaneSheet>(parameters => parameters
            .Add(s => s.Definition, SampleSheets.MusiRawasRenja)
            .Add(s => s.OnStepSelected, chosen.Add)
            .Add(s => s.SelectedStep, Review));

        sheet.Find($"button[data-row-step='{Review}']").Click();
        Symbol(sheet, SampleSheets.StepId(11)).Click();

        Assert.Equal([Review, SampleSheets.StepId(11)], chosen);
        Assert.Equal("true", sheet.Find("tr.selected button").GetAttribute("aria-pressed"));
    }

    [Fact]
    public void The_keterangan_of_a_step_with_an_SOP_of_its_own_leads_there()
    {
        var (named, unnamed) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var renja = SampleSheets.MusiRawasRenja;
        var sheet = Render<SwimlaneSheet>(parameters => parameters.Add(s => s.Definition, renja with
        {
            Steps =
            [
                renja.Steps[0] with { Keterangan = "SOP alur surat", LinkedSopId = named },
                renja.Steps[1] with { Keterangan = null, LinkedSopId = unnamed },
                .. renja.Steps.Skip(2),
            ],
        }));

        Assert.Equal(
            [("SOP alur surat", $"/sop/{named}"), ("SOP terkait", $"/sop/{unnamed}")],
            sheet.FindAll("tbody a").Select(link => (link.TextContent, link.GetAttribute("href")!)));
    }

    [Fact]
    public void A_sheet_for_reading_has_nothing_to_press() => Assert.Empty(RenderRenja().FindAll("button"));

    [Fact]
    public void A_sheet_without_rows_says_what_will_be_here()
    {
        var sheet = Render<SwimlaneSheet>(parameters => parameters.Add(s => s.Definition, SampleSheets.Definition("Kosong", [], [], [])));

        Assert.StartsWith("Belum ada kegiatan.", sheet.Find("p").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Speaks_english_where_the_reader_does()
    {
        CultureInfo.CurrentUICulture = new CultureInfo("en");

        Assert.Contains("Activity", Words(RenderRenja(), "thead th"));
    }

    protected override void Dispose(bool disposing)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = _culture;
        base.Dispose(disposing);
    }

    private static IElement Symbol(IRenderedComponent<SwimlaneSheet> sheet, Guid step) => sheet.Find($"[data-step='{step}']");

    private static List<string> Words(IRenderedComponent<SwimlaneSheet> sheet, string selector) =>
        [.. sheet.FindAll(selector).Select(element => string.Join(' ', element.TextContent.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)))];

    private IRenderedComponent<SwimlaneSheet> RenderRenja(Dictionary<Guid, StepProgress>? progress = null) => Render<SwimlaneSheet>(parameters => parameters
        .Add(s => s.Definition, SampleSheets.MusiRawasRenja)
        .Add(s => s.Progress, progress));
}
