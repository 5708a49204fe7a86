using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.Organisation.Keeping;
using KinerjaPortal.Domain.People;
using KinerjaPortal.Infrastructure.People;
using KinerjaPortal.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace KinerjaPortal.Infrastructure.Organisation.Keeping;

/// <summary>
/// Makes, corrects and deletes offices. Whether the keeper may is asked here, of what the database says of them at that very moment. A new
/// office works by Perpres 21/2023 until its calendar says otherwise: it needs no row for that.
/// </summary>
public sealed class OfficeKeeping(StaffingTransaction staffing, TimeProvider clock)
{
    /// <param name="code">Stands in addresses, in the slugs of its SOPs and in what is archived, and so is never changed.</param>
    public Task<OfficeOutcome> AddAsync(Guid keeperId, OfficeDetails details, string code, CancellationToken cancellationToken) => KeepAsync(
        keeperId,
        async db =>
        {
            if ((details.WhyNot() ?? (OpdCode.Is(code) ? null : OfficeFault.CodeInvalid)) is { } fault)
            {
                return new OfficeOutcome.Wrong(fault);
            }

            var others = await db.Opds.AsNoTracking().ToListAsync(cancellationToken);
            if (others.Exists(other => other.Code == code))
            {
                return new OfficeOutcome.CodeTaken(code);
            }

            if (IsTaken(details, others))
            {
                return new OfficeOutcome.NameTaken();
            }

            var office = details.Of(new Opd(Guid.CreateVersion7(clock.GetUtcNow()), code, details.Name, details.ShortName, details.Region, details.Zone));
            db.Opds.Add(office);
            return new OfficeOutcome.Made(office);
        },
        cancellationToken);

    public Task<OfficeOutcome> CorrectAsync(Guid keeperId, Guid opdId, OfficeDetails details, CancellationToken cancellationToken) => KeepAsync(
        keeperId,
        async db =>
        {
            if (details.WhyNot() is { } fault)
            {
                return new OfficeOutcome.Wrong(fault);
            }

            var offices = await db.Opds.AsNoTracking().ToListAsync(cancellationToken);
            if (offices.Find(office => office.Id == opdId) is not { } office)
            {
                return new OfficeOutcome.UnknownOffice();
            }

            if (IsTaken(details, offices.Where(other => other.Id != opdId)))
            {
                return new OfficeOutcome.NameTaken();
            }

            if (details.Zone != office.Zone && await db.Cycles.AnyAsync(cycle => cycle.OpdId == opdId, cancellationToken))
            {
                return new OfficeOutcome.ZoneInUse();
            }

            db.Opds.Update(details.Of(office));
            return new OfficeOutcome.Done();
        },
        cancellationToken);

    /// <summary>Takes away an office to which nothing belongs: one that was entered by mistake.</summary>
    public Task<OfficeOutcome> DeleteAsync(Guid keeperId, Guid opdId, CancellationToken cancellationToken) => KeepAsync(
        keeperId,
        async db =>
        {
            if (await db.Opds.SingleOrDefaultAsync(opd => opd.Id == opdId, cancellationToken) is not { } office)
            {
                return new OfficeOutcome.UnknownOffice();
            }

            var use = new OfficeUse(
                await db.Pelaksana.CountAsync(post => post.OpdId == opdId, cancellationToken),
                await db.Users.CountAsync(user => user.OpdId == opdId, cancellationToken),
                await db.Sops.CountAsync(sop => sop.OpdId == opdId, cancellationToken),
                await db.Pelaksana.CountAsync(post => post.LinkedOpdId == opdId, cancellationToken));
            if (use.IsAny)
            {
                return new OfficeOutcome.InUse(use);
            }

            await db.ObservedOffices.Where(row => row.OpdId == opdId).ExecuteDeleteAsync(cancellationToken);
            await db.Holidays.Where(holiday => holiday.OpdId == opdId).ExecuteDeleteAsync(cancellationToken);
            db.Opds.Remove(office);
            return new OfficeOutcome.Done();
        },
        cancellationToken);

    private static bool IsTaken(OfficeDetails details, IEnumerable<Opd> others) => others.Any(other =>
        string.Equals(other.Name, details.Name, StringComparison.OrdinalIgnoreCase) && string.Equals(other.Region, details.Region, StringComparison.OrdinalIgnoreCase));

    private Task<OfficeOutcome> KeepAsync(Guid keeperId, Func<PortalContext, Task<OfficeOutcome>> change, CancellationToken cancellationToken) => staffing.RunAsync(
        async db => await PeopleReader.StandingAsync(db, keeperId, cancellationToken) is not { } keeper || !keeper.May(PortalAction.KeepOffices)
            ? new OfficeOutcome.NotYours()
            : await change(db),
        cancellationToken);
}
