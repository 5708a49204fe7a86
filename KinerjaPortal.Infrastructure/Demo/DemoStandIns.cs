using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Infrastructure.Organisation;
using KinerjaPortal.Infrastructure.Persistence;
using KinerjaPortal.Infrastructure.Persistence.Rows;
using Microsoft.EntityFrameworkCore;

namespace KinerjaPortal.Infrastructure.Demo;

/// <summary>A Camat on leave with a Plh in these days, and a Kaban who will travel and has none yet, once.</summary>
internal sealed class DemoStandIns(IDbContextFactory<PortalContext> contexts, StaffingTransaction staffing, OfficeDirectory offices, TimeProvider clock)
{
    private const string Kelara = "kec-kelara";
    private const string Kesbangpol = "kesbangpol-mura";

    public async Task AddAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await db.Absences.AnyAsync(cancellationToken)
            || await offices.FindAsync(Kelara, cancellationToken) is not { } kelara
            || await offices.FindAsync(Kesbangpol, cancellationToken) is not { } kesbangpol)
        {
            return;
        }

        var (today, adminOfKelara) = (TodayOf(kelara), await AdminOfAsync(db, Kelara, cancellationToken));
        var onLeave = Away(kelara, "camat", today.AddDays(-1), today.AddDays(3), "Cuti tahunan", adminOfKelara);
        var standIn = new Assignment(
            Guid.CreateVersion7(), kelara.Post("camat")!.Id, HolderOf(kelara, "sekretaris-camat"), AssignmentKind.Plh, today.AddDays(-1), today.AddDays(3),
            $"800.1.11.1/127/BKPSDM/{today.Year}", adminOfKelara, clock.GetUtcNow());

        var next = TodayOf(kesbangpol).AddDays(6);
        var travels = Away(kesbangpol, "kaban", next, next.AddDays(3), "Dinas luar ke Palembang", await AdminOfAsync(db, Kesbangpol, cancellationToken));
        await staffing.RunAsync(
            change =>
            {
                change.Absences.AddRange(onLeave, travels);
                change.Assignments.Add(standIn);
                return Task.FromResult(standIn);
            },
            cancellationToken);
    }

    private DateOnly TodayOf(Office office) => office.Opd.Zone.DateOf(clock.GetUtcNow());

    private Guid HolderOf(Office office, string post) => office.HoldersOf(post, clock.GetUtcNow())[0].PersonId;

    private AbsenceRow Away(Office office, string post, DateOnly from, DateOnly until, string reason, Guid recordedBy) => new()
    {
        Id = Guid.CreateVersion7(),
        OpdId = office.Opd.Id,
        PersonId = HolderOf(office, post),
        From = from,
        Until = until,
        Reason = reason,
        RecordedById = recordedBy,
        RecordedAt = clock.GetUtcNow(),
    };

    private static Task<Guid> AdminOfAsync(PortalContext db, string opd, CancellationToken cancellationToken)
    {
        var email = DemoPeople.Email(DemoPeople.AdminPost, opd);
        return db.Users.Where(user => user.Email == email).Select(user => user.Id).SingleAsync(cancellationToken);
    }
}
