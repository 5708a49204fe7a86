using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Cycles.Decisions;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Infrastructure.Events;
using KinerjaPortal.Infrastructure.Organisation;
using KinerjaPortal.Infrastructure.Persistence;
using KinerjaPortal.Infrastructure.Sops;
using Microsoft.EntityFrameworkCore;

namespace KinerjaPortal.Infrastructure.Demo;

/// <summary>
/// A few cycles under way, made by the same methods as real ones, only in the past: some in time, one late, one sent
/// back, one closed.
/// </summary>
internal sealed class DemoCycles(
    IDbContextFactory<PortalContext> contexts, EventStore store, OfficeDirectory offices, SopCatalogue sops, DemoFiles files, TimeProvider clock)
{
    public async Task AddAsync(CancellationToken cancellationToken)
    {
        await using (var db = await contexts.CreateDbContextAsync(cancellationToken))
        {
            if (await db.Cycles.AnyAsync(cancellationToken))
            {
                return;
            }
        }

        var year = clock.GetUtcNow().Year;
        foreach (var story in Stories(year))
        {
            await TellAsync(story, cancellationToken);
        }
    }

    /// <summary>What lies where: office, document, period, working days since it began, steps done, and a Tidak on the way.</summary>
    private static IEnumerable<Story> Stories(int year) =>
    [
        new("kesbangpol-mura", DocumentType.Lkjip, $"{year - 1}", BeganDaysAgo: 60, Steps: 99, Refused: true),
        new("kesbangpol-mura", DocumentType.Renja, $"{year + 1}", BeganDaysAgo: 4, Steps: 1, Refused: false),
        new("kesbangpol-mura", DocumentType.Rka, $"{year + 1}", BeganDaysAgo: 9, Steps: 7, Refused: false),
        new("kesbangpol-mura", DocumentType.Lkpj, $"{year}", BeganDaysAgo: 1, Steps: 3, Refused: false),
        new("kesbangpol-mura", DocumentType.Lppd, $"{year}", BeganDaysAgo: 12, Steps: 6, Refused: true),
        new("kesbangpol-mura", DocumentType.Ppas, $"{year + 1}", BeganDaysAgo: 6, Steps: 10, Refused: false),
        new("kesbangpol-mura", DocumentType.Dpa, $"{year + 1}", BeganDaysAgo: 7, Steps: 12, Refused: false),
        new("kec-kelara", DocumentType.Rka, $"{year + 1}", BeganDaysAgo: 3, Steps: 6, Refused: true),
        new("kec-kelara", DocumentType.Lkjip, $"{year}", BeganDaysAgo: 2, Steps: 4, Refused: false),
        new("biro-organisasi-kalbar", DocumentType.Lkj, $"{year}", BeganDaysAgo: 15, Steps: 3, Refused: false),
        new("satpolpp-balangan", DocumentType.Lakip, $"{year}", BeganDaysAgo: 5, Steps: 5, Refused: false),
        new("kec-berbek", DocumentType.Lppd, $"{year}", BeganDaysAgo: 11, Steps: 8, Refused: true),
        new("kec-berbek", DocumentType.Lkjip, $"{year}", BeganDaysAgo: 2, Steps: 4, Refused: false),
    ];

    private async Task TellAsync(Story story, CancellationToken cancellationToken)
    {
        var office = (await offices.FindAsync(story.Opd, cancellationToken))!;
        var entry = (await sops.ListAsync(office.Opd.Id, cancellationToken)).First(sop => sop.Sop.DocumentType == story.DocumentType);
        var sop = entry.Version;
        var now = clock.GetUtcNow();
        var at = office.Calendar.NextWorkingMoment(WorkingDaysBefore(office, now, story.BeganDaysAgo));
        var period = ((PeriodReading.Read)Period.Read(story.Period, story.DocumentType)).Period;
        var (starter, starterPost) = HolderOf(office, sop.Start.Pelaksana, at);
        var events = new List<CycleEvent>(DocumentCycle.Start(
            Guid.CreateVersion7(at), office.Opd.Id, sop, story.DocumentType, period, $"{story.DocumentType.Name} {period}",
            office.Calendar, starter, starterPost, at));
        var cycle = DocumentCycle.Replay(events);
        var refused = !story.Refused;
        for (var done = 0; done < story.Steps && cycle.Current is { } run; done++)
        {
            var step = sop.Step(run.StepId);
            var answer = FlowLabel.None;
            if (step.Symbol == StepSymbol.Decision)
            {
                answer = refused ? FlowLabel.Ya : FlowLabel.Tidak;
                refused = true;
            }

            // Each desk takes half of the time it has, so that a cycle is late only at the desk where the story ends.
            var end = office.Calendar.NextWorkingMoment(at + ((run.DueAt - at) / 2));
            if (end >= now)
            {
                break;
            }

            at = end;
            var (actor, post) = HolderOf(office, run.Pelaksana, at);
            cycle = step.Action == StepAction.KumpulBahan
                ? await files.GatherAsync(cycle, office, actor, post, run.OpenedAt, whole: true, events, cancellationToken)
                : cycle;
            cycle = await files.FileAsync(cycle, step, office, actor, post, at, events, cancellationToken);
            if (step.Action == StepAction.Pengesahan && answer != FlowLabel.Tidak)
            {
                cycle = await files.SignOnPaperAsync(cycle, sop, office, actor, post, at, events, cancellationToken);
                continue;
            }

            var note = answer == FlowLabel.Tidak ? "Capaian indikator belum sama dengan tabel realisasi; mohon disesuaikan." : null;
            var outcome = (StepOutcome.Done)cycle.Complete(run.Id, answer, note, sop, office.Calendar, actor, post, at);
            events.AddRange(outcome.Events);
            cycle = outcome.After;
        }

        if (cycle.Current is { } open && sop.Step(open.StepId).Action == StepAction.KumpulBahan && open.OpenedAt.AddHours(1) < now)
        {
            var (asker, askerPost) = HolderOf(office, open.Pelaksana, open.OpenedAt);
            await files.GatherAsync(cycle, office, asker, askerPost, open.OpenedAt, whole: false, events, cancellationToken);
        }

        await store.AppendAsync(before: null, events, command: null, cancellationToken);
    }

    private static DateTimeOffset WorkingDaysBefore(Office office, DateTimeOffset now, int days)
    {
        var day = office.Opd.Zone.DateOf(now);
        for (var left = days; left > 0;)
        {
            day = day.AddDays(-1);
            left -= office.Calendar.IsWorkingDay(day) ? 1 : 0;
        }

        return office.Opd.Zone.At(day.ToDateTime(new TimeOnly(8, 10)));
    }

    private static (Actor Actor, ActedFor For) HolderOf(Office office, string post, DateTimeOffset at)
    {
        var holders = office.HoldersOf(post, at);
        var holder = holders[0];
        return (new Actor(holder.PersonId, holder.Name), new ActedFor(post, office.Post(post)!.Name, holder.Kind, InPlaceOf: holder.InPlaceOf(holders)));
    }

    private sealed record Story(string Opd, DocumentType DocumentType, string Period, int BeganDaysAgo, int Steps, bool Refused);
}
