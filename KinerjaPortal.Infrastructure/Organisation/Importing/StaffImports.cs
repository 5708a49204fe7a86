using KinerjaPortal.Domain.Journal;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.Organisation.Importing;
using KinerjaPortal.Domain.People;
using KinerjaPortal.Infrastructure.Identity;
using KinerjaPortal.Infrastructure.Journal;
using KinerjaPortal.Infrastructure.Organisation.Keeping;
using KinerjaPortal.Infrastructure.People;
using KinerjaPortal.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace KinerjaPortal.Infrastructure.Organisation.Importing;

/// <summary>
/// Takes posts and people from a workbook, all of it or nothing. Whether the keeper may is asked here, of what the database says of them at
/// that very moment; and what is written is what was looked at, or nothing is. The accounts have no password and no link yet: each
/// person's link is made under Pengguna and handed to them, so that no file with the keys of a whole office lies about.
/// </summary>
public sealed class StaffImports(StaffingTransaction staffing, IDbContextFactory<PortalContext> contexts, TimeProvider clock)
{
    /// <summary>What a table would lead to.</summary>
    public async Task<StaffImportOutcome> PlanAsync(Guid keeperId, Opd office, StaffTable table, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await KnownAsync(db, keeperId, office, table, cancellationToken) is { } known
            ? new StaffImportOutcome.Planned(StaffPlanning.Of(table, known))
            : new StaffImportOutcome.NotYours();
    }

    /// <param name="seen">What whoever takes it has looked at; without a fault.</param>
    public Task<StaffImportOutcome> TakeAsync(Keeper by, Opd office, StaffTable table, StaffPlan seen, CancellationToken cancellationToken) =>
        staffing.RunAsync<StaffImportOutcome>(
            async db =>
            {
                if (await KnownAsync(db, by.PersonId, office, table, cancellationToken) is not { } known)
                {
                    return new StaffImportOutcome.NotYours();
                }

                var plan = StaffPlanning.Of(table, known);
                if (plan.HasFaults || !plan.SaysTheSameAs(seen))
                {
                    return new StaffImportOutcome.Moved(plan);
                }

                await WriteAsync(db, by, known, office, plan, cancellationToken);
                return new StaffImportOutcome.Done(plan);
            },
            cancellationToken);

    /// <summary>An office's posts and people as the workbook has them; null where they are not the keeper's. Who is closed, or has a role that no workbook gives, is left out.</summary>
    public async Task<StaffTable?> OfOfficeAsync(Guid keeperId, Opd office, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await PeopleReader.StandingAsync(db, keeperId, cancellationToken) is not { } keeper || !keeper.May(PortalAction.KeepPosts, office.Id))
        {
            return null;
        }

        var today = office.Zone.DateOf(clock.GetUtcNow());
        var posts = await db.Pelaksana.AsNoTracking().Where(post => post.OpdId == office.Id).OrderBy(post => post.Order).ToListAsync(cancellationToken);
        var people = await db.Users.AsNoTracking()
            .Where(user => user.OpdId == office.Id && user.ClosedAt == null && (user.Role == AccountRole.Staff || user.Role == AccountRole.OfficeAdmin))
            .OrderBy(user => user.FullName)
            .ToListAsync(cancellationToken);
        var held = (await InForceOrComing(db, office.Id, today).Where(one => one.From <= today).ToListAsync(cancellationToken))
            .ToLookup(one => one.PersonId, one => posts.Find(post => post.Id == one.PelaksanaId));
        return new StaffTable(
            [.. posts.Select(post => new PostRow(0, post.Name, post.Code, YesNo(post.IsExternal), YesNo(post.PlansCycles)))],
            [
                .. people.Select(person => new PersonRow(
                    0, person.FullName, person.Nip ?? "", person.Email!, person.Role == AccountRole.OfficeAdmin ? "Admin OPD" : "Pegawai",
                    held[person.Id].FirstOrDefault(post => post is { IsExternal: false })?.Name ?? "")),
            ]);

