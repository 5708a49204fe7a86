using KinerjaPortal.Domain.Sops;

namespace KinerjaPortal.Domain.Cycles;

/// <content>What is read of its visits: which rows they count for, who handed to whom.</content>
public sealed partial record DocumentCycle
{
    public StepRun? Run(Guid runId) => Runs.Find(run => run.Id == runId);

    /// <summary>The row of the present version that a visit counts for: its own, or its counterpart after moves; null where there is none.</summary>
    public Guid? StepNow(StepRun run) =>
        Moves.Skip(MovesBefore(run)).Aggregate((Guid?)run.StepId, (step, move) => step is { } id ? move.CounterpartOf(id) : null);

    /// <summary>The version on which a visit was made.</summary>
    public Guid VersionOf(StepRun run) =>
        MovesBefore(run) is var earlier && earlier < Moves.Count ? Moves[earlier].FromVersionId : SopVersionId;

    /// <summary>Steps to which the current one could be sent back: those visited before that stand above it on the sheet.</summary>
    public IReadOnlyList<SopStep> EarlierSteps(SopVersion sop) =>
        Current is not { } current
            ? []
            : [.. Runs.Where(run => run.Completion is not { Result: StepResult.Ditarik }).Select(StepNow).OfType<Guid>().Distinct()
                .Where(stepId => sop.RowOf(stepId) < sop.RowOf(current.StepId))
                .OrderBy(sop.RowOf)
                .Select(sop.Step)];

    /// <summary>The visit that handed on to this one; null at the first desk, and where it came by a recall or a move to another version.</summary>
    public StepRun? SentBefore(StepRun received) =>
        received.FromRunId is { } id && Run(id) is { Completion.Result: not (StepResult.Ditarik or StepResult.Dipindahkan) } sent ? sent : null;

    /// <summary>The visit that handed on to this one, looked for behind moves that left it at its desk; null where nobody handed it there.</summary>
    public StepRun? SenderOf(StepRun received) =>
        received.FromRunId is not { } id || Run(id) is not { Completion: { } end } from ? null
        : end.Result switch
        {
            StepResult.Dipindahkan => from.Pelaksana == received.Pelaksana ? SenderOf(from) : null,
            StepResult.Ditarik => null,
            _ => from,
        };

    /// <summary>Whether what this visit handed on was taken back: its work goes on in a later one.</summary>
    public bool WasTakenBack(StepRun sent) => Runs.Exists(run => run.FromRunId == sent.Id && run.Completion is { Result: StepResult.Ditarik });

    /// <summary>When the document came to the desk of a visit; what was handed on there and taken back unseen never left it.</summary>
    public DateTimeOffset CameAt(StepRun run) =>
        run.FromRunId is { } received && Run(received) is { Completion.Result: StepResult.Ditarik, FromRunId: { } sent } ? CameAt(Run(sent)!) : run.OpenedAt;

    /// <summary>The person who did a step last, to whom it comes back; null where nobody has.</summary>
    public Actor? LastDoerOf(Guid stepId) =>
        Runs.FindLast(run => run.Completion is { Result: not (StepResult.Dipindahkan or StepResult.Ditarik) } && StepNow(run) == stepId)?.Completion!.By;

    /// <summary>How many moves there had been when the visit was made: each ended a visit before it.</summary>
    private int MovesBefore(StepRun run) =>
        Moves.IsEmpty ? 0 : Runs.TakeWhile(earlier => earlier.Id != run.Id).Count(earlier => earlier.Completion is { Result: StepResult.Dipindahkan });
}
