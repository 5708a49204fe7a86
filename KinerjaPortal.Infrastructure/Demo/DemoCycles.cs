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
/// A few cycles under way, made by the same methods as real ones, only in the past: most in time, few late, some sent back, one closed.
/// </summary>
internal sealed class DemoCycles(
    IDbContextFactory<PortalContext> contexts, EventStore store, OfficeDirectory offices, SopCatalogue sops, DemoFiles files, TimeProvider clock)
{
    /// <summary>What each desk takes of the time it has, so that a cycle is late only at the desk where the story ends.</summary>
    private const double HalfOfItsTime = 0.5;

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

    /// <summary>
    /// What lies where: office, document, period, steps done, how much of its time it has lain at the desk where the story ends (more than 1 is late),
    /// and a Tidak on the way. An ordinary week: most is in time, something is near its time or late, something came back.
    /// </summary>
    private static IEnumerable<Story> Stories(int year) =>
    [
        new("kesbangpol-mura", DocumentType.Lkjip, $"{year - 1}", Steps: 99, Lain: 0, Refused: true, EndedDaysAgo: 50),
        new("kesbangpol-mura", DocumentType.Renja, $"{year + 1}", Steps: 1, Lain: 0.4),
        new("kesbangpol-mura", DocumentType.Rka, $"{year + 1}", Steps: 7, Lain: 0.3),
        new("kesbangpol-mura", DocumentType.Lkpj, $"{year}", Steps: 3, Lain: 0.9),
        new("kesbangpol-mura", DocumentType.Lppd, $"{year}", Steps: 6, Lain: 2.5, Refused: true),
        new("kesbangpol-mura", DocumentType.Ppas, $"{year + 1}", Steps: 10, Lain: 0.2),
        new("kesbangpol-mura", DocumentType.Dpa, $"{year + 1}", Steps: 12, Lain: 0.5),
        new("kec-kelara", DocumentType.Rka, $"{year + 1}", Steps: 6, Lain: 0.6, Refused: true),
        new("kec-kelara", DocumentType.Lkjip, $"{year}", Steps: 4, Lain: 0.3),
        new("biro-organisasi-kalbar", DocumentType.Lkj, $"{year}", Steps: 3, Lain: 0.7),
        new("satpolpp-balangan", DocumentType.Lakip, $"{year}", Steps: 5, Lain: 0.5),
        new("kec-berbek", DocumentType.Lppd, $"{year}", Steps: 8, Lain: 1.8, Refused: true),
        new("kec-berbek", DocumentType.Lkjip, $"{year}", Steps: 4, Lain: 0.4),
    ];

    private async Task TellAsync(Story story, CancellationToken cancellationToken)
    {
        var office = (await offices.FindAsync(story.Opd, cancellationToken))!;
        var entry = (await sops.ListAsync(office.Opd.Id, cancellationToken)).First(sop => sop.Sop.DocumentType == story.DocumentType);
        var sop = entry.Version;
        var now = clock.GetUtcNow();
        var at = BeginningOf(story, sop, office, now);
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

            var end = PartOf(HalfOfItsTime, at, run.DueAt, office);
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

    /// <summary>
    /// When the document must have begun so that by now it has lain for so long where the story ends: the last moment from which it would not have
    /// lain there shorter. A later beginning never leads to an earlier end, so it is searched by halves.
    /// </summary>
    private static DateTimeOffset BeginningOf(Story story, SopVersion sop, Office office, DateTimeOffset now)
    {
        var target = LastWorkingMoment(office, WorkingDaysBefore(office, now, story.EndedDaysAgo));
        var (early, late) = (target.AddYears(-1), target);
        while (late - early > TimeSpan.FromMinutes(1))
        {
            var middle = early + ((late - early) / 2);
            (early, late) = LiesSince(middle) <= target ? (middle, late) : (early, middle);
        }

        return office.Calendar.NextWorkingMoment(early);

        DateTimeOffset LiesSince(DateTimeOffset began)
        {
            var at = office.Calendar.NextWorkingMoment(began);
            var (step, refused) = (sop.Start, !story.Refused);
            for (var done = 0; done < story.Steps; done++)
            {
                var answer = step.Symbol != StepSymbol.Decision ? FlowLabel.None : refused ? FlowLabel.Ya : FlowLabel.Tidak;
                refused |= answer == FlowLabel.Tidak;
                at = PartOf(HalfOfItsTime, at, office.Calendar.Due(at, step.MutuBaku.Waktu), office);
                if (sop.Next(step.Id, answer) is not { } next)
                {
                    return at;
                }

                step = next;
            }

            return PartOf(story.Lain, at, office.Calendar.Due(at, step.MutuBaku.Waktu), office);
        }
    }

    /// <summary>When a part of the working time from one moment to another is over.</summary>
    private static DateTimeOffset PartOf(double part, DateTimeOffset at, DateTimeOffset dueAt, Office office)
    {
        var minutes = (int)(office.Calendar.WorkingTimeBetween(at, dueAt).TotalMinutes * part);
        return minutes > 0 ? office.Calendar.Due(at, new Waktu(minutes, WaktuUnit.Menit)) : at;
    }

    /// <summary>This moment, or where the office is closed then the end of the last day before it.</summary>
    private static DateTimeOffset LastWorkingMoment(Office office, DateTimeOffset moment)
    {
        if (office.Calendar.IsWorkingTime(moment))
        {
            return moment;
        }

        var day = office.Opd.Zone.DateOf(moment);
        var closing = office.Calendar.ClosingUntil(day);
        return closing <= moment ? closing : office.Calendar.ClosingUntil(day.AddDays(-1));
    }

    private static DateTimeOffset WorkingDaysBefore(Office office, DateTimeOffset moment, int days)
    {
        for (; days > 0; moment = moment.AddDays(-1))
        {
            days -= office.Calendar.IsWorkingDay(office.Opd.Zone.DateOf(moment)) ? 1 : 0;
        }

        return moment;
    }

    private static (Actor Actor, ActedFor For) HolderOf(Office office, string post, DateTimeOffset at)
    {
        var holders = office.HoldersOf(post, at);
        var holder = holders[0];
        return (new Actor(holder.PersonId, holder.Name), new ActedFor(post, office.Post(post)!.Name, holder.Kind, InPlaceOf: holder.InPlaceOf(holders)));
    }

    private sealed record Story(string Opd, DocumentType DocumentType, string Period, int Steps, double Lain, bool Refused = false, int EndedDaysAgo = 0);
}