        static string YesNo(bool isSo) => isSo ? "ya" : "tidak";
    }

    private static IQueryable<Assignment> InForceOrComing(PortalContext db, Guid opdId, DateOnly today) => db.Assignments.AsNoTracking()
        .Where(one => (one.Until == null || one.Until >= today) && db.Pelaksana.Any(post => post.Id == one.PelaksanaId && post.OpdId == opdId))
        .OrderBy(one => one.From);

    /// <returns>Null where the office is not the keeper's.</returns>
    private async Task<KnownStaff?> KnownAsync(PortalContext db, Guid keeperId, Opd office, StaffTable table, CancellationToken cancellationToken)
    {
        if (await PeopleReader.StandingAsync(db, keeperId, cancellationToken) is not { } keeper || !keeper.May(PortalAction.KeepPosts, office.Id)
            || !await db.Opds.AnyAsync(opd => opd.Id == office.Id, cancellationToken))
        {
            return null;
        }

        var posts = await db.Pelaksana.AsNoTracking().Where(post => post.OpdId == office.Id).OrderBy(post => post.Order).ToListAsync(cancellationToken);
        var keys = table.People.Select(person => StaffPlanning.KeyOf(PersonDetails.Typed(null, null, person.Email).Email)).Distinct().ToList();
        var accounts = await db.Users.AsNoTracking().Where(user => keys.Contains(user.NormalizedUserName!)).ToListAsync(cancellationToken);
        var held = await InForceOrComing(db, office.Id, office.Zone.DateOf(clock.GetUtcNow())).ToListAsync(cancellationToken);
        return new KnownStaff(
            keeper,
            office.Id,
            posts,
            PostKeeping.MostPosts,
            accounts.ToDictionary(user => user.NormalizedUserName!, user => new KnownAccount(user.Standing, new PersonDetails(user.FullName, user.Nip, user.Email!))),
            held.ToLookup(one => one.PelaksanaId, one => one.PersonId));
    }

    private async Task WriteAsync(PortalContext db, Keeper by, KnownStaff known, Opd office, StaffPlan plan, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var order = known.Posts.Select(post => post.Order).DefaultIfEmpty(0).Max();
        var posts = known.Posts.ToDictionary(post => post.Code, post => post.Id);
        foreach (var post in plan.Posts)
        {
            if (known.Posts.FirstOrDefault(one => one.Id == post.Id) is { } there)
            {
                var corrected = there with
                {
                    Name = post.Name,
                    IsExternal = post.IsExternal,
                    PlansCycles = post.PlansCycles,
                    LinkedOpdId = post.IsExternal ? there.LinkedOpdId : null,
                };
                db.Pelaksana.Update(corrected);
                Tell(PostFact.Corrected(there, corrected));
                continue;
            }

            posts[post.Code] = Guid.CreateVersion7(now);
            var added = new Pelaksana(posts[post.Code], office.Id, post.Code, post.Name, ++order, post.IsExternal, post.PlansCycles);
            db.Pelaksana.Add(added);
            Tell(PostFact.Made(added));
        }

        var changed = plan.People.Select(person => person.Id).OfType<Guid>().ToList();
        var accounts = await db.Users.Where(user => changed.Contains(user.Id)).ToDictionaryAsync(user => user.Id, cancellationToken);
        var people = known.Accounts.ToDictionary(account => account.Key, account => account.Value.Standing.PersonId);
        foreach (var person in plan.People)
        {
            if (person.Id is { } id)
            {
                var account = accounts[id];
                Tell(Described(
                    new AdminFact(AdminDeed.AccountChanged, person.Who.Name, id), new PersonDetails(account.FullName, account.Nip, account.Email ?? ""), person.Who));
                account.Take(person.Who);
                continue;
            }

            var made = PortalUser.New(Guid.CreateVersion7(now), person.Who, office.Id, person.Role);
            people[made.NormalizedUserName!] = made.Id;
            db.Users.Add(made);
            Tell(Described(new AdminFact(AdminDeed.AccountMade, made.FullName, made.Id), new PersonDetails("", null, ""), person.Who).With(AdminField.Role, null, person.Role));
        }

        foreach (var given in plan.Appointments)
        {
            var name = plan.People.FirstOrDefault(person => PortalUser.Normalized(person.Who.Email) == given.Email)?.Who.Name
                ?? known.Accounts[given.Email].Who.Name;
            var post = plan.Posts.FirstOrDefault(one => one.Code == given.PostCode)?.Name ?? known.Posts.First(one => one.Code == given.PostCode).Name;
            Tell(new AdminFact(AdminDeed.Appointed, name, people[given.Email])
                .With(AdminField.Post, null, post).With(AdminField.Holding, null, AssignmentKind.Definitif).With(AdminField.From, null, office.Zone.DateOf(now)));
        }

        db.Assignments.AddRange(plan.Appointments.Select(given => new Assignment(
            Guid.CreateVersion7(now), posts[given.PostCode], people[given.Email], AssignmentKind.Definitif, office.Zone.DateOf(now), Until: null,
            RecordedById: known.Keeper.PersonId, RecordedAt: now.ToUniversalTime())));

        void Tell(AdminFact fact) => AdminJournal.Write(db, by, office.Id, fact, now);
    }

    private static AdminFact Described(AdminFact fact, PersonDetails before, PersonDetails after) => fact
        .With(AdminField.Name, before.Name, after.Name).With(AdminField.Nip, before.Nip, after.Nip).With(AdminField.Email, before.Email, after.Email);
}
