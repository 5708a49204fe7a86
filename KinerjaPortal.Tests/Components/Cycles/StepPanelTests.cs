using Bunit;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Tests.Support;
using KinerjaPortal.Web.Features.Bahan;
using KinerjaPortal.Web.Features.Cycles;
using KinerjaPortal.Web.Features.Cycles.Steps;
using KinerjaPortal.Web.Features.SignOffs;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using StepAction = KinerjaPortal.Domain.Sops.StepAction;

namespace KinerjaPortal.Tests.Components.Cycles;

public sealed class StepPanelTests : ShellBunitContext
{
    private readonly List<StepAnswer> _answers = [];
    private readonly BerbekOffice _office = new();

    public StepPanelTests()
    {
        Services.AddSingleton<BahanRefusalWords>();
        Services.AddSingleton<SignOffRefusalWords>();
        Services.AddSingleton<RefusalWords>();
    }

    [Fact]
    public void A_plain_step_says_what_to_do_with_what_and_to_whom_it_goes()
    {
        var panel = Panel(_office.At(7), "staf");

        Assert.Equal("7Membuat draf LPPD dan menyerahkan kepada Tim", panel.Find(".step-activity").TextContent);
        Assert.Equal("Selesaikan dan serahkan ke Tim LKjIP", Button(panel, "langkah-selesaikan").TextContent.Trim());
        Assert.Equal(["Dewi Lestari", "Bahan Laporan", "Draf Laporan"], [Fact(panel, 0), Fact(panel, 3), Fact(panel, 4)]);
        Assert.Contains("5 hari kerja", panel.Find(".step-facts").TextContent, StringComparison.Ordinal);
    }

    /// <summary>The sample's calendar has no holidays at all.</summary>
    [Fact]
    public void A_due_time_in_a_year_whose_holidays_are_not_filled_in_says_that_it_may_move() =>
        Assert.Contains("Hari libur 2026 belum diisi", Panel(_office.At(7), "staf").Find("[data-testid=langkah-tenggat-tanpa-libur]").TextContent, StringComparison.Ordinal);

    [Fact]
    public void One_press_completes_a_plain_step_without_a_note()
    {
        var panel = Panel(_office.At(7), "staf");

        Button(panel, "langkah-selesaikan").Click();

        Assert.Equal([new StepAnswer.Complete(FlowLabel.None)], _answers);
        Assert.NotNull(Button(panel, "langkah-alasan"));
    }

    [Fact]
    public void What_is_missing_is_listed_and_told_where_the_button_was_pressed()
    {
        var owed = BahanStory.Request("kasubag", "Realisasi");
        var panel = Panel(_office.At(7).Asked(owed), "staf");
        Assert.Equal("Masih kurang: Bahan \"Realisasi\" dari Kasubag belum diterima", panel.Find(".step-needs li").TextContent.Trim());

        Button(panel, "langkah-selesaikan").Click();

        Assert.Empty(_answers);
        Assert.Equal(
            "Langkah ini belum dapat diselesaikan. Masih kurang: bahan \"Realisasi\" dari Kasubag belum diterima.",
            Button(panel, "langkah-kurang").TextContent.Trim());
    }

    [Fact]
    public void When_all_compulsory_bahan_is_accepted_the_step_says_so_and_is_completed_by_one_press()
    {
        var owed = BahanStory.Request("kasubag", "Realisasi");
        var panel = Panel(_office.At(7).Asked(owed, BahanStory.Request("kasubag", "Foto", required: false)).Accepted(owed), "staf");

        Assert.Equal("Sudah ada: Semua bahan wajib sudah diterima", Assert.Single(panel.FindAll(".step-needs li")).TextContent.Trim());
        Button(panel, "langkah-selesaikan").Click();
        Assert.Equal([new StepAnswer.Complete(FlowLabel.None)], _answers);
    }

    [Fact]
    public void A_decision_says_where_each_answer_leads()
    {
        var panel = Panel(_office.At(9), "sek-opd");

        Assert.Equal("lanjut ke Ka OPD", Button(panel, "langkah-setuju").QuerySelector("small")!.TextContent);
        Assert.Equal("kembali ke Tim LKjIP", Button(panel, "langkah-kembalikan").QuerySelector("small")!.TextContent);
        Assert.Empty(panel.FindAll("[data-testid=langkah-selesaikan]"));
    }

