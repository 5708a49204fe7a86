using KinerjaPortal.Domain.People;
using KinerjaPortal.Infrastructure.Journal;
using KinerjaPortal.Infrastructure.People;
using KinerjaPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KinerjaPortal.Tests.Integration.Journal;

/// <summary>Whoever has the database and changes, slips in or takes out a line of the journal is found out.</summary>
public sealed class TamperedJournalTests(PortalHost portal) : IClassFixture<PortalHost>
{
    [Theory]
    [InlineData("""UPDATE "AdminEvents" SET "ActorName" = 'Orang lain' WHERE "Number" = @p0""")]
    [InlineData("""UPDATE "AdminEvents" SET "Subject" = 'Lain' WHERE "Number" = @p0""")]
    [InlineData("""UPDATE "AdminEvents" SET "Payload" = '[]' WHERE "Number" = @p0""")]
    [InlineData("""UPDATE "AdminEvents" SET "Address" = '10.0.0.1' WHERE "Number" = @p0""")]
    [InlineData("""UPDATE "AdminEvents" SET "OpdId" = NULL WHERE "Number" = @p0""")]
    [InlineData("""DELETE FROM "AdminEvents" WHERE "Number" = @p0""")]
    public async Task It_is_found_out(string sql)
    {
        await using var db = portal.Database();
        var admin = await db.Users.SingleAsync(user => user.Email == "admin@kec-berbek.demo");
        for (var i = 0; i < 3; i++)
        {
            await portal.Services.GetRequiredService<PeopleKeeping>().AddAsync(
                admin.Id, new PersonDetails("Seseorang", null, $"{Guid.NewGuid():n}@contoh.go.id"), admin.OpdId, AccountRole.Staff, CancellationToken.None);
        }

        var reader = portal.Services.GetRequiredService<AuditReader>();
        var number = await db.AdminEvents.MaxAsync(line => line.Number) - 1;
        var kept = await db.AdminEvents.AsNoTracking().SingleAsync(line => line.Number == number);
        Assert.Null(await reader.FirstBrokenAsync(CancellationToken.None));

        await db.Database.ExecuteSqlRawAsync(sql, [new Microsoft.Data.Sqlite.SqliteParameter("@p0", number)]);

        Assert.Equal(number, await reader.FirstBrokenAsync(CancellationToken.None));

        // Put back for the next one.
        await db.AdminEvents.Where(line => line.Number == number).ExecuteDeleteAsync();
        db.AdminEvents.Add(kept);
        await db.SaveChangesAsync();
    }
}
