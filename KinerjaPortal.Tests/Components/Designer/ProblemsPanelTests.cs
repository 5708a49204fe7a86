using AngleSharp.Dom;
using Bunit;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Domain.Sops.Rules;
using KinerjaPortal.Tests.Domain.Sops;
using KinerjaPortal.Tests.Support;
using KinerjaPortal.Web.Features.Designer.Panels;

namespace KinerjaPortal.Tests.Components.Designer;

public sealed class ProblemsPanelTests : ShellBunitContext
{
    private readonly List<SopProblem> _chosen = [];
    private readonly List<IReadOnlyList<Guid>> _confirmed = [];

    /// <summary>A fault in row 2, a warning in row 4, a hint in row 4, and rows 3 and 5 to confirm.</summary>
    private static readonly SopDefinition Spoilt = KelaraRenja.Sheet with
    {
        Steps =
        [
            .. KelaraRenja.Sheet.Steps.Select((step, row) => row switch
            {
                1 => step with { Activity = "" },
                2 or 4 => step with { PelaksanaInferred = true },
                3 => step with { Activity = "Menandatangani Renstra", MutuBaku = step.MutuBaku with { Output = "Surat pengantar" } },
                _ => step,
            }),
        ],
    };

    [Fact]
    public void Groups_stand_by_weight_with_their_count_and_what_they_mean()
    {
        var groups = Panel(Spoilt).FindAll(".problem-group");

        Assert.Equal(["fault", "warning", "confirm", "hint"], groups.Select(group => group.GetAttribute("data-severity")));
        Assert.Equal(
            ["Kesalahan 1", "Peringatan 1", "Pelaksana perlu dikonfirmasi 2", "Saran 1"],
            groups.Select(group => Words(group.QuerySelector("h3")!)));
        Assert.Equal("Menghalangi pengesahan.", groups[0].QuerySelector("p")!.TextContent);
    }

    [Fact]
    public void The_counts_are_told_politely_as_they_change()
    {
        var panel = Panel(Spoilt);
        var counts = panel.Find("[role=status][aria-live=polite]");

        Assert.Equal("1 kesalahan, 1 peringatan, 2 pelaksana perlu dikonfirmasi, 1 saran", counts.TextContent);
        panel.Render(p => p.Add(it => it.Problems, KelaraRenja.Review(KelaraRenja.Sheet)).Add(it => it.Sheet, KelaraRenja.Sheet));
        Assert.Equal("Tidak ada masalah", panel.Find("[role=status]").TextContent);
    }

    [Fact]
    public void A_problem_says_what_is_wrong_where_and_what_to_do()
    {
        var problem = Panel(Spoilt).Find("[data-severity=fault] button.problem");

        Assert.Equal(
            ["Baris 2 belum berisi kegiatan.", "Tulis apa yang dikerjakan, diawali kata kerja: “Menyusun konsep Renja”."],
            problem.QuerySelectorAll("span").Select(part => part.TextContent));
    }

    [Fact]
    public void A_tap_on_a_problem_leads_to_its_place()
    {
        var panel = Panel(Spoilt);

        panel.Find("[data-severity=fault] button.problem").Click();
        panel.Find("[data-severity=confirm] button.problem").Click();

        Assert.Equal(
            [(SopRule.ActivitiesAreFilled, KelaraRenja.Id(2)), (SopRule.PelaksanaIsConfirmed, KelaraRenja.Id(3))],
            _chosen.Select(problem => (problem.Rule, problem.StepId!.Value)));
    }

    [Fact]
    public void A_sheet_without_problems_says_so_and_has_no_groups()
    {
        var panel = Panel(KelaraRenja.Sheet);

        Assert.Equal("Tidak ada masalah", panel.Find("[role=status]").TextContent);
        Assert.Contains("siap diajukan", panel.Find(".problems-none").TextContent, StringComparison.Ordinal);
        Assert.Empty(panel.FindAll(".problem-group"));
    }

    [Fact]
    public void A_blank_sheet_is_not_told_what_it_lacks()
    {
        var panel = Panel(KelaraRenja.Sheet with { Steps = [], Flows = [] });

        Assert.Equal("Belum ada yang diperiksa", panel.Find("[role=status]").TextContent);
        Assert.Empty(panel.FindAll(".problem-group"));
        Assert.Empty(panel.FindAll(".problems-none"));
    }

    [Fact]
    public void An_inferred_row_names_its_executor_and_its_kegiatan_and_is_confirmed_by_one_tap()
    {
        var panel = Panel(Spoilt);
        var row = panel.FindAll(".inferred")[0];

        Assert.Equal(["Baris 3: Sekretaris Camat", "Mengoreksi konsep Renja"], row.QuerySelectorAll(".problem > span").Select(part => part.TextContent));
        Assert.Equal("Benar, baris 3 dikerjakan Sekretaris Camat", row.QuerySelector(".confirm")!.GetAttribute("aria-label"));

        panel.Find(".inferred .confirm").Click();

        Assert.Equal([KelaraRenja.Id(3)], Assert.Single(_confirmed));
    }

    [Fact]
    public void All_inferred_rows_are_confirmed_by_one_tap()
    {
        var panel = Panel(Spoilt);

        Assert.Equal("Semua benar (2)", Words(panel.Find(".confirm-all")));
        panel.Find(".confirm-all").Click();

        Assert.Equal([KelaraRenja.Id(3), KelaraRenja.Id(5)], Assert.Single(_confirmed));
    }

    [Fact]
    public void Who_may_not_confirm_is_offered_no_button_for_it() =>
        Assert.Empty(Render<ProblemsPanel>(p => p.Add(it => it.Problems, KelaraRenja.Review(Spoilt)).Add(it => it.Sheet, Spoilt)).FindAll(".confirm, .confirm-all"));

    [Fact]
    public void Every_action_is_a_button_so_that_keys_and_touch_reach_it() =>
        Assert.All(Panel(Spoilt).FindAll(".problem, .confirm, .confirm-all"), action =>
        {
            Assert.Equal("BUTTON", action.TagName);
            Assert.Equal("button", action.GetAttribute("type"));
        });

    private IRenderedComponent<ProblemsPanel> Panel(SopDefinition sheet) =>
        Render<ProblemsPanel>(p => p
            .Add(it => it.Problems, KelaraRenja.Review(sheet))
            .Add(it => it.Sheet, sheet)
            .Add(it => it.OnChosen, _chosen.Add)
            .Add(it => it.OnConfirmed, _confirmed.Add));

    private static string Words(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
