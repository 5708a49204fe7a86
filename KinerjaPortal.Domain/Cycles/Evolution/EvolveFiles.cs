using KinerjaPortal.Domain.Bahan;
using KinerjaPortal.Domain.Documents;
using KinerjaPortal.Domain.SignOffs;

namespace KinerjaPortal.Domain.Cycles.Evolution;

/// <summary>Evolve: bahan, documents and sign-offs, each a book of its own. What is about none of them changes nothing.</summary>
internal static class EvolveFiles
{
    public static DocumentCycle Of(DocumentCycle cycle, CycleEvent e) => e.Fact switch
    {
        // What was not compulsory and still open there lapses.
        StepCompleted { Result: StepResult.Selesai or StepResult.Ya } completed => cycle with { Bahan = cycle.Bahan.Lapsed(completed.StepId) },
        CycleMoved moved => cycle with
        {
            Bahan = cycle.Bahan.MovedTo(moved),
            Documents = cycle.Documents.MovedTo(moved.FromRunId, moved.RunId),
        },
        DocumentFiled filed => cycle with { Documents = cycle.Documents.With(filed, e) },
        DocumentSigned signed => cycle with { SignOffs = cycle.SignOffs.With(signed, e) },
        SignedOnPaper signed => cycle with { SignOffs = cycle.SignOffs.With(signed, e) },
        BahanRequested requested => cycle with { Bahan = cycle.Bahan.With(requested, e) },
        BahanSubmitted submitted => cycle with { Bahan = cycle.Bahan.With(submitted, e) },
        BahanAccepted accepted => cycle with { Bahan = cycle.Bahan.With(accepted, e) },
        BahanReturned returned => cycle with { Bahan = cycle.Bahan.With(returned, e) },
        BahanReminded reminded => cycle with { Bahan = cycle.Bahan.With(reminded, e) },
        BahanDueMoved moved => cycle with { Bahan = cycle.Bahan.With(moved, e) },
        BahanWithdrawn withdrawn => cycle with { Bahan = cycle.Bahan.With(withdrawn) },
        _ => cycle,
    };
}
