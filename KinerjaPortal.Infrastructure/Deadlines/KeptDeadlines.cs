using System.Globalization;
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

            var row = await FindAsync(db, opdId, rule.Document, rule.Year, cancellationToken);
            var before = row?.ToRule();
            if (before == rule)
            {
                return new DeadlineOutcome.Done(HasChanged: false);
            }

            if (row is null)
            {
                db.Deadlines.Add(DeadlineRow.Of(opdId, rule));
            }
            else
            {
                row.Take(rule);
            }

            Write(db, by, opdId, before, rule);
            return new DeadlineOutcome.Done(HasChanged: true);
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
            Write(db, by, opdId, row.ToRule(), after: null);
            return new DeadlineOutcome.Done(HasChanged: true);
        },
        cancellationToken);

    private static Task<DeadlineRow?> FindAsync(PortalContext db, Guid? opdId, DocumentType document, int? year, CancellationToken cancellationToken) =>
        db.Deadlines.FirstOrDefaultAsync(row => row.OpdId == opdId && row.DocumentType == document && row.Year == year, cancellationToken);

    private void Write(PortalContext db, Keeper by, Guid? opdId, DeadlineRule? before, DeadlineRule? after) => AdminJournal.Write(
        db, by, opdId,
        new AdminFact(after is null ? AdminDeed.DeadlineRemoved : AdminDeed.DeadlineSet, (after ?? before)!.Document.Name)
            .With(AdminField.Year, null, (after ?? before)!.Year)
            .With(AdminField.Day, Written(before), Written(after))
            .With(AdminField.Decree, before?.Source, after?.Source)
            .With(AdminField.Confirmed, before?.IsConfirmed, after?.IsConfirmed),
        clock.GetUtcNow());

    /// <summary>Day and month, and how many years after the document's own.</summary>
    private static string? Written(DeadlineRule? rule) =>
        rule is null ? null : string.Create(CultureInfo.InvariantCulture, $"{rule.Day}/{rule.Month} ({rule.YearsAfter:+0;-0;0})");

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
