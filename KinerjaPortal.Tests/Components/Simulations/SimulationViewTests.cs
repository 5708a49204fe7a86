using System.Globalization;
using Bunit;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Tests.Components.Sops;
using KinerjaPortal.Tests.Support;
using KinerjaPortal.Web.Features.Simulations;
using KinerjaPortal.Web.Features.Sops.Catalogue;
using MudBlazor;

namespace KinerjaPortal.Tests.Components.Simulations;

public sealed class SimulationViewTests : ShellBunitContext
{
    private static readonly SopEntry Lppd = SopSamples.Of("kec-berbek-lppd");

    [Fact]
    public void The_next_working_morning_is_proposed()
    {
        var view = View(Lppd.Version.Definition);

        var proposed = DateOnly.ParseExact(view.Find("[data-testid=simulasi-tanggal]").GetAttribute("value")!, "dd/MM/yyyy", CultureInfo.InvariantCulture);
        Assert.True(Lppd.Office.Calendar.IsWorkingDay(proposed));
        Assert.InRange(proposed, DateOnly.FromDateTime(DateTime.UtcNow), DateOnly.FromDateTime(DateTime.UtcNow).AddDays(5));
        Assert.StartsWith("07:30", view.Find("[data-testid=simulasi-jam]").GetAttribute("value"), StringComparison.Ordinal);
    }

    [Fact]
    public void Another_start_gives_another_finish_at_once()
    {
        var view = View(SmallSop.Version.Definition);

        Start(view, "20/11/2026", "09:00");

        Assert.Equal("Selesai Jumat, 27 Nov 2026, 09.00 WIB", Finish(view));
        Assert.Contains("5 hari kerja · 7 hari kalender", view.Find(".simulation-facts").TextContent, StringComparison.Ordinal);
        Assert.Contains("37,5 jam kerja", view.Find(".simulation-facts").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void One_more_return_is_foretold_and_then_comes_true()
    {
        var view = View(SmallSop.Version.Definition);
        Start(view, "20/11/2026", "09:00");
        Assert.Contains("+ 2 hari kerja", Returns(view), StringComparison.Ordinal);
        Assert.Contains("Selasa, 1 Des 2026, 09.00 WIB", Returns(view), StringComparison.Ordinal);
        Assert.Empty(view.FindAll(".gantt-plot .repeat"));

        view.Find("[aria-label='Tambah pengembalian langkah 3']").Click();

        Assert.Equal("Selesai Selasa, 1 Des 2026, 09.00 WIB", Finish(view));
        Assert.Equal("1×", view.Find("output").TextContent);
        Assert.Equal(2, view.FindAll(".gantt-plot .repeat").Count);
        Assert.Equal(2, view.FindAll("tr[data-repeat]").Count);

        view.Find("[aria-label='Kurangi pengembalian langkah 3']").Click();
        Assert.Equal("Selesai Jumat, 27 Nov 2026, 09.00 WIB", Finish(view));
        Assert.True(view.Find("[aria-label='Kurangi pengembalian langkah 3']").HasAttribute("disabled"));
    }

    [Fact]
    public void The_table_says_what_the_chart_shows()
    {
        var view = View(Lppd.Version.Definition);

        Assert.Equal(view.FindAll(".gantt-plot .bar").Count, view.FindAll(".visits tbody tr").Count);
        Assert.Equal(Lppd.Version.Steps.Count, view.FindAll(".gantt-steps > li").Count);
        Assert.Equal(Lppd.Version.Lanes.Select(lane => lane.Heading), view.FindAll(".lanes dt").Select(lane => lane.TextContent));
    }

    [Fact]
    public void A_year_without_holidays_is_named()
    {
        var view = View(SmallSop.Version.Definition);

        Start(view, "29/12/2028", "09:00");

        Assert.Contains("Hari libur 2028–2029 belum diisi", view.Find("[data-testid=simulasi-libur]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_year_half_typed_is_said_to_be_wrong_and_the_result_stays()
    {
        var view = View(SmallSop.Version.Definition);
        Start(view, "20/11/2026", "09:00");

        view.Find("[data-testid=simulasi-tanggal]").Change("20/11/0202");

        Assert.Contains("Isi tanggal antara tahun 2000 dan 2100", view.Find(".simulation-start .mud-input-helper-text.mud-input-error").TextContent, StringComparison.Ordinal);
        Assert.Equal("Selesai Jumat, 27 Nov 2026, 09.00 WIB", Finish(view));
    }

    [Fact]
    public void A_start_outside_working_hours_says_when_work_begins()
    {
        var view = View(SmallSop.Version.Definition);

        Start(view, "21/11/2026", "09:00");

        Assert.Contains("pekerjaan dimulai Senin, 23 Nov 2026, 07.30 WIB", view.Find(".simulation-start").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sheet_with_faults_is_refused_with_a_sentence_for_each()
    {
        var sheet = SmallSop.Version.Definition;
        var view = View(sheet with { Flows = [.. sheet.Flows.Where(flow => flow.Label != FlowLabel.Tidak)] });

        Assert.Equal(
            ["Baris 3 adalah keputusan, tetapi belum punya panah Tidak. Gambar panah Tidak ke baris tempat pekerjaan dikembalikan."],
            view.FindAll("[data-testid=simulasi-ditolak] li").Select(fault => fault.TextContent));
        Assert.Empty(view.FindAll("[data-testid=simulasi-selesai]"));
    }

    [Fact]
    public void A_sheet_changed_by_the_designer_is_played_anew_and_keeps_the_choices()
    {
        var sheet = SmallSop.Version.Definition;
        var view = View(sheet);
        Start(view, "20/11/2026", "09:00");
        view.Find("[aria-label='Tambah pengembalian langkah 3']").Click();

        view.Render(p => p.Add(v => v.Sheet, sheet with
        {
            Steps = [.. sheet.Steps.Select(step => step with { MutuBaku = step.MutuBaku with { Waktu = new Waktu(10, WaktuUnit.Menit) } })],
        }));

        Assert.Equal("Selesai Jumat, 20 Nov 2026, 10.10 WIB", Finish(view));
    }

    private static void Start(IRenderedComponent<SimulationView> view, string date, string time)
    {
        view.Find("[data-testid=simulasi-tanggal]").Change(date);

        // A browser's script hands in seconds too.
        view.Find("[data-testid=simulasi-jam]").Change($"{time}:00");
    }

    private static string Finish(IRenderedComponent<SimulationView> view) => view.Find("[data-testid=simulasi-selesai]").TextContent;

    private static string Returns(IRenderedComponent<SimulationView> view) => view.Find(".returns tbody").TextContent;

    private IRenderedComponent<SimulationView> View(SopDefinition sheet)
    {
        Render<MudPopoverProvider>();
        return Render<SimulationView>(p => p.Add(v => v.Sheet, sheet).Add(v => v.Office, Lppd.Office));
    }
}
