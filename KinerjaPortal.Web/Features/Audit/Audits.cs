using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.People;
using KinerjaPortal.Infrastructure.Journal;
using KinerjaPortal.Infrastructure.Organisation;
using KinerjaPortal.Web.Features.Account;

namespace KinerjaPortal.Web.Features.Audit;

/// <summary>Who may read which part of the audit, for the page and its workbook: the offices whose journal the role reads, asked of the database each time.</summary>
public sealed class Audits(OfficeDirectory offices, PostHolders holders, AuditReader reader)
{
    /// <summary>Null where it is not the caller's to read.</summary>
    public async Task<AuditScope?> ScopeAsync(Caller caller, string? office, CancellationToken cancellationToken)
    {
        var own = (await offices.FindAsync(caller.OpdId, cancellationToken))!;
        var readsAll = await holders.MayAsync(PortalAction.ReadJournal, new Opd(Guid.Empty, "", "", "", "", own.Opd.Zone), caller.PersonId, cancellationToken);
        var asked = office is null ? own : await offices.FindAsync(office, cancellationToken);
        return asked is null || !await holders.MayAsync(PortalAction.ReadJournal, asked.Opd, caller.PersonId, cancellationToken)
            ? null
            : new AuditScope(readsAll && office is null ? null : asked.Opd, own.Opd.Zone, readsAll);
    }

    public Task<AuditLines> ReadAsync(AuditScope scope, AuditFilter filter, int skip, int take, CancellationToken cancellationToken) =>
        reader.ReadAsync(filter.Question(scope.Office?.Id, scope.Zone), skip, take, cancellationToken);

    /// <summary>The names of offices, for lines of several.</summary>
    public async Task<IReadOnlyDictionary<Guid, Opd>> OfficesAsync(CancellationToken cancellationToken) =>
        (await offices.AllAsync(cancellationToken)).ToDictionary(office => office.Opd.Id, office => office.Opd);

    public Task<long?> FirstBrokenAsync(CancellationToken cancellationToken) => reader.FirstBrokenAsync(cancellationToken);
}

/// <param name="Office">Null for all, the portal itself among them.</param>
/// <param name="Zone">In which days and times are read.</param>
/// <param name="ReadsAll">Whether the reader may choose among all offices.</param>
public sealed record AuditScope(Opd? Office, ZonaWaktu Zone, bool ReadsAll);
