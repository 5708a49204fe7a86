using System.Globalization;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Domain.Sops.Editing;
using KinerjaPortal.Domain.Sops.Editing.Arrows;
using KinerjaPortal.Domain.Sops.Editing.Cells;
using KinerjaPortal.Domain.Sops.Editing.Lanes;
using KinerjaPortal.Domain.Sops.Editing.Rows;
using KinerjaPortal.Web.Features.Designer.Drafts;
using KinerjaPortal.Web.Features.Designer.Steps;
using Microsoft.Extensions.Localization;

namespace KinerjaPortal.Web.Features.Designer.Panels;

/// <summary>Says in a sentence what an edit did, for who cannot see the sheet move: "Baris 4 dipindah ke kolom Sekretaris."</summary>
public sealed class EditWords(IStringLocalizer<DesignerText> text)
{
    public string Of(EditDone done)
    {
        var sentence = Sentence(done.Edit, done.Before, done.After);
        return done.Turn switch
        {
            EditTurn.Undone => text["Said.Undone", sentence],
            EditTurn.Redone => text["Said.Redone", sentence],
            _ => sentence,
        };
    }

    private string Sentence(SheetEdit edit, SopDefinition before, SopDefinition after) => edit switch
    {
        InsertStep e => text["Said.InsertStep", Row(after, e.StepId), Lane(after, e.Pelaksana)],
        PasteRows e => Pasted(after, e.Rows),
        DuplicateSteps e => text["Said.DuplicateSteps", Rows(before, e.StepIds), Rows(after, [.. e.Copies.Steps.Select(step => step.Id)])],
        RemoveSteps e => text["Said.RemoveSteps", Rows(before, e.StepIds)],
        MoveStep e => Moved(e, before, after),
        MoveSteps e => MovedTogether(e, before, after),
        ConnectSteps e => Connected(e, after),
        RemoveArrow e => text["Said.RemoveArrow", Row(before, e.From), Row(before, e.To)],
        MoveArrowEnd e => EndMoved(e, before, after),
        SwapAnswers e => text["Said.SwapAnswers", Row(after, e.StepId)],
        ChangeSymbol e => text["Said.ChangeSymbol", Row(after, e.StepId), text[$"Step.Symbol.{e.Symbol}"]],
        ChangeAction e => text["Said.ChangeAction", Row(after, e.StepId), text[$"Step.Action.{e.Action}"]],
        ChangeNeed e => text["Said.ChangeNeed", Row(after, e.StepId), text.Need(Step(after, e.StepId)!)],
        ChangeCell { Cell: SheetCell.Number } e => text["Said.ChangeNumber", Row(before, e.StepId), Row(after, e.StepId)],
        ChangeCell e => text["Said.ChangeCell", text[$"Step.{e.Cell}"], Row(after, e.StepId)],
        ChangeWaktu e => text["Said.ChangeWaktu", Row(after, e.StepId), Waktu(after, e.StepId)],
        LinkSop { SopId: null } e => text["Said.UnlinkSop", Row(after, e.StepId)],
        LinkSop e => text["Said.LinkSop", Row(after, e.StepId)],
        ConfirmPelaksana e => text["Said.ConfirmPelaksana", Rows(after, e.StepIds)],
        RenumberSteps => text["Said.RenumberSteps", after.Steps.Count],
        AddLane e => text["Said.AddLane", e.Lane.Heading],
        RemoveLane { StepsTo: { } to } e when before.Steps.Any(step => step.Pelaksana == e.Pelaksana) =>
            text["Said.RemoveLaneTo", Lane(before, e.Pelaksana), Lane(after, to)],
        RemoveLane e => text["Said.RemoveLane", Lane(before, e.Pelaksana)],
        MoveLane e => text["Said.MoveLane", Lane(after, e.Pelaksana), PlaceOf(after, e.Pelaksana), after.Lanes.Count],
        ChangeLane e => text["Said.ChangeLane", Lane(before, e.Pelaksana), e.Lane.Heading],
        ChangeIdentity => text["Said.ChangeIdentity"],
        EditsTogether { Edits: [var first, ..] } e => text["Said.Together", Sentence(first, before, after), e.Edits.Count],
        _ => text["Said.Changed"],
    };

    private string Pasted(SopDefinition after, CopiedRows rows) => rows.Steps.Count == 1
        ? text["Said.PasteRow", Row(after, rows.Steps[0].Id)]
        : text["Said.PasteRows", rows.Steps.Count, Rows(after, [.. rows.Steps.Select(step => step.Id)])];

