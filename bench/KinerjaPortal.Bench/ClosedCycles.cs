using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Cycles.Decisions;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Domain.Sops.Versions;
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
    public static Task<ClosedCycles> OpenAsync(string file)
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Configuration["ConnectionStrings:Kinerja"] = $"Data Source={file}";
        builder.AddPersistence();
        return Task.FromResult(new ClosedCycles(builder.Build()));
    }

    /// <summary>
    /// Establishes the sheet anew with no step that wants a file: what is measured is a completion, and not the upload that
    /// some steps would want before it.
    /// </summary>
    public async Task WantNoFilesAsync()
    {
        var services = host.Services;
        var office = (await services.GetRequiredService<OfficeDirectory>().FindAsync(Office.Opd, CancellationToken.None))!;
        var sops = await services.GetRequiredService<SopCatalogue>().ListAsync(office.Opd.Id, CancellationToken.None);
        var entry = sops.First(sop => sop.Sop.DocumentType == DocumentType.Rka);
        var sheet = entry.Version.Definition;
        sheet = sheet with { Steps = [.. sheet.Steps.Select(step => step with { Need = StepNeed.Nothing })] };
        var drawn = (DraftOutcome.Done)await services.GetRequiredService<SopDrafts>().CreateVersionAsync(entry.Sop.Id, sheet, Guid.Empty, CancellationToken.None);

        var versions = services.GetRequiredService<SopVersions>();
        var today = office.Opd.Zone.DateOf(DateTimeOffset.UtcNow);
        var said = new Establishment("1", today, today, new SopApproval("Kepala Badan", "Bench", null, null));
        if (await versions.SubmitAsync(drawn.Draft.VersionId, Guid.Empty, CancellationToken.None) is not VersionOutcome.Done
            || await versions.EstablishAsync(drawn.Draft.VersionId, said, office.Opd.Zone, Guid.Empty, CancellationToken.None) is not VersionOutcome.Done)
        {
            throw new InvalidOperationException("The sheet without files was not established.");
        }
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
