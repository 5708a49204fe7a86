using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Cycles.Decisions;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Infrastructure.Events;
using KinerjaPortal.Infrastructure.Organisation;
using KinerjaPortal.Infrastructure.Persistence;
using KinerjaPortal.Infrastructure.Sops;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace KinerjaPortal.Bench;

/// <summary>Years of work already done, written by the portal's own store: each cycle from its first step to its last.</summary>
internal sealed class ClosedCycles(IHost host) : IAsyncDisposable
{
    public static ClosedCycles Open(string file)
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Configuration["ConnectionStrings:Kinerja"] = $"Data Source={file}";
        builder.AddPersistence();
        return new ClosedCycles(builder.Build());
    }

    public async Task AddAsync(int count)
    {
        var services = host.Services;
        var store = services.GetRequiredService<EventStore>();
        var office = (await services.GetRequiredService<OfficeDirectory>().FindAsync(Office.Opd, CancellationToken.None))!;
        var sops = await services.GetRequiredService<SopCatalogue>().ListAsync(office.Opd.Id, CancellationToken.None);
        var entry = sops.First(sop => sop.Sop.DocumentType == DocumentType.Rka);
        var at = office.Opd.Zone.At(new DateTime(2020, 1, 6, 8, 0, 0));
        for (var i = 0; i < count; i++)
        {
            at = office.Calendar.NextWorkingMoment(at.AddMinutes(5));
            await store.AppendAsync(before: null, Whole(office, entry, at), command: null, CancellationToken.None);
        }
    }

    public ValueTask DisposeAsync()
    {
        host.Dispose();
        return ValueTask.CompletedTask;
    }

    private static List<CycleEvent> Whole(Domain.Organisation.Office office, CataloguedSop entry, DateTimeOffset at)
    {
        var sop = entry.Version;
        var person = new Actor(Guid.Empty, "Bench");
        var events = new List<CycleEvent>(DocumentCycle.Start(
            Guid.CreateVersion7(at), office.Opd.Id, sop, entry.Sop.DocumentType, new Period(at.Year, at.Year), $"RKA {at.Year}", office.Calendar, person,
            null, at));
        for (var cycle = DocumentCycle.Replay(events); cycle.Current is { } run;)
        {
            var answer = sop.Step(run.StepId).Symbol == StepSymbol.Decision ? FlowLabel.Ya : FlowLabel.None;
            var done = (StepOutcome.Done)cycle.Complete(
                run.Id, answer, null, sop, office.Calendar, person, new ActedFor(run.Pelaksana, run.Pelaksana, AssignmentKind.Definitif), at);
            events.AddRange(done.Events);
            cycle = cycle.With(done.Events);
        }

        return events;
    }
}
