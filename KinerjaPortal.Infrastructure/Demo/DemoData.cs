using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Infrastructure.Events;
using KinerjaPortal.Infrastructure.Files;
using KinerjaPortal.Infrastructure.Identity;
using KinerjaPortal.Infrastructure.Organisation;
using KinerjaPortal.Infrastructure.Persistence;
using KinerjaPortal.Infrastructure.Sops;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace KinerjaPortal.Infrastructure.Demo;

/// <summary>Accounts and cycles for trying the portal out. Never in Production.</summary>
public sealed class DemoData(
    IDbContextFactory<PortalContext> contexts, StaffingTransaction staffing, EventStore store, OfficeDirectory offices, OfficePosts posts, SopCatalogue sops,
    Uploads uploads, IPasswordHasher<PortalUser> hasher, TimeProvider clock)
{
    /// <summary>The password of every demo account.</summary>
    public static string Password => DemoPeople.Password;

    /// <summary>Adds what is missing; a database that has demo accounts, or any cycle, keeps them as they are.</summary>
    /// <param name="withCycles">Whether cycles under way are wanted too.</param>
    public async Task RunAsync(bool withCycles, CancellationToken cancellationToken)
    {
        await new DemoAccounts(contexts, staffing, offices, new DemoPosts(offices, posts), hasher, clock).AddAsync(cancellationToken);
        if (withCycles)
        {
            await new DemoStandIns(contexts, staffing, offices, clock).AddAsync(cancellationToken);
            await new DemoCycles(contexts, store, offices, sops, new DemoFiles(uploads), clock).AddAsync(cancellationToken);
        }
    }

    /// <summary>The accounts of an office as the sign-in page lists them: address, post, person.</summary>
    public static IEnumerable<(string Email, string Post, string Name)> AccountsOf(Office office, DateTimeOffset now) =>
    [
        .. office.Posts.SelectMany(post => office.HoldersOf(post.Code, now)

            // Who acts for another signs in with the account of their own post.
            .Where(holder => holder.Kind == AssignmentKind.Definitif)
            .Select(holder => (DemoPeople.Email(post.Code, office.Opd.Code), post.Name, holder.Name))),
        (DemoPeople.Email(DemoPeople.AdminPost, office.Opd.Code), "Admin", $"Admin {office.Opd.ShortName}"),
        .. office.Opd.Code == DemoPeople.PortalAdminOpd
            ? [(DemoPeople.Email(DemoPeople.PortalAdminPost, office.Opd.Code), "Admin portal", DemoPeople.PortalAdminName)]
            : Array.Empty<(string, string, string)>(),
    ];
}
