using Bunit;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Domain.Sops.Editing;
using KinerjaPortal.Domain.Sops.Editing.Arrows;
using KinerjaPortal.Domain.Sops.Editing.Cells;
using KinerjaPortal.Domain.Sops.Editing.Rows;
using KinerjaPortal.Tests.Support;

namespace KinerjaPortal.Tests.Components.Designer;

public sealed class StepTabTests : DrawnTab
{
    [Fact]
    public void A_text_is_told_once_when_its_field_is_left_and_not_when_nothing_was_changed()
    {
        var tab = Step(2);
        var activity = tab.Find("[data-testid=langkah-kegiatan]");

        activity.Change("Menyusun konsep ");
        activity.Change("Menyusun rancangan");

        Assert.Equal([new ChangeCell(Row(2), SheetCell.Activity, "Menyusun rancangan")], Edits);
        Assert.Equal("Menyusun rancangan", tab.Find("[data-testid=langkah-kegiatan]").GetAttribute("data-draft-from"));
    }

    [Fact]
    public async Task Choosing_an_executor_moves_the_symbol_within_its_row()
    {
        await Step(4).ChooseAsync("langkah-pelaksana", "sekretaris");

        Assert.Equal([new MoveStep(Row(4), "sekretaris", 3)], Edits);
    }

    [Fact]
    public async Task What_must_be_there_before_the_step_is_completed_is_left_to_its_action_until_it_is_chosen()
    {
        Sheet = Sheet with { Steps = [.. Sheet.Steps.Select(step => step.Id == Row(2) ? step with { Action = StepAction.Susun } : step)] };
        var tab = Step(2);
        Assert.Equal(
            ["Sesuai tindakan (wajib ada berkas hasil)", "Wajib ada berkas hasil", "Tidak wajib ada berkas"],
            await tab.OfferedAsync<StepNeed?>(Popovers, "langkah-syarat"));
        Assert.Equal("Sesuai tindakan (wajib ada berkas hasil)", tab.Find("[data-testid=langkah-syarat]").GetAttribute("placeholder"));

        await tab.ChooseAsync<StepNeed?>("langkah-syarat", StepNeed.Nothing);
        await tab.ChooseAsync<StepNeed?>("langkah-syarat", null);

        Assert.Equal([new ChangeNeed(Row(2), StepNeed.Nothing), new ChangeNeed(Row(2), null)], Edits);
    }

    [Theory]
    [InlineData("12", 12, WaktuUnit.Hari, null)]
    [InlineData("30 Menit", 30, WaktuUnit.Menit, null)]
    [InlineData("30 menit", 30, WaktuUnit.Menit, "30 menit")]
    [InlineData("3x24 jam", 3, WaktuUnit.HariKalender, "3x24 jam")]
    [InlineData("", 0, WaktuUnit.Hari, null)]
    public void A_waktu_is_a_number_or_whatever_the_sheet_is_to_print(string typed, int value, WaktuUnit unit, string? text)
    {
        Step(2).Find("[data-testid=langkah-waktu]").Change(typed);

        Assert.Equal([new ChangeWaktu(Row(2), new Waktu(value, unit), text)], Edits);
    }

    [Fact]
    public void What_cannot_be_counted_stays_as_it_was_written_until_somebody_says_what_it_counts()
    {
        var tab = Step(2);

        tab.Find("[data-testid=langkah-waktu]").Change("secepatnya");
        Assert.StartsWith("Tulisan ini tetap tercetak", Step(2).Find(".mud-input-helper-text.mud-input-error").TextContent.Trim(), StringComparison.Ordinal);

        tab = Step(2);
        tab.Find("[data-testid=langkah-waktu-dihitung]").Change("banyak");
        Assert.Contains("Isilah angka", tab.Markup, StringComparison.Ordinal);
        tab.Find("[data-testid=langkah-waktu-dihitung]").Change("2");

        Assert.Equal([new ChangeWaktu(Row(2), new Waktu(0, WaktuUnit.Hari), "secepatnya"), new ChangeWaktu(Row(2), new Waktu(2, WaktuUnit.Hari), "secepatnya")], Edits);
        Assert.Equal("secepatnya", Sheet.Steps[1].MutuBaku.PrintedWaktu);
    }

