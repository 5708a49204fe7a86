using KinerjaPortal.Domain.Deadlines;
using KinerjaPortal.Domain.Journal;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Infrastructure.Journal;
using KinerjaPortal.Infrastructure.Organisation;
using KinerjaPortal.Infrastructure.Persistence;
using KinerjaPortal.Infrastructure.Persistence.Rows;
using Microsoft.EntityFrameworkCore;

namespace KinerjaPortal.Infrastructure.Deadlines;

/// <summary>
/// Reads and changes the deadlines for the page on which they are kept; everybody else asks the office directory, which every change makes
/// read again on all nodes.
/// </summary>
public sealed class KeptDeadlines(IDbContextFactory<PortalContext> contexts, StaffingTransaction staffing, TimeProvider clock)
{
    /// <summary>Those of all offices and an office's own.</summary>
    public async Task<IReadOnlyList<KeptDeadline>> ReadAsync(Guid opdId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await db.Deadlines.AsNoTracking().Where(row => row.OpdId == null || row.OpdId == opdId).ToListAsync(cancellationToken);
        return rows.ConvertAll(row => new KeptDeadline(row.OpdId, row.ToRule()));
    }

    /// <summary>Sets the deadline of a document for a year, or for every year; one that stands there already is corrected.</summary>
    /// <param name="opdId">The office whose own it is; null for every office's.</param>
    public Task<DeadlineOutcome> SaveAsync(Keeper by, Guid? opdId, DeadlineRule rule, CancellationToken cancellationToken) => RunAsync(
        by, opdId,
        async db =>
        {
            if (rule.WhyNot() is { } fault)
            {
                return new DeadlineOutcome.Wrong(fault);
            }

            if (await FindAsync(db, opdId, rule.Document, rule.Year, cancellationToken) is { } row)
            {
                row.Take(rule);
            }
            else
            {
                db.Deadlines.Add(DeadlineRow.Of(opdId, rule));
            }

            var hasChanged = db.ChangeTracker.HasChanges();
            if (hasChanged)
            {
                Tell(db, by, opdId, new AdminFact(AdminDeed.DeadlineSet, rule.Document.Name).With(AdminField.Year, null, rule.Year)
                    .With(AdminField.Day, null, $"{rule.Day}/{rule.Month} ({rule.YearsAfter:+0;-0;0})").With(AdminField.Decree, null, rule.Source));
            }

            return new DeadlineOutcome.Done(hasChanged);
        },
        cancellationToken);

    public Task<DeadlineOutcome> RemoveAsync(Keeper by, Guid? opdId, DocumentType document, int? year, CancellationToken cancellationToken) => RunAsync(
        by, opdId,
        async db =>
        {
            if (await FindAsync(db, opdId, document, year, cancellationToken) is not { } row)
            {
                return new DeadlineOutcome.Gone();
            }

            db.Deadlines.Remove(row);
            Tell(db, by, opdId, new AdminFact(AdminDeed.DeadlineRemoved, document.Name).With(AdminField.Year, year, null));
            return new DeadlineOutcome.Done(HasChanged: true);
        },
        cancellationToken);

    private void Tell(PortalContext db, Keeper by, Guid? opdId, AdminFact fact) => AdminJournal.Write(db, by, opdId, fact, clock.GetUtcNow());

    private static Task<DeadlineRow?> FindAsync(PortalContext db, Guid? opdId, DocumentType document, int? year, CancellationToken cancellationToken) =>
        db.Deadlines.FirstOrDefaultAsync(row => row.OpdId == opdId && row.DocumentType == document && row.Year == year, cancellationToken);

    /// <summary>Whether the keeper may is asked in the transaction, of what the database says of them at that very moment.</summary>
    private Task<DeadlineOutcome> RunAsync(Keeper by, Guid? opdId, Func<PortalContext, Task<DeadlineOutcome>> change, CancellationToken cancellationToken) =>
        staffing.RunAsync(
            async db =>
            {
                var keeper = await db.Users.AsNoTracking().SingleOrDefaultAsync(user => user.Id == by.PersonId, cancellationToken);
                return keeper?.Standing.MayKeepDeadlinesOf(opdId) != true ? new DeadlineOutcome.NotYours()
                    : opdId is not null && !await db.Opds.AnyAsync(opd => opd.Id == opdId, cancellationToken) ? new DeadlineOutcome.UnknownOffice()
                    : await change(db);
            },
            cancellationToken);
}

/// <param name="OpdId">The office whose own it is; null for every office's.</param>
public sealed record KeptDeadline(Guid? OpdId, DeadlineRule Rule);

/// <summary>What came of changing a deadline.</summary>
public abstract record DeadlineOutcome
{
    private DeadlineOutcome()
    {
    }

    /// <param name="HasChanged">False where it was so already.</param>
    public sealed record Done(bool HasChanged) : DeadlineOutcome;

    /// <summary>The deadline is not theirs to keep.</summary>
    public sealed record NotYours : DeadlineOutcome;

    public sealed record UnknownOffice : DeadlineOutcome;

    /// <summary>There is no such deadline, or no longer.</summary>
    public sealed record Gone : DeadlineOutcome;

    public sealed record Wrong(DeadlineFault Fault) : DeadlineOutcome;
}
