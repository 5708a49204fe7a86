using KinerjaPortal.Domain.People;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Infrastructure.Events;
using KinerjaPortal.Infrastructure.Organisation;
using KinerjaPortal.Infrastructure.Sops;
using KinerjaPortal.Web.Features.Account;
using KinerjaPortal.Web.Features.Cycles;

namespace KinerjaPortal.Web.Features.Documents.Shelves;

/// <summary>Reads the files of a cycle for somebody who asks once: the API, a download of all.</summary>
public sealed class FileShelves(EventStore store, SopCatalogue sops, OfficeDirectory offices, FileReaders readers, TimeProvider clock)
{
    /// <summary>Null where there is no such cycle, or not for this person.</summary>
    public async Task<FileShelf?> FindAsync(Caller? caller, Guid cycleId, CancellationToken cancellationToken)
    {
        if (caller is null || await store.FindAsync(cycleId, cancellationToken) is not { Cycle: var cycle } || !caller.May(PortalAction.ReadFiles, cycle.OpdId))
        {
            return null;
        }

        var sheets = new Dictionary<Guid, SopVersion>();
        foreach (var version in cycle.Moves.Select(move => move.FromVersionId).Append(cycle.SopVersionId))
        {
            sheets[version] = await sops.VersionAsync(version, cancellationToken);
        }

        var office = (await offices.FindAsync(cycle.OpdId, cancellationToken))!;
        var situation = new Situation(caller, cycle, sheets[cycle.SopVersionId], office, clock.GetUtcNow()) { FormerSheets = sheets };
        return FileShelf.Of(situation, await readers.RightsAsync(caller, cycle, cancellationToken));
    }
}
