namespace KinerjaPortal.Domain.Cycles.Evolution;

/// <summary>Evolve: the way of a cycle from step to step, from its beginning to its end.</summary>
internal static class EvolveSteps
{
    public static DocumentCycle Started(DocumentCycle cycle, CycleStarted started, CycleEvent e) => cycle with
    {
        SopId = started.SopId,
        SopVersionId = started.SopVersionId,
        DocumentType = started.DocumentType,
        Period = started.Period,
        Title = started.Title,
        Status = CycleStatus.Running,
        StartedAt = e.At,
    };

    public static DocumentCycle Opened(DocumentCycle cycle, HandedOff handed, CycleEvent e) =>
        cycle with { Runs = cycle.Runs.Add(Opened(handed, e)) };

    public static DocumentCycle Ended(DocumentCycle cycle, StepCompleted completed, CycleEvent e) =>
        CycleEvolution.Change(cycle, completed.RunId, run => Ended(run, completed, e));

    public static DocumentCycle Closed(DocumentCycle cycle, CycleStatus status, CycleEvent e) => cycle with { Status = status, ClosedAt = e.At };

    private static StepRun Opened(HandedOff handed, CycleEvent e) =>
        new(handed.RunId, handed.StepId, handed.Number, handed.Pelaksana, handed.FromRunId, handed.ArrivedBy, handed.Exceptional, e.At, handed.DueAt)
        {
            Detail = handed.Addressee is null ? RunDetail.None : RunDetail.None with { Addressee = handed.Addressee },
        };

    private static StepRun Ended(StepRun run, StepCompleted completed, CycleEvent e)
    {
        // Where it was taken back, the visit's own post did not act; it is said beside the person who did.
        var actedFor = completed.Result == StepResult.Ditarik ? e.ActedFor! with { Pelaksana = completed.Pelaksana } : e.ActedFor!;
        return run with { Completion = new StepCompletion(completed.Result, completed.Note, e.At, e.Actor, actedFor, completed.Marks) };
    }
}
