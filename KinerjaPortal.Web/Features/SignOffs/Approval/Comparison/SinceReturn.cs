using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Documents;

namespace KinerjaPortal.Web.Features.SignOffs.Approval.Comparison;

/// <summary>What became of the document since this desk sent it back.</summary>
/// <param name="Return">The visit that sent it back.</param>
/// <param name="Before">The version of the document that is looked at as it was then; null where there was none.</param>
/// <param name="Versions">What was filed since, the newest first.</param>
/// <param name="Said">Visits since then at which something was noted down, in order.</param>
public sealed record SinceReturn(
    StepRun Return, DocumentVersion? Before, IReadOnlyList<(CycleDocument Document, DocumentVersion Version)> Versions, IReadOnlyList<StepRun> Said)
{
    public StepCompletion End => Return.Completion!;

    /// <summary>Null where this desk has never sent it back: whoever holds the post now takes the place of who did.</summary>
    public static SinceReturn? Of(DocumentCycle cycle, StepRun current, CycleDocument? paper)
    {
        var runs = cycle.Runs;
        var index = runs.ToList().FindLastIndex(run =>
            run.Pelaksana == current.Pelaksana && run.Completion is { Result: StepResult.Tidak or StepResult.Dikembalikan });
        if (index < 0)
        {
            return null;
        }

        var at = runs[index].Completion!.At;
        return new SinceReturn(
            runs[index],
            paper?.Versions.FindLast(version => version.At <= at),
            [
                .. from document in cycle.Documents.Documents
                   from version in document.Versions
                   where version.At > at
                   orderby version.At descending
                   select (document, version),
            ],
            [.. runs.Skip(index + 1).Where(run => run.Completion?.Note is not null)]);
    }
}
