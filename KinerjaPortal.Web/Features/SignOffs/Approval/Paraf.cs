using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Documents;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Web.Features.Cycles;

namespace KinerjaPortal.Web.Features.SignOffs.Approval;

/// <summary>Somebody who read the document before and let it through.</summary>
/// <param name="ChangedAfter">The version of it that came after they did; null where they saw what lies here now.</param>
public sealed record Paraf(StepRun Run, StepCompletion Given, DocumentVersion? ChangedAfter)
{
    /// <summary>A draft of an official letter bears at most three (tata naskah dinas).</summary>
    public const int Most = 3;

    /// <summary>
    /// The last who approved since the document set out forward, in the order in which they did. What was sent back begins anew: a
    /// paraf under what was mended since says nothing.
    /// </summary>
    /// <param name="current">The visit at which the document is looked at, or was signed.</param>
    /// <param name="paper">The document that is looked at; null where none is filed.</param>
    public static IReadOnlyList<Paraf> ChainOf(Situation situation, StepRun current, CycleDocument? paper)
    {
        var before = situation.Cycle.Runs.TakeWhile(run => run.Id != current.Id).ToList();
        return
        [
            .. before
                .Skip(before.FindLastIndex(run => run.Completion?.Result is StepResult.Tidak or StepResult.Dikembalikan) + 1)
                .Where(run => run.Completion is not null && run.Pelaksana != current.Pelaksana && Approves(situation, run))

                // Taken back and given again is one.
                .GroupBy(run => run.StepId)
                .Select(visits => visits.Last())
                .TakeLast(Most)
                .Select(run => new Paraf(run, run.Completion!, ChangeAfter(paper, run.Completion!.At))),
        ];
    }

    private static bool Approves(Situation situation, StepRun run) => run.Completion!.Result switch
    {
        StepResult.Ya => true,
        StepResult.Selesai => situation.SheetOf(run).Step(run.StepId).Action == StepAction.Pengesahan,
        _ => false,
    };

    private static DocumentVersion? ChangeAfter(CycleDocument? paper, DateTimeOffset at) =>
        paper is { Newest: var newest } && newest.At > at && paper.Versions.FindLast(version => version.At <= at) is var seen && seen?.File.Sha256 != newest.File.Sha256
            ? newest
            : null;
}
