using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.People;
using KinerjaPortal.Infrastructure.Organisation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KinerjaPortal.Tests.Support;

/// <summary>Changes who holds which post, as an admin will.</summary>
internal static class Posts
{
    extension(PortalHost portal)
    {
        /// <summary>Gives a post to the holder of another account as well.</summary>
        public async Task AssignAsync(
            string post, string opd, string email, AssignmentKind kind, DateOnly from, DateOnly? until)
        {
            await using var db = portal.Database();
            var person = await db.Users.SingleAsync(user => user.Email == email);
            db.Assignments.Add(new Assignment(Guid.CreateVersion7(), await PostIdAsync(db, post, opd), person.Id, kind, from, until));
            await db.SaveChangesAsync();
            await portal.Services.GetRequiredService<OfficeDirectory>().RefreshAsync(CancellationToken.None);
        }

        /// <summary>Takes an admin's right away; the account stays.</summary>
        public async Task DismissAdminAsync(string opd)
        {
            await using var db = portal.Database();
            await db.Users.Where(user => user.Email == $"admin@{opd}.demo")
                .ExecuteUpdateAsync(user => user.SetProperty(u => u.Role, AccountRole.Staff));
        }

        /// <summary>Leaves a post without a holder.</summary>
        public async Task VacateAsync(string post, string opd)
        {
            await using var db = portal.Database();
            var postId = await PostIdAsync(db, post, opd);
            await db.Assignments.Where(assignment => assignment.PelaksanaId == postId).ExecuteDeleteAsync();
            await portal.Services.GetRequiredService<OfficeDirectory>().RefreshAsync(CancellationToken.None);
        }
    }

    private static async Task<Guid> PostIdAsync(Infrastructure.Persistence.PortalContext db, string post, string opd)
    {
        var office = await db.Opds.SingleAsync(o => o.Code == opd);
        return (await db.Pelaksana.SingleAsync(p => p.OpdId == office.Id && p.Code == post)).Id;
    }
}
