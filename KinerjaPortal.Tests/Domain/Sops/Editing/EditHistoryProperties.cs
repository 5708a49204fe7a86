using FsCheck;
using FsCheck.Fluent;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Domain.Sops.Editing;
using KinerjaPortal.Domain.Sops.Editing.Arrows;
using KinerjaPortal.Domain.Sops.Editing.Cells;
using KinerjaPortal.Domain.Sops.Editing.Lanes;
using KinerjaPortal.Domain.Sops.Editing.Rows;
using KinerjaPortal.Tests.Support;

namespace KinerjaPortal.Tests.Domain.Sops.Editing;

/// <summary>Whatever is done to a sheet, in whatever order: it works or does nothing, it is undone to the first sheet and redone to the last.</summary>
public sealed class EditHistoryProperties
{
    private static readonly Gen<Gesture> Gestures =
        from kind in Gen.Choose(0, 21)
        from a in Gen.Choose(-1, 45)
        from b in Gen.Choose(-1, 45)
        from lane in Gen.Choose(0, 8)
        from choice in Gen.Choose(0, 12)
        select new Gesture(kind, a, b, lane, choice);

    private static readonly Gen<Sitting> Sittings =
        from sheet in SopGraphs.Sheets
        from gestures in Gen.ArrayOf(Gestures)
        select new Sitting(sheet, gestures);

    [Fact]
    public void Any_edits_are_undone_to_the_first_sheet_and_redone_to_the_last() =>
        Check.QuickThrowOnFailure(Prop.ForAll(Arb.From(Sittings), sitting =>
        {
            var history = new EditHistory(sitting.Sheet);
            var edits = sitting.Gestures.Count(gesture => history.Do(gesture.On(history.Sheet)));
            var last = history.Sheet;
            var undone = 0;
            while (history.Undo() is not null)
            {
                undone++;
            }

            var first = history.Sheet;
            while (history.Redo() is not null)
            {
            }

            return undone == edits && ReferenceEquals(first, sitting.Sheet) && ReferenceEquals(history.Sheet, last) && !history.CanRedo;
        }));

    [Fact]
    public void Any_edits_leave_rows_with_ids_of_their_own_in_columns_that_are_there_and_arrows_between_rows_that_are_there() =>
        Check.QuickThrowOnFailure(Prop.ForAll(Arb.From(Sittings), sitting =>
        {
            var sheet = sitting.Gestures.Aggregate(sitting.Sheet, (sheet, gesture) => gesture.On(sheet).Apply(sheet));
            var ids = sheet.Steps.Select(step => step.Id).ToHashSet();
            return ids.Count == sheet.Steps.Count
                && sheet.Flows.All(flow => ids.Contains(flow.From) && ids.Contains(flow.To) && flow.From != flow.To)
                && sheet.Flows.Distinct().Count() == sheet.Flows.Count
                && sheet.Steps.All(step => sheet.Lanes.Any(lane => lane.Pelaksana == step.Pelaksana));
        }));

    [Fact]
    public void An_edit_made_after_undoing_leaves_nothing_to_redo()
    {
        var history = new EditHistory(DrawnRows.Sheet);
        history.Do(new RemoveSteps([DrawnRows.Row(2)]));
        history.Undo();

        history.Do(new MoveLane("staf", 0));

        Assert.False(history.CanRedo);
        Assert.Null(history.Redo());
    }

    private sealed record Sitting(SopDefinition Sheet, Gesture[] Gestures);

    /// <summary>Something a person may do, with numbers that may well miss: rows and columns that are not there.</summary>
    private sealed record Gesture(int Kind, int A, int B, int Lane, int Choice)
    {
        public SheetEdit On(SopDefinition sheet)
        {
            var (row, other) = (Row(sheet, A), Row(sheet, B));
            var lane = sheet.Lanes[Lane % sheet.Lanes.Count].Pelaksana;
            var symbol = Enum.GetValues<StepSymbol>()[Choice % 4];
            return Kind switch
            {
                0 => new InsertStep(A, Guid.NewGuid(), symbol, lane, "Menambah baris"),
                1 => new RemoveSteps([row, other]),
                2 => new MoveStep(row, lane, B),
                3 => new ConnectSteps(row, other),
                4 => new ConnectSteps(row, other, Enum.GetValues<FlowLabel>()[Choice % 3]),
                5 => new RemoveArrow(row, other, Enum.GetValues<FlowLabel>()[Choice % 3]),
                6 => new SwapAnswers(row),
                7 => new ChangeSymbol(row, symbol),
                8 => new ChangeAction(row, Enum.GetValues<StepAction>()[Choice]),
                9 => new ChangeCell(row, Enum.GetValues<SheetCell>()[Choice % 5], $"isi {B}"),
                10 => new ChangeWaktu(row, new Waktu(B, WaktuUnit.Jam)),
                11 => DuplicateSteps.Of(sheet, [row, other]),
                12 => new PasteRows(A, CopiedRows.Of(sheet, [row, other]).Renewed(keepsStart: false)),
                13 => new RenumberSteps(),
                14 => new AddLane(new SopLane($"pelaksana-baru-{Choice}", "Pelaksana baru")),
                15 => new RemoveLane(lane, sheet.Lanes[Choice % sheet.Lanes.Count].Pelaksana),
                16 => new MoveLane(lane, B),
                17 => new ChangeLane(lane, new SopLane($"pelaksana-lain-{Choice}", "Pelaksana lain")),
                18 => new ChangeNeed(row, Choice % 3 == 2 ? null : Enum.GetValues<StepNeed>()[Choice % 3]),
                19 => new MoveSteps([row, other], (Lane % 5) - 2, Choice - 6),
                20 => MovedEnd(sheet, row),
                _ => new EditsTogether([new MoveStep(row, lane, A), new ConfirmPelaksana([row, other])]),
            };
        }

        private MoveArrowEnd MovedEnd(SopDefinition sheet, Guid row)
        {
            var arrow = sheet.Flows.ElementAtOrDefault(Math.Max(B, 0)) ?? new SopFlow(Guid.Empty, row);
            return new MoveArrowEnd(arrow.From, arrow.To, arrow.Label, (ArrowEnd)(Choice % 2), row, Lane % 2 == 0 ? null : FlowLabel.Ya);
        }

        private static Guid Row(SopDefinition sheet, int row) => row >= 0 && row < sheet.Steps.Count ? sheet.Steps[row].Id : Guid.Empty;
    }
}
