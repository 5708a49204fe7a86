using System.Text.Json;
using KinerjaPortal.Domain.Bahan;
using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Documents;
using KinerjaPortal.Domain.SignOffs;
using KinerjaPortal.Domain.Sops;

namespace KinerjaPortal.Tests.Support;

/// <summary>Says whether two cycles are in the same state, down to every visit.</summary>
internal static class SameCycle
{
    public static void Assert(DocumentCycle expected, DocumentCycle actual)
    {
        Xunit.Assert.Equal(Header(expected), Header(actual));
        Xunit.Assert.Equal(expected.Runs, actual.Runs);
        Xunit.Assert.Equal(expected.Moves, actual.Moves);
        Xunit.Assert.Equal(Files(expected), Files(actual));
    }

    public static bool Are(DocumentCycle one, DocumentCycle other) =>
        Header(one) == Header(other) && one.Runs.SequenceEqual(other.Runs) && one.Moves.SequenceEqual(other.Moves)
        && Files(one) == Files(other);

    /// <summary>Bahan and documents as text: their lists are equal only when they are the same.</summary>
    private static string Files(DocumentCycle cycle) => JsonSerializer.Serialize((object[])[cycle.Bahan.Items, cycle.Documents.Documents]);

    /// <summary>Without its lists, which are equal only when they are the same.</summary>
    private static DocumentCycle Header(DocumentCycle cycle) => cycle with
    {
        Runs = [],
        Moves = [],
        UnknownEvents = [],
        Bahan = BahanBook.Empty,
        Documents = DocumentBook.Empty,
        SignOffs = SignOffBook.Empty,
    };

    /// <summary>Whether the summary folded of these events lies where the cycle lies, came there as it did, and counts as it does.</summary>
    public static bool IsSummarised(DocumentCycle cycle, IEnumerable<CycleEvent> events)
    {
        var summary = events.Aggregate((CycleSummary?)null, CycleSummary.After)!;
        return (summary.Id, summary.OpdId, summary.SopVersionId, summary.Status, summary.Version, summary.StartedAt, summary.ClosedAt)
                == (cycle.Id, cycle.OpdId, cycle.SopVersionId, cycle.Status, cycle.Version, cycle.StartedAt, cycle.ClosedAt)
            && summary.Current == cycle.Current
            && summary.Last == cycle.Runs.LastOrDefault(run => run.Completion is { Result: not StepResult.Dipindahkan })
            && summary.Returns == cycle.Runs.Count(run => run.ArrivedBy == FlowLabel.Tidak && run.Completion is not { Result: StepResult.Ditarik });
    }
}