    private string Moved(MoveStep edit, SopDefinition before, SopDefinition after)
    {
        var changesLane = Step(before, edit.StepId)?.Pelaksana != Step(after, edit.StepId)?.Pelaksana;
        var place = PlaceOf(after, edit.StepId);
        var changesRow = PlaceOf(before, edit.StepId) != place;
        var row = Row(before, edit.StepId);
        var lane = Lane(after, edit.Pelaksana);
        return (changesLane, changesRow) switch
        {
            (true, true) => text["Said.MoveToLaneAndRow", row, lane, place],
            (true, false) => text["Said.MoveToLane", row, lane],
            _ => text["Said.MoveToRow", row, place],
        };
    }

    private string MovedTogether(MoveSteps edit, SopDefinition before, SopDefinition after)
    {
        var rows = Rows(before, edit.StepIds);
        return edit.StepIds.Any(id => PlaceOf(before, id) != PlaceOf(after, id))
            ? text["Said.MoveSteps", rows, Places(after, edit.StepIds)]
            : text["Said.MoveStepsToLane", rows, Lanes(after, edit.StepIds)];
    }

    private string EndMoved(MoveArrowEnd edit, SopDefinition before, SopDefinition after)
    {
        var (from, to) = edit.End == ArrowEnd.Head ? (edit.From, edit.StepId) : (edit.StepId, edit.To);
        return text["Said.MoveArrowEnd", Row(before, edit.From), Row(before, edit.To), Row(after, from), Row(after, to)];
    }

    private string Connected(ConnectSteps edit, SopDefinition after)
    {
        var label = after.Flows.LastOrDefault(flow => flow.From == edit.From && flow.To == edit.To)?.Label ?? FlowLabel.None;
        var (from, to) = (Row(after, edit.From), Row(after, edit.To));
        return label == FlowLabel.None ? text["Said.Connect", from, to] : text["Said.ConnectAs", from, to, text[$"Step.Label.{label}"]];
    }

    private string Waktu(SopDefinition sheet, Guid stepId)
    {
        var mutuBaku = Step(sheet, stepId)?.MutuBaku;
        var counted = mutuBaku?.Waktu is { Value: > 0 } waktu ? text["Said.Waktu", waktu.Value, text[$"Step.Unit.{waktu.Unit}"]].Value : null;
        return (mutuBaku?.WaktuText, counted) switch
        {
            ({ } written, null) => text["Said.WaktuUnread", written],
            ({ } written, _) => text["Said.WaktuWritten", written, counted],
            _ => counted ?? text["Said.WaktuEmpty"],
        };
    }

    private static string Lane(SopDefinition sheet, string pelaksana) =>
        sheet.Lanes.FirstOrDefault(lane => lane.Pelaksana == pelaksana)?.Heading ?? pelaksana;

    private static string Lanes(SopDefinition sheet, IReadOnlyCollection<Guid> ids) => string.Join(
        ", ", sheet.Lanes.Where(lane => sheet.Steps.Any(step => ids.Contains(step.Id) && step.Pelaksana == lane.Pelaksana)).Select(lane => lane.Heading));

    private static string Places(SopDefinition sheet, IReadOnlyCollection<Guid> ids) => string.Join(
        ", ", sheet.Steps.Index().Where(placed => ids.Contains(placed.Item.Id)).Select(placed => (placed.Index + 1).ToString(CultureInfo.CurrentCulture)));

    private static string Rows(SopDefinition sheet, IReadOnlyCollection<Guid> ids) =>
        string.Join(", ", sheet.Steps.Where(step => ids.Contains(step.Id)).Select(step => Row(sheet, step.Id)));

    /// <summary>By its printed number, or where it has none, by its place.</summary>
    private static string Row(SopDefinition sheet, Guid id) =>
        Step(sheet, id) is { Number.Length: > 0 } step
            ? step.Number
            : PlaceOf(sheet, id).ToString(CultureInfo.CurrentCulture);

    private static SopStep? Step(SopDefinition sheet, Guid id) => sheet.Steps.FirstOrDefault(step => step.Id == id);

    private static int PlaceOf(SopDefinition sheet, Guid id) => sheet.Steps.TakeWhile(step => step.Id != id).Count() + 1;

    private static int PlaceOf(SopDefinition sheet, string pelaksana) => sheet.Lanes.TakeWhile(lane => lane.Pelaksana != pelaksana).Count() + 1;
}
