using KinerjaPortal.Web.Features.Account;
using Microsoft.EntityFrameworkCore;

namespace KinerjaPortal.Tests.Support;

/// <summary>People of the demo as services see them.</summary>
internal static class DemoCallers
{
    extension(PortalHost portal)
    {
        public Task<Caller> AdminAsync(string opd) => portal.CallerAsync($"admin@{opd}.demo");

        public Task<Caller> CallerAsync(string post, string opd) => portal.CallerAsync($"{post}@{opd}.demo");

        public async Task<Caller> CallerAsync(string email)
        {
            await using var db = portal.Database();
            var person = await db.Users.SingleAsync(user => user.Email == email);
            var opd = await db.Opds.SingleAsync(opd => opd.Id == person.OpdId);
            return new Caller(person.Id, person.FullName, opd.Id, opd.Code, person.Role);
        }
    }
}
