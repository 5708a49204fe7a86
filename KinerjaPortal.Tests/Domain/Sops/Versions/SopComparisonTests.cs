using FsCheck;
using FsCheck.Fluent;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Domain.Sops.Versions;
using KinerjaPortal.Infrastructure.SopLibrary;
using KinerjaPortal.Tests.Support;

namespace KinerjaPortal.Tests.Domain.Sops.Versions;

public sealed class SopComparisonTests
{
    private static readonly SopDefinition Before = SmallSop.Version.Definition;

    public static TheoryData<string> Library => [.. SopLibraryReader.ReadAll().Sops.Select(sop => sop.Slug)];

    [Fact]
    public void A_sheet_differs_from_itself_in_nothing() =>
        Holds(sheet => SopComparison.Of(sheet, sheet).Changes.Count == 0);

    [Fact]
    public void A_sheet_typed_anew_under_other_ids_is_the_same_sheet() =>
        Holds(sheet => SopComparison.Of(sheet, Renewed(sheet)).Changes.Count == 0);

    [Theory]
    [MemberData(nameof(Library))]
    public void A_sheet_of_the_library_typed_anew_is_the_same_sheet(string slug)
    {
        var sheet = SopLibraryReader.ReadAll().Sops.Single(sop => sop.Slug == slug).Definition;

        Assert.Empty(SopComparison.Of(sheet, Renewed(sheet)).Changes);
    }

