using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Infrastructure.Persistence;
using KinerjaPortal.Infrastructure.Persistence.Rows;
using Microsoft.EntityFrameworkCore;

namespace KinerjaPortal.Infrastructure.Events;

/// <summary>Reads cycles for the board, with the steps that were completed last: each reading shows one moment of the database.</summary>
public sealed class CycleSummaries(IDbContextFactory<PortalContext> contexts)
{
    /// <summary>An office's cycles: all that run, and the latest of those that are closed.</summary>
    /// <param name="closed">How many closed ones.</param>
    /// <param name="completions">How many completed steps at least, where there are so many.</param>
    public async Task<CyclesAndCompletions> OfOfficeAsync(Guid opdId, int closed, int completions, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.ReadSnapshotAsync(
            async () =>
            {
                var cycles = await CyclesAsync(db, opdId, closed, cancellationToken);
                var events = db.CycleEvents.Where(e => e.OpdId == opdId);
                return new CyclesAndCompletions(cycles, await CompletionsAsync(db, events, completions, cancellationToken));
            },
            cancellationToken);
    }

    /// <summary>One cycle; none where there is no such cycle.</summary>
    /// <inheritdoc cref="OfOfficeAsync" path="/param"/>
    public async Task<CyclesAndCompletions> OfCycleAsync(Guid cycleId, int completions, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.ReadSnapshotAsync(
            async () =>
            {
                var cycles = await WithRunsAsync(db, db.Cycles.AsNoTracking().Where(cycle => cycle.Id == cycleId), cancellationToken);
                var events = db.CycleEvents.Where(e => e.CycleId == cycleId);
                return new CyclesAndCompletions(cycles, await CompletionsAsync(db, events, completions, cancellationToken));
            },
            cancellationToken);
    }

    private static async Task<IReadOnlyList<CycleSummary>> CyclesAsync(
        PortalContext db, Guid opdId, int closed, CancellationToken cancellationToken)
    {
        var running = db.Cycles.AsNoTracking().Where(cycle => cycle.OpdId == opdId && cycle.Status == CycleStatus.Running);
        var rows = await WithRunsAsync(db, running, cancellationToken);
        foreach (var status in (CycleStatus[])[CycleStatus.Completed, CycleStatus.Cancelled])
        {
            // A status at a time, so that the index gives the latest without reading the thousands behind them.
            var latest = db.Cycles.AsNoTracking()
                .Where(cycle => cycle.OpdId == opdId && cycle.Status == status)
                .OrderByDescending(cycle => cycle.ClosedAt)
                .Take(closed);
            rows.AddRange(await WithRunsAsync(db, latest, cancellationToken));
        }

        var tooOld = rows.Where(row => row.ClosedAt is not null).OrderByDescending(row => row.ClosedAt).Skip(closed).ToHashSet();
        return [.. rows.Where(row => !tooOld.Contains(row))];
    }

    /// <summary>The last completed steps and where each handed on.</summary>
    private static async Task<IReadOnlyList<RecentCompletion>> CompletionsAsync(
        PortalContext db, IQueryable<CycleEventRow> all, int count, CancellationToken cancellationToken)
    {
        // By the number, for which there is an index, and more than are wanted: several nodes number in another order than that in which
        // it happened.
        var events = await all.AsNoTracking()
            .Where(e => e.Kind == nameof(StepCompleted))
            .OrderByDescending(e => e.Sequence)
            .Take(4 * count)
            .Join(db.Cycles, e => e.CycleId, cycle => cycle.Id, (e, cycle) => new { Event = e, cycle.DocumentType, cycle.Period })
            .ToListAsync(cancellationToken);

        // All visits of these few cycles, because there is an index for that and none for the run that handed on.
        var cycles = events.Select(row => row.Event.CycleId).Distinct().ToList();
        var next = (await db.StepRuns.AsNoTracking()
                .Where(run => cycles.Contains(run.CycleId) && run.FromRunId != null)
                .Select(run => new { From = run.FromRunId!.Value, run.Pelaksana })
                .ToListAsync(cancellationToken))
            .ToDictionary(run => run.From, run => run.Pelaksana);
        return
        [
            .. from row in events
               let fact = CanonicalPayload.Read(row.Event.Kind, row.Event.Payload) as StepCompleted
               where fact is not null
               select new RecentCompletion(
                   row.Event.CycleId, row.Event.Version, row.DocumentType, row.Period, row.Event.ActorName,
                   fact.Pelaksana, next.GetValueOrDefault(fact.RunId), fact.Result, row.Event.At, row.Event.ActorId, fact.Note),
        ];
    }

    private static async Task<List<CycleSummary>> WithRunsAsync(
        PortalContext db, IQueryable<CycleRow> cycles, CancellationToken cancellationToken)
    {
        var rows = await cycles.ToListAsync(cancellationToken);

        // The last two visits of each by their numbers: "the latest two per cycle" would number every run in the table.
        var ids = rows.ConvertAll(row => row.Id);
        var last =
            from run in db.StepRuns.AsNoTracking()
            where ids.Contains(run.CycleId)
                && run.Ordinal >= db.StepRuns.Where(other => other.CycleId == run.CycleId).Max(other => other.Ordinal) - 1
            orderby run.CycleId, run.Ordinal descending
            select run;
        var found = await last.ToListAsync(cancellationToken);

        // Behind a move to another version lies the visit that handed on; there are few such cycles, so they are read whole.
        var moved = found.Where(run => run.Result == StepResult.Dipindahkan).Select(run => run.CycleId).ToList();
        if (moved.Count > 0)
        {
            found.RemoveAll(run => moved.Contains(run.CycleId));
            found.AddRange(await db.StepRuns.AsNoTracking()
                .Where(run => moved.Contains(run.CycleId) && run.Result != StepResult.Dipindahkan)
                .OrderByDescending(run => run.Ordinal)
                .ToListAsync(cancellationToken));
        }

        var returns = await db.StepRuns.AsNoTracking()
            .Where(run => ids.Contains(run.CycleId) && run.ArrivedBy == FlowLabel.Tidak && run.Result != StepResult.Ditarik)
            .GroupBy(run => run.CycleId)
            .Select(sent => new { CycleId = sent.Key, Count = sent.Count() })
            .ToDictionaryAsync(sent => sent.CycleId, sent => sent.Count, cancellationToken);
        var runs = found.ToLookup(run => run.CycleId, run => run.ToRun());
        return rows.ConvertAll(row => new CycleSummary(
            row.Id, row.OpdId, row.SopVersionId, row.DocumentType, row.Period, row.Title, row.Status, row.Version, row.StartedAt, row.ClosedAt,
            runs[row.Id].FirstOrDefault(run => run.Completion is null),
            runs[row.Id].FirstOrDefault(run => run.Completion is not null),
            returns.GetValueOrDefault(row.Id)));
    }
}

/// <summary>Cycles and the steps that were completed last, at one moment; both in no order.</summary>
public sealed record CyclesAndCompletions(IReadOnlyList<CycleSummary> Cycles, IReadOnlyList<RecentCompletion> Completions);

/// <summary>A step that was completed, and the post that has the document since; null where that ended the cycle.</summary>
/// <param name="ById">The person who did.</param>
public sealed record RecentCompletion(
    Guid CycleId, int Version, DocumentType DocumentType, string Period, string By, string From, string? To, StepResult Result, DateTimeOffset At,
    Guid ById, string? Note);
