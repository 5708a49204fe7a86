using Bunit;
using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Tests.Support;
using KinerjaPortal.Web.Features.Cycles.History;

namespace KinerjaPortal.Tests.Components.Cycles;

public sealed class CycleHistoryTests : ShellBunitContext
{
    private readonly BerbekOffice _office = new();

    [Fact]
    public void Shows_every_visit_newest_first_and_in_order_when_asked()
    {
        var history = History(_office.At(8).Answer(FlowLabel.Tidak, "Perbaiki tabel 3").At(8));

        Assert.Equal(["8", "7", "8", "7", "6", "5", "4", "3", "2", "1"], Numbers(history));
        history.Find("button").Click();
        Assert.Equal(["1", "2", "3", "4", "5", "6", "7", "8", "7", "8"], Numbers(history));
    }

    [Fact]
    public void A_visit_says_who_with_what_result_to_whom_and_in_how_much_time()
    {
        var visit = History(_office.At(8).Answer(FlowLabel.Tidak, "Perbaiki tabel 3")).FindAll(".visit")[1];

        Assert.Equal("tidak", visit.GetAttribute("data-result"));
        Assert.Equal("Tono Wibowo", visit.QuerySelector(".kp-holder-name")!.TextContent.Trim());
        Assert.Equal("Tidak, dikembalikan", visit.QuerySelector(".kp-chip")!.TextContent.Trim());
        Assert.Equal("Perbaiki tabel 3", visit.QuerySelector("blockquote")!.TextContent);
        Assert.Contains("ke Staf", visit.QuerySelector(".visit-when")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("30 menit kerja dari 1 hari kerja", visit.QuerySelector(".visit-when")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_visit_of_a_Plh_names_both_who_acted_and_for_whom()
    {
        var visit = History(_office.StoodInFor("ka-opd", by: "kasubag").At(2)).FindAll(".visit")[1];

        Assert.Matches(@"^Budi Santoso\s*Plh$", visit.QuerySelector(".kp-holder-name")!.TextContent.Trim());
        Assert.Equal("menggantikan Hadi Prakoso", visit.QuerySelectorAll(".kp-holder-post")[^1].TextContent);
    }

    [Fact]
    public void What_was_taken_back_is_told_as_such_and_not_as_work_of_the_desk_that_lost_it()
    {
        var visits = History(_office.At(4).Recall("Lampiran tertinggal.")).FindAll(".visit");

        Assert.Equal(["berjalan", "ditarik", "selesai"], visits.Take(3).Select(visit => visit.GetAttribute("data-result")));
        Assert.Contains("ditarik kembali sebelum dibuka", visits[1].TextContent, StringComparison.Ordinal);
        Assert.Equal("Lampiran tertinggal.", visits[1].QuerySelector("blockquote")!.TextContent);
        Assert.DoesNotContain("Siti Rahma", visits[1].TextContent, StringComparison.Ordinal);
        Assert.Contains("Lalu ditarik kembali", visits[2].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void What_only_a_newer_portal_can_read_has_a_line_that_says_so()
    {
        var situation = _office.At(3).SeenBy("kasubag");
        var e = new CycleEvent(
            situation.Cycle.OpdId, situation.Cycle.Id, situation.Cycle.Version + 1, new UnknownFact(NewerRelease.Kind, NewerRelease.Payload),
            StoredWalk.Somebody, ActedFor: null, situation.Now);

        var history = Render<CycleHistory>(parameters => parameters.Add(p => p.Situation, situation with { Cycle = situation.Cycle.With([e]) }));

        var line = history.Find("[data-result='tidak-dikenal']").TextContent;
        Assert.EndsWith("peristiwa dari versi portal yang lebih baru, oleh Ratna Dewi, S.Sos.", line, StringComparison.Ordinal);
        Assert.Equal(3, history.FindAll(".visit").Count);
    }

    [Fact]
    public void What_other_systems_held_is_no_time_of_the_office()
    {
        // Fifteen minutes were given; half an hour was taken and an hour held.
        var visit = History(_office.HeldFor(TimeSpan.FromHours(1)).At(2)).FindAll(".visit")[1];

        Assert.Contains("30 menit kerja dari", visit.QuerySelector(".visit-when")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("1 jam kerja", visit.QuerySelector(".visit-held")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Terlambat 15 menit kerja", visit.QuerySelector(".kp-chip[data-status=late]")!.TextContent.Trim());
        Assert.Contains("Tertahan SIPD", visit.QuerySelector(".visit-holds")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_visit_that_took_too_long_is_marked_late()
    {
        // Fifteen minutes were given, and every desk of this story takes thirty.
        var visit = History(_office.At(2)).FindAll(".visit")[1];

        Assert.Equal("Terlambat 15 menit kerja", visit.QuerySelector(".kp-chip[data-status=late]")!.TextContent.Trim());
    }

    [Fact]
    public void A_move_to_another_version_is_told_in_words_and_earlier_visits_keep_the_words_of_their_own_sheet()
    {
        var history = History(_office.At(7).MoveTo(Reworded, "SOP baru berlaku."));

        var move = history.FindAll(".visit")[1];
        Assert.Equal("dipindahkan", move.GetAttribute("data-result"));
        Assert.Contains("Dipindahkan dari versi 1 ke versi 2", move.TextContent, StringComparison.Ordinal);
        Assert.Contains("Langkah 7 dilanjutkan sebagai langkah 7a, tetap di", move.TextContent, StringComparison.Ordinal);
        Assert.Equal("SOP baru berlaku.", move.QuerySelector("blockquote")!.TextContent);
        history.Find("[data-result=dipindahkan] button").Click();
        Assert.Contains("langkah 2 menjadi langkah 2a", history.Find("[data-result=dipindahkan] ul").TextContent, StringComparison.Ordinal);
        Assert.Equal(["7a", "6", "5", "4", "3", "2", "1"], Numbers(history));
        Assert.StartsWith("Dulu: ", history.FindAll(".visit")[0].QuerySelector("strong")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Dulu: ", history.FindAll(".visit")[2].TextContent, StringComparison.Ordinal);
    }

    private static SopVersion Reworded { get; } = new(
        Guid.CreateVersion7(), BerbekOffice.Sop.SopId, 2, SopVersionStatus.Published, BerbekOffice.Sop.Definition with
        {
            Steps = [.. BerbekOffice.Sop.Steps.Select(step => step with { Number = $"{step.Number}a", Activity = $"Dulu: {step.Activity}" })],
        });

    private static IEnumerable<string> Numbers(IRenderedComponent<CycleHistory> history) =>
        history.FindAll(".visit .step-number").Select(number => number.TextContent);

    private IRenderedComponent<CycleHistory> History(BerbekOffice office) =>
        Render<CycleHistory>(parameters => parameters.Add(history => history.Situation, office.SeenBy("kasubag")));
}