    [Fact]
    public void Tidak_without_a_reason_is_not_sent_and_the_field_says_why()
    {
        var panel = Panel(_office.At(9), "sek-opd", note: "  ");

        Button(panel, "langkah-kembalikan").Click();

        Assert.Empty(_answers);
        Assert.Equal("true", Button(panel, "langkah-alasan").GetAttribute("aria-invalid"));
        Assert.StartsWith("Alasannya belum diisi.", panel.Find("#langkah-catatan [role=alert]").TextContent, StringComparison.Ordinal);
        JSInterop.VerifyFocusAsyncInvoke();
    }

    [Fact]
    public void Tidak_with_a_reason_is_sent()
    {
        var panel = Panel(_office.At(9), "sek-opd", note: "Tabel 3 belum cocok");

        Button(panel, "langkah-kembalikan").Click();

        Assert.Equal([new StepAnswer.Complete(FlowLabel.Tidak)], _answers);
    }

    [Fact]
    public async Task Sending_back_without_an_arrow_offers_the_steps_passed_and_needs_a_reason()
    {
        var choices = Render<MudPopoverProvider>();
        var panel = Panel(_office.At(9), "sek-opd", note: "Keputusan Tim keliru");

        panel.Find(".step-else button").Click();
        await panel.InvokeAsync(panel.FindComponent<MudSelect<Guid>>().Instance.OpenMenu);
        Assert.Equal(["1", "2", "3", "4", "5", "6", "7", "8"], choices.FindAll(".mud-list-item").Select(choice => choice.TextContent.Trim().Split(' ')[0]));
        choices.FindAll(".mud-list-item")[2].Click();
        Button(panel, "langkah-kembali").Click();

        Assert.Equal([new StepAnswer.SendBack(BerbekOffice.StepId(3))], _answers);
    }

    [Fact]
    public void Nothing_can_be_pressed_while_an_answer_is_awaited()
    {
        var panel = Panel(_office.At(9), "sek-opd", note: "ada", sending: true);

        Assert.All(panel.FindAll("button"), button => Assert.True(button.HasAttribute("disabled")));
    }

    [Fact]
    public void Who_may_not_act_is_told_who_does_and_since_when()
    {
        var panel = Panel(_office.At(7).Later(TimeSpan.FromMinutes(5)), "kasubag");

        Assert.Equal("Menunggu Staf, Dewi Lestari, sejak 11.00 WIB.", panel.Find(".step-waiting").TextContent);
        Assert.Empty(panel.FindAll("button, textarea"));
    }

    [Fact]
    public void A_Plh_is_told_before_pressing_that_a_decree_is_not_theirs_to_establish()
    {
        var plh = DecreePanel(_office.StoodInFor("ka-opd", by: "kasubag").At(3), "kasubag");

        Assert.Contains("Plh tidak dapat menetapkan keputusan (\"Keputusan Ka OPD\")", Button(plh, "langkah-bukan-plh").TextContent, StringComparison.Ordinal);
        Assert.Empty(DecreePanel(_office, "ka-opd").FindAll("[data-testid=langkah-bukan-plh]"));
    }

    [Fact]
    public void A_Plh_is_told_nothing_of_the_kind_where_no_decree_is_made() =>
        Assert.Empty(Panel(_office.StoodInFor("ka-opd", by: "kasubag").At(1), "kasubag").FindAll("[data-testid=langkah-bukan-plh]"));

    [Fact]
    public void Who_waits_reads_until_when_the_holder_is_away_and_who_acts_meanwhile()
    {
        var panel = Panel(_office.StoodInFor("ka-opd", by: "kasubag").At(3), "staf");

        Assert.Contains("menggantikan Hadi Prakoso", panel.Find(".step-facts").TextContent, StringComparison.Ordinal);
        Assert.Equal(
            ["Hadi Prakoso tidak di tempat sampai Jumat, 27 Nov 2026 (cuti tahunan)"],
            panel.FindAll("[data-testid=pengganti]").Select(note => note.TextContent));
    }

    [Fact]
    public void Who_waits_at_a_desk_whose_holder_is_away_reads_that_nobody_acts()
    {
        var panel = Panel(_office.Away("ka-opd").At(3), "staf");

        Assert.Equal("Belum ada Plh", panel.FindAll("[data-testid=pengganti]")[^1].TextContent);
    }