    [Fact]
    public async Task A_decision_lists_its_arrows_and_each_can_lead_elsewhere()
    {
        var tab = Step(3);

        Assert.Equal(["Ya", "Tidak"], tab.FindAll(".panel-arrow-label").Select(label => label.TextContent));
        Assert.Empty(tab.FindAll("[data-testid=langkah-panah-ke]"));
        await tab.ChooseAsync("langkah-panah-tidak", Sheet.Steps[0]);

        Assert.Contains(new SopFlow(Row(3), Row(1), FlowLabel.Tidak), Sheet.Flows);
        Assert.DoesNotContain(new SopFlow(Row(3), Row(2), FlowLabel.Tidak), Sheet.Flows);
    }

    [Fact]
    public async Task An_arrow_that_was_removed_is_offered_again()
    {
        var tab = Step(3);

        tab.FindAll(".panel-arrow button[aria-label='Hapus panah ini']")[1].Click();
        Assert.Equal("Tambah panah Tidak ke…", tab.Find("[data-testid=langkah-panah-ke]").GetAttribute("placeholder"));
        await tab.ChooseAsync("langkah-panah-ke", Sheet.Steps[1]);

        Assert.Equal([new RemoveArrow(Row(3), Row(2), FlowLabel.Tidak), new ConnectSteps(Row(3), Row(2))], Edits);
        Assert.Contains(new SopFlow(Row(3), Row(2), FlowLabel.Tidak), Sheet.Flows);
    }

    [Fact]
    public void Out_of_Selesai_no_arrow_is_offered()
    {
        var tab = Step(5);

        Assert.Empty(tab.FindAll(".panel-arrow, [data-testid=langkah-panah-ke]"));
        Assert.Contains("tidak ada panah keluar", tab.Find(".panel-arrows").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_is_inserted_below_in_the_same_column()
    {
        Step(2).Find("[data-testid=langkah-sisip-bawah]").Click();

        var insert = Assert.IsType<InsertStep>(Assert.Single(Edits));
        Assert.Equal((2, StepSymbol.Process, "staf"), (insert.At, insert.Symbol, insert.Pelaksana));
    }

    [Fact]
    public void An_inferred_executor_is_confirmed_by_one_press()
    {
        Sheet = Sheet with { Steps = [.. Sheet.Steps.Select(step => step with { PelaksanaInferred = step.Id == Row(2) })] };
        var tab = Step(2);

        tab.Find("[data-testid=langkah-disimpulkan] button").Click();

        Assert.Empty(tab.FindAll("[data-testid=langkah-disimpulkan]"));
        Assert.False(Sheet.Steps[1].PelaksanaInferred);
    }

    [Fact]
    public async Task Several_rows_go_to_one_column_as_one_edit()
    {
        var tab = Step(2, 4, 5);

        Assert.Equal("3 baris dipilih", tab.Find("h2").TextContent);
        await tab.ChooseAsync("langkah-semua-pelaksana", "sekretaris");

        Assert.IsType<EditsTogether>(Assert.Single(Edits));
        Assert.Equal(["kasubag", "sekretaris", "sekretaris", "sekretaris", "sekretaris"], Sheet.Steps.Select(step => step.Pelaksana));
        Assert.Equal([Row(1), Row(2), Row(3), Row(4), Row(5)], Sheet.Steps.Select(step => step.Id));
    }

    [Fact]
    public void Nothing_selected_says_what_to_do() =>
        Assert.StartsWith("Pilih satu baris", Step().Find("p").TextContent, StringComparison.Ordinal);
}
