using KinerjaPortal.Domain.Sops.Rules.Contents;
using KinerjaPortal.Domain.Sops.Rules.Graphs;
using KinerjaPortal.Domain.Sops.Rules.Lanes;
using KinerjaPortal.Domain.Sops.Rules.Names;
using KinerjaPortal.Domain.Sops.Rules.Numbers;

namespace KinerjaPortal.Domain.Sops.Rules;

/// <summary>
/// Everything that can be said about a sheet while it is drawn and before it is published: the faults that stand in the way,
/// the slips that sheets copied from one another carry along, and what is worth a look.
/// </summary>
public static class SopReview
{
    /// <summary>The gravest first, and among equals in the order in which the sheet shows them.</summary>
    public static IReadOnlyList<SopProblem> Of(SopDefinition sheet, ReviewContext context)
    {
        var row = sheet.Steps.Index().DistinctBy(step => step.Item.Id).ToDictionary(step => step.Item.Id, step => step.Index);
        return
        [
            .. Problems(sheet, context)
                .Distinct()
                .OrderBy(problem => problem.Severity)
                .ThenBy(problem => problem.StepId is { } id ? row.GetValueOrDefault(id, int.MaxValue) : -1),
        ];
    }

    /// <summary>A waktu that says something is mended otherwise than an empty one.</summary>
    private static string? UnreadWaktu(SopDefinition sheet, SopFault fault) => fault.Rule == SopRule.WaktuIsPositive
        ? sheet.Steps.FirstOrDefault(step => step.Id == fault.StepId && step.MutuBaku.HasUnreadWaktu)?.MutuBaku.WaktuText
        : null;

    private static IEnumerable<SopProblem> Problems(SopDefinition sheet, ReviewContext context) =>
    [
        .. GraphCauses.Faults(sheet).Select(fault => new SopProblem(fault.Rule, fault.StepId, fault.Pelaksana, Found: UnreadWaktu(sheet, fault))),
        .. TitleIsFilled.Problems(sheet),
        .. ActivitiesAreFilled.Problems(sheet),
        .. LanesArePostsOfTheOffice.Problems(sheet, context),
        .. TextsAreNotTooLong.Problems(sheet),
        .. LanesAreUsed.Problems(sheet),
        .. ExternalLanesAreLinked.Problems(sheet, context),
        .. MutuBakuIsFilled.Problems(sheet),
        .. NumbersAreFilled.Problems(sheet),
        .. NumbersAreNotRepeated.Problems(sheet),
        .. NumbersAreNotSkipped.Problems(sheet),
        .. NumbersRunInOrder.Problems(sheet),
        .. RowsHoldOneSymbol.Problems(sheet),
        .. NoOtherOfficeIsNamed.Problems(sheet, context),
        .. NoHeadOfAnotherKindOfOfficeIsNamed.Problems(sheet, context),
        .. NoOtherDocumentIsNamed.Problems(sheet, context),
        .. DecisionsAskOrReview.Problems(sheet),
        .. OutputsAreTakenUp.Problems(sheet),
        .. PelaksanaIsConfirmed.Problems(sheet),
    ];
}
