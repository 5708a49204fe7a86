using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.People;
using KinerjaPortal.Infrastructure.Identity;
using KinerjaPortal.Infrastructure.Organisation;
using KinerjaPortal.Infrastructure.Persistence;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace KinerjaPortal.Infrastructure.Demo;

/// <summary>One account per post, an admin per office and one of the portal, once.</summary>
internal sealed class DemoAccounts(
    IDbContextFactory<PortalContext> contexts, StaffingTransaction staffing, OfficeDirectory offices, DemoPosts posts, IPasswordHasher<PortalUser> hasher, TimeProvider clock)
{
    private static readonly DateOnly s_since = new(2023, 1, 2);

    public async Task AddAsync(CancellationToken cancellationToken)
    {
        await using (var db = await contexts.CreateDbContextAsync(cancellationToken))
        {
            if (await db.Users.AnyAsync(user => user.Email!.EndsWith(".demo"), cancellationToken))
            {
                return;
            }
        }

        var (people, held) = (new List<PortalUser>(), new List<Assignment>());
        string? password = null;
        var index = 0;
        var ofBidang = await posts.AddAsync(cancellationToken);
        var all = await offices.AllAsync(cancellationToken);
        foreach (var office in all)
        {
            foreach (var post in office.Posts.Except(ofBidang))
            {
                Hold(office.Opd, post);
            }

            people.Add(Account(office.Opd, DemoPeople.AdminPost, $"Admin {office.Opd.ShortName}", AccountRole.OfficeAdmin));
            if (office.Opd.Code == DemoPeople.PortalAdminOpd)
            {
                people.Add(Account(office.Opd, DemoPeople.PortalAdminPost, DemoPeople.PortalAdminName, AccountRole.PortalAdmin));
            }
        }

        // Last, so that the people of the library's posts keep their names.
        foreach (var post in ofBidang)
        {
            Hold(all.First(office => office.Opd.Id == post.OpdId).Opd, post);
        }

        await staffing.RunAsync(
            db =>
            {
                db.Users.AddRange(people);
                db.Assignments.AddRange(held);
                return Task.FromResult(people.Count);
            },
            cancellationToken);

        void Hold(Opd opd, Pelaksana post)
        {
            var person = Account(opd, post.Code, DemoPeople.Name(index++), AccountRole.Staff);
            people.Add(person);
            held.Add(new Assignment(Guid.CreateVersion7(), post.Id, person.Id, AssignmentKind.Definitif, s_since, Until: null));
        }

        PortalUser Account(Opd opd, string post, string name, AccountRole role)
        {
            var user = PortalUser.New(Guid.CreateVersion7(clock.GetUtcNow()), new PersonDetails(name, Nip: null, DemoPeople.Email(post, opd.Code)), opd.Id, role);

            // Everybody has the same password, so it is hashed once: hashing is slow on purpose and there are forty accounts.
            user.PasswordHash = password ??= hasher.HashPassword(user, DemoPeople.Password);
            return user;
        }
    }
}
