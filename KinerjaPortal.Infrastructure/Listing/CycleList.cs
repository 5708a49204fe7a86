using System.Globalization;
using System.Linq.Expressions;
using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Infrastructure.Persistence;
using KinerjaPortal.Infrastructure.Persistence.Rows;
using Microsoft.EntityFrameworkCore;

namespace KinerjaPortal.Infrastructure.Listing;

/// <summary>Every cycle of an office, running and closed, a page at a time. What the board keeps of closed ones is a glance; this is all of them.</summary>
public sealed class CycleList(IDbContextFactory<PortalContext> contexts)
{
    /// <summary>More than an office closes in many years; a workbook holds no more.</summary>
    public const int MostListed = 10_000;

    private const string Escape = @"\";

    /// <param name="skip">How many lines come before the page.</param>
    public async Task<ListedCycles> FindAsync(Guid opdId, CycleQuestion question, int skip, int take, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var found = Lines(db, opdId, question);
        var rows = await InOrder(found, question).Skip(Math.Max(skip, 0)).Take(Math.Clamp(take, 1, MostListed)).ToListAsync(cancellationToken);
        return new ListedCycles(rows.ConvertAll(Listed), await found.CountAsync(cancellationToken));
    }

    private static IQueryable<Line> Lines(PortalContext db, Guid opdId, CycleQuestion question)
    {
        var cycles = db.Cycles.AsNoTracking().Where(cycle => cycle.OpdId == opdId);
        if (question.Among is { } among)
        {
            var ids = among.Take(CycleQuestion.MostAmong).ToList();
            cycles = cycles.Where(cycle => ids.Contains(cycle.Id));
        }

        if (question.DocumentType is { } type)
        {
            cycles = cycles.Where(cycle => cycle.DocumentType == type);
        }

        if (question.Status is { } status)
        {
            cycles = cycles.Where(cycle => cycle.Status == status);
        }

        if (question.Year is { } year)
        {
            var periods = PeriodsWith(year);
            cycles = cycles.Where(cycle => periods.Contains(cycle.Period));
        }

        foreach (var word in question.Words.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries).Take(CycleQuestion.MostWords))
        {
            var types = Enum.GetValues<DocumentType>().Where(known => known.Name.Contains(word, StringComparison.OrdinalIgnoreCase)).ToList();
            var pattern = $"%{Literal(word)}%";
            cycles = cycles.Where(cycle => types.Contains(cycle.DocumentType) || cycle.Period.Contains(word) || EF.Functions.Like(cycle.Title, pattern, Escape));
        }

        var lines =
            from cycle in cycles
            join run in db.StepRuns.AsNoTracking().Where(run => run.Result == null) on cycle.Id equals run.CycleId into runs
            from open in runs.DefaultIfEmpty()
            select new Line { Cycle = cycle, Open = open };

        // A cancelled cycle's visit stays open for ever, and is no desk.
        return question.Post is { } post ? lines.Where(line => line.Cycle.Status == CycleStatus.Running && line.Open!.Pelaksana == post) : lines;
    }

    private static IQueryable<Line> InOrder(IQueryable<Line> lines, CycleQuestion question)
    {
        IOrderedQueryable<Line> By<T>(Expression<Func<Line, T>> key) => question.IsDescending ? lines.OrderByDescending(key) : lines.OrderBy(key);

        // Two that are alike must not change places from page to page.
        return (question.Order switch
        {
            CycleOrder.Document => By(line => line.Cycle.DocumentType).ThenBy(line => line.Cycle.Period),
            CycleOrder.Title => By(line => line.Cycle.Title),
            CycleOrder.Status => By(line => line.Cycle.Status),
            CycleOrder.Due => lines.OrderBy(line => line.Cycle.Status != CycleStatus.Running).ThenBy(line => line.Open!.DueAt),
            CycleOrder.Started => By(line => line.Cycle.StartedAt),
            _ => By(line => line.Cycle.ClosedAt ?? (line.Open == null ? line.Cycle.StartedAt : line.Open.OpenedAt)),
        }).ThenBy(line => line.Cycle.Id);
    }

    /// <summary>What was typed, for LIKE: in any case of the letters on both databases, and no letter a wildcard.</summary>
    private static string Literal(string word) => string.Concat(word.Select(letter => letter is '%' or '_' or '[' or '\\' ? $"{Escape}{letter}" : $"{letter}"));

    /// <summary>The year alone, and the five-year periods in which it lies.</summary>
    private static List<string> PeriodsWith(int year) =>
    [
        year.ToString(CultureInfo.InvariantCulture),
        .. Enumerable.Range(year - Period.YearsOfRenstra + 1, Period.YearsOfRenstra).Select(first => new Period(first, first + Period.YearsOfRenstra - 1).ToString()),
    ];

    private static ListedCycle Listed(Line line) => new(
        line.Cycle.Id, line.Cycle.DocumentType, line.Cycle.Period, line.Cycle.Title, line.Cycle.Status, line.Cycle.StartedAt, line.Cycle.ClosedAt,
        line is { Cycle.Status: CycleStatus.Running, Open: { } open } ? new ListedDesk(open.Pelaksana, open.Number, open.OpenedAt, open.DueAt) : null);

    private sealed class Line
    {
        public required CycleRow Cycle { get; init; }

        public StepRunRow? Open { get; init; }
    }
}