    [Fact]
    public void Every_row_of_both_sheets_is_told_once() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(60),
            Prop.ForAll(SopGraphs.Valid(), SopGraphs.Valid(), (before, after) =>
            {
                var pairs = StepPairing.Of(before, Renewed(after));
                return pairs.Count(pair => pair.Before is not null) == before.Steps.Count
                    && pairs.Count(pair => pair.After is not null) == after.Steps.Count
                    && pairs.Select(pair => pair.Before).OfType<SopStep>().Distinct().Count() == before.Steps.Count
                    && pairs.All(pair => pair.Certainty == MatchCertainty.None == (pair.Before is null || pair.After is null));
            }));

    [Fact]
    public void A_row_taken_out_is_the_only_row_that_changed() => Holds(sheet =>
    {
        var row = sheet.Steps.Count / 2;
        var without = sheet with { Steps = [.. sheet.Steps.Where((_, place) => place != row)] };
        var rows = SopComparison.Of(sheet, without).Changes.Where(change => change is not SopChange.FlowRemoved);
        return rows.Single() is SopChange.StepRemoved removed && removed.Step == sheet.Steps[row];
    });

    [Fact]
    public void A_row_carried_to_the_top_is_one_move() => Holds(sheet =>
    {
        var carried = sheet with { Steps = [sheet.Steps[^1], .. sheet.Steps.Take(sheet.Steps.Count - 1)] };
        return SopComparison.Of(sheet, carried).Changes.Single() is SopChange.StepMoved moved
            && (moved.Step == sheet.Steps[^1] || sheet.Steps.Count == 2);
    });

    [Fact]
    public void What_became_of_the_small_sheet_is_told_from_the_head_down()
    {
        var after = SmallSop.NextVersion.Definition;
        var (koreksi, rapat, arsip) = (after.Steps[2], after.Steps[3], after.Steps[4]);

        Assert.Equal(
            [
                new SopChange.CellChanged(Before.Steps[2], koreksi, StepCell.Pelaksana),
                new SopChange.CellChanged(Before.Steps[2], koreksi, StepCell.Waktu),
                new SopChange.StepAdded(rapat),
                new SopChange.StepRemoved(Before.Steps[3]),
                new SopChange.FlowAdded(koreksi, rapat, FlowLabel.Ya),
                new SopChange.FlowAdded(rapat, arsip, FlowLabel.None),
                new SopChange.FlowRemoved(koreksi, Before.Steps[3], FlowLabel.Ya),
                new SopChange.FlowRemoved(Before.Steps[3], arsip, FlowLabel.None),
            ],
            SopComparison.Of(Before, after).Changes);
    }

    [Fact]
    public void Every_cell_of_a_row_is_looked_at()
    {
        var row = Before.Steps[1];
        var changed = row with
        {
            Number = "2a",
            Activity = "Menyusun konsep awal",
            Pelaksana = "kasubag",
            PelaksanaInferred = true,
            Symbol = StepSymbol.Decision,
            Action = StepAction.Susun,
            MutuBaku = new MutuBaku("Agenda", new Waktu(2, WaktuUnit.Jam), "Konsep"),
            Keterangan = "SOP lain",
            LinkedSopId = Guid.NewGuid(),
        };

        Assert.Equal(
            Enum.GetValues<StepCell>(),
            SopComparison.Of(Before, WithRow(1, changed)).Changes.Cast<SopChange.CellChanged>().Select(change => change.Cell));
    }

    [Fact]
    public void An_arrow_that_changed_its_word_is_not_one_gone_and_one_new()
    {
        var after = Before with
        {
            Flows = [.. Before.Flows.Select(flow => flow.Label switch
            {
                FlowLabel.Ya => flow with { Label = FlowLabel.Tidak },
                FlowLabel.Tidak => flow with { Label = FlowLabel.Ya },
                _ => flow,
            })],
        };

        Assert.Equal(
            [(FlowLabel.Ya, FlowLabel.Tidak), (FlowLabel.Tidak, FlowLabel.Ya)],
            SopComparison.Of(Before, after).Changes.Cast<SopChange.FlowRelabelled>().Select(change => (change.Before, change.After)));
    }

    [Fact]
    public void The_letter_that_an_arrow_got_for_the_page_break_is_no_change_of_the_work() => Assert.Empty(
        SopComparison.Of(Before, Before with { Flows = [.. Before.Flows.Select((flow, place) => place == 1 ? flow with { Connector = "A" } : flow)] }).Changes);

    [Fact]
    public void Lanes_are_added_removed_renamed_and_sorted()
    {
        var after = Before with { Lanes = [new("sekretaris", "Sekretaris"), new("kasubag", "Kasubag Program"), new("bappeda", "Bappeda", IsExternal: true)] };

        Assert.Equal(
            [
                new SopChange.LaneRenamed(Before.Lanes[0], after.Lanes[1]),
                new SopChange.LaneAdded(after.Lanes[2]),
                new SopChange.LaneRemoved(Before.Lanes[1]),
                new SopChange.LaneSorted(after.Lanes[1], after.Lanes[0]),
            ],
            SopComparison.Of(Before, after).Changes);
    }

    [Fact]
    public void The_identity_sheet_is_compared_field_by_field()
    {
        var after = Before with { Identity = Before.Identity with { Nomor = "065/1/2027", DasarHukum = ["UU 25/2004", "PP 8/2008"] } };

        Assert.Equal(
            [
                new SopChange.IdentityChanged(IdentityField.Nomor, null, "065/1/2027"),
                new SopChange.IdentityLineAdded(IdentityField.DasarHukum, "UU 25/2004"),
                new SopChange.IdentityLineAdded(IdentityField.DasarHukum, "PP 8/2008"),
            ],
            SopComparison.Of(Before, after).Changes);
        Assert.Equal(
            [new SopChange.IdentityLineRemoved(IdentityField.DasarHukum, "UU 25/2004")],
            SopComparison.Of(after, after with { Identity = after.Identity with { DasarHukum = ["PP 8/2008"] } }).Changes);
        Assert.Equal(
            [new SopChange.IdentityLinesSorted(IdentityField.DasarHukum)],
            SopComparison.Of(after, after with { Identity = after.Identity with { DasarHukum = ["PP 8/2008", "UU 25/2004"] } }).Changes);
    }

    [Fact]
    public void A_row_drawn_anew_is_known_by_its_words_and_one_rewritten_is_not_sure()
    {
        var (mended, rewritten) = (
            Before.Steps[2] with { Id = Guid.NewGuid(), Activity = "Mengoreksi konsep Renja" },
            Before.Steps[3] with { Activity = "Membahas bersama seluruh bidang" });
        var mapping = RowMapping.Propose(Before, Before with { Steps = [Before.Steps[0], Before.Steps[1], mended, rewritten, Before.Steps[4]] });

        Assert.Equal(
            [MatchCertainty.Certain, MatchCertainty.Certain, MatchCertainty.Likely, MatchCertainty.Likely, MatchCertainty.Certain],
            mapping.Rows.Select(row => row.Certainty));
        Assert.Same(mended, mapping.Rows[2].To);
    }

    [Fact]
    public void A_row_that_is_gone_has_no_counterpart_until_somebody_chooses_one()
    {
        var after = SmallSop.NextVersion.Definition;
        var mapping = RowMapping.Propose(Before, after);

        Assert.Equal((null, MatchCertainty.None), (mapping.Rows[3].To, mapping.Rows[3].Certainty));
        Assert.DoesNotContain(Before.Steps[3].Id, mapping.Counterparts.Keys);
        Assert.Equal(after.Steps[3].Id, mapping.With(Before.Steps[3].Id, after.Steps[3]).Counterparts[Before.Steps[3].Id]);
    }

    private static SopDefinition WithRow(int row, SopStep step) =>
        Before with { Steps = [.. Before.Steps.Select((other, place) => place == row ? step : other)] };

    private static SopDefinition Renewed(SopDefinition sheet)
    {
        var ids = sheet.Steps.ToDictionary(step => step.Id, _ => Guid.NewGuid());
        return sheet with
        {
            Steps = [.. sheet.Steps.Select(step => step with { Id = ids[step.Id] })],
            Flows = [.. sheet.Flows.Select(flow => flow with { From = ids[flow.From], To = ids[flow.To] })],
        };
    }

    private static void Holds(Func<SopDefinition, bool> property) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(60), Prop.ForAll(SopGraphs.Valid(), property));
}