    [Fact]
    public void A_document_that_came_back_says_who_sent_it_and_why()
    {
        var panel = Panel(_office.At(8).Answer(FlowLabel.Tidak, "Tabel 3 belum cocok"), "staf");

        Assert.Contains("Dikembalikan Tim LKjIP (Tono Wibowo)", panel.Find(".step-said").TextContent, StringComparison.Ordinal);
        Assert.Contains("Tabel 3 belum cocok", panel.Find(".step-said").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_step_outside_the_office_is_recorded_by_the_post_that_handed_to_it()
    {
        _office.At(7).Outside("staf");

        var recorder = Panel(_office, "kasubag");
        var onlooker = Panel(_office, "sek-opd");

        Assert.Contains("Sebagai Kasubag, Anda mencatat hasilnya", recorder.Find("[data-kind=plug]").TextContent, StringComparison.Ordinal);
        Assert.NotNull(Button(recorder, "langkah-selesaikan"));
        Assert.Contains("dicatat oleh Kasubag (Budi Santoso).", onlooker.Find(".step-waiting").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_step_that_is_signed_has_one_loud_control_and_it_leads_to_the_desk()
    {
        var panel = DecreePanel(_office.At(2), "sek-opd");

        var loud = Assert.Single(panel.FindAll(".mud-button-filled"));
        Assert.Equal(
            ("langkah-selesaikan", $"/pengesahan/{_office.SeenBy("sek-opd").Cycle.Id}"), (loud.GetAttribute("data-testid"), loud.GetAttribute("href")));
        Assert.StartsWith("Baca dan tanda tangani", loud.TextContent.Trim(), StringComparison.Ordinal);
        Assert.Empty(panel.FindAll("[data-testid=langkah-alasan], [data-testid=langkah-meja]"));
    }

    [Fact]
    public void A_decision_that_is_signed_keeps_its_way_back_beside_the_way_to_the_desk()
    {
        var panel = DecreePanel(_office.At(9), "sek-opd");

        Assert.Equal("a", Button(panel, "langkah-setuju").LocalName);
        Assert.Equal("kembali ke Tim LKjIP", Button(panel, "langkah-kembalikan").QuerySelector("small")!.TextContent);
        Assert.NotNull(Button(panel, "langkah-alasan"));
    }

    [Fact]
    public void A_late_step_says_by_how_much_in_working_time()
    {
        var panel = Panel(_office.At(2).Later(TimeSpan.FromDays(2)), "sek-opd");

        Assert.Equal("Terlambat 1 hari kerja", panel.Find(".kp-chip[data-status=late]").TextContent.Trim());
    }

    [Fact]
    public void What_was_kept_is_said_with_its_time()
    {
        var panel = Panel(_office.At(7), "staf", note: "Konsep", savedAt: new(2026, 11, 2, 3, 42, 0, TimeSpan.Zero));

        Assert.Equal("Konsep", Button(panel, "langkah-alasan").GetAttribute("value"));
        Assert.Equal("tersimpan 10.42 WIB", panel.Find("#langkah-catatan").TextContent.Trim());
    }

    private static AngleSharp.Dom.IElement Button(IRenderedComponent<StepPanel> panel, string testId) => panel.Find($"[data-testid={testId}]");

    private static string Fact(IRenderedComponent<StepPanel> panel, int row)
    {
        var fact = panel.FindAll(".step-facts dd")[row];
        return (fact.QuerySelector(".kp-holder-name") ?? fact).TextContent.Trim();
    }

    /// <summary>The open step as one that establishes what comes out of it.</summary>
    private IRenderedComponent<StepPanel> DecreePanel(BerbekOffice office, string seenBy) =>
        Panel(office, seenBy, change: desk => desk with { Step = desk.Step with { Action = StepAction.Pengesahan } });

    private IRenderedComponent<StepPanel> Panel(
        BerbekOffice office, string seenBy, string note = "", DateTimeOffset? savedAt = null, bool sending = false, Func<CurrentDesk, CurrentDesk>? change = null)
    {
        var situation = office.SeenBy(seenBy);
        var desk = CurrentDesk.Of(situation)!;
        return Render<StepPanel>(parameters => parameters
            .Add(panel => panel.Situation, situation)
            .Add(panel => panel.Desk, change?.Invoke(desk) ?? desk)
            .Add(panel => panel.Note, note)
            .Add(panel => panel.NoteSavedAt, savedAt)
            .Add(panel => panel.Sending, sending)
            .Add(panel => panel.OnAnswered, _answers.Add));
    }
}
