using KinerjaPortal.Domain.Journal;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.Organisation.Keeping;
using KinerjaPortal.Domain.People;
using KinerjaPortal.Infrastructure.Journal;
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
    public Task<OfficeOutcome> AddAsync(Keeper by, OfficeDetails details, string code, CancellationToken cancellationToken) => KeepAsync(
        by,
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
            Tell(db, by, AdminDeed.OfficeMade, office, new AdminFact(AdminDeed.OfficeMade, "").With(AdminField.Code, null, code).Changes);
            return new OfficeOutcome.Made(office);
        },
        cancellationToken);

    public Task<OfficeOutcome> CorrectAsync(Keeper by, Guid opdId, OfficeDetails details, CancellationToken cancellationToken) => KeepAsync(
        by,
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

            var corrected = details.Of(office);
            db.Opds.Update(corrected);
            if (corrected != office)
            {
                Tell(db, by, AdminDeed.OfficeCorrected, corrected, ChangesOf(office, corrected));
            }

            return new OfficeOutcome.Done();
        },
        cancellationToken);

    /// <summary>Takes away an office to which nothing belongs: one that was entered by mistake.</summary>
    public Task<OfficeOutcome> DeleteAsync(Keeper by, Guid opdId, CancellationToken cancellationToken) => KeepAsync(
        by,
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
            Tell(db, by, AdminDeed.OfficeDeleted, office, new AdminFact(AdminDeed.OfficeDeleted, "").With(AdminField.Code, office.Code, null).Changes);
            return new OfficeOutcome.Done();
        },
        cancellationToken);

    private void Tell(PortalContext db, Keeper by, AdminDeed deed, Opd office, IReadOnlyList<FieldChange> changes) =>
        AdminJournal.Write(db, by, office.Id, new AdminFact(deed, office.Name, office.Id) { Changes = changes }, clock.GetUtcNow());

    private static IReadOnlyList<FieldChange> ChangesOf(Opd before, Opd after) => new AdminFact(AdminDeed.OfficeCorrected, "")
        .With(AdminField.Name, before.Name, after.Name)
        .With(AdminField.ShortName, before.ShortName, after.ShortName)
        .With(AdminField.Kind, before.Kind, after.Kind)
        .With(AdminField.Region, before.Region, after.Region)
        .With(AdminField.Zone, before.Zone, after.Zone)
        .With(AdminField.Letterhead, before.Letterhead, after.Letterhead)
        .With(AdminField.Address, before.Address, after.Address)
        .Changes;

    private static bool IsTaken(OfficeDetails details, IEnumerable<Opd> others) => others.Any(other =>
        string.Equals(other.Name, details.Name, StringComparison.OrdinalIgnoreCase) && string.Equals(other.Region, details.Region, StringComparison.OrdinalIgnoreCase));

    private Task<OfficeOutcome> KeepAsync(Keeper by, Func<PortalContext, Task<OfficeOutcome>> change, CancellationToken cancellationToken) => staffing.RunAsync(
        async db => await PeopleReader.StandingAsync(db, by.PersonId, cancellationToken) is not { } keeper || !keeper.May(PortalAction.KeepOffices)
            ? new OfficeOutcome.NotYours()
            : await change(db),
        cancellationToken);
}
