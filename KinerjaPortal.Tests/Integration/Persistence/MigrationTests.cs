using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Infrastructure.Persistence;
using KinerjaPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace KinerjaPortal.Tests.Integration.Persistence;

public sealed class MigrationTests
{
    [Fact]
    public void The_migrations_for_SQLite_make_the_model()
    {
        using var db = new SqliteDesignTime().CreateDbContext([]);
        Assert.False(db.Database.HasPendingModelChanges());
    }

    [Fact]
    public void The_migrations_for_SQL_Server_make_the_model()
    {
        using var db = new SqlServerDesignTime().CreateDbContext([]);
        Assert.False(db.Database.HasPendingModelChanges());
    }

    [Fact]
    public void The_database_on_SQL_Server_can_be_written_as_a_script()
    {
        using var db = new SqlServerDesignTime().CreateDbContext([]);

        var script = db.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent);

        Assert.Contains("CREATE TABLE [CycleEvents]", script, StringComparison.Ordinal);
        Assert.Contains("CREATE UNIQUE INDEX [IX_CycleEvents_CycleId_Version]", script, StringComparison.Ordinal);
        Assert.Contains("[At] datetime2 NOT NULL", script, StringComparison.Ordinal);
    }

    /// <summary>SQLite adds a foreign key by making the table anew, and the people's posts hang on that table.</summary>
    [Fact]
    public async Task A_SQLite_file_of_the_first_release_keeps_its_rows()
    {
        using var folder = new TempFolder();
        var options = new DbContextOptionsBuilder<SqlitePortalContext>().UseSqlite($"Data Source={folder.File("lama.db")};Pooling=False").Options;
        await using (var former = new SqlitePortalContext(options))
        {
            await former.GetService<IMigrator>().MigrateAsync("Initial");
            await former.Database.ExecuteSqlRawAsync(RowsOfTheFirstRelease);
        }

        await using var db = new SqlitePortalContext(options);
        await db.Database.MigrateAsync();

        var post = await db.Pelaksana.SingleAsync();
        Assert.Equal(("kasubag", "Kasubag", 3, true, (Guid?)null), (post.Code, post.Name, post.Order, post.PlansCycles, post.LinkedOpdId));
        Assert.Equal(post.Id, (await db.Assignments.SingleAsync()).PelaksanaId);
        var version = await db.SopVersions.SingleAsync();
        Assert.Equal((SopVersionStatus.Published, "{}", (DateOnly?)null), (version.Status, version.Definition, version.EffectiveFrom));
        Assert.Empty(await db.SopDrafts.ToListAsync());
        Assert.Empty(await db.Database.SqlQueryRaw<string>("SELECT \"table\" AS \"Value\" FROM pragma_foreign_key_check").ToListAsync());
    }

    private const string RowsOfTheFirstRelease = """
        INSERT INTO "Opds" ("Id", "Code", "Name", "ShortName", "Region", "Zone")
            VALUES ('00000000-0000-0000-0000-000000000001', 'kantor-uji', 'Kantor Uji', 'Kantor Uji', 'Kabupaten Uji', 'Wib');
        INSERT INTO "AspNetUsers" ("Id", "FullName", "OpdId", "IsOfficeAdmin", "EmailConfirmed", "PhoneNumberConfirmed", "TwoFactorEnabled", "LockoutEnabled", "AccessFailedCount")
            VALUES ('00000000-0000-0000-0000-000000000002', 'Sri Rahayu', '00000000-0000-0000-0000-000000000001', 0, 1, 0, 0, 0, 0);
        INSERT INTO "Pelaksana" ("Id", "OpdId", "Code", "Name", "Order", "IsExternal", "PlansCycles")
            VALUES ('00000000-0000-0000-0000-000000000003', '00000000-0000-0000-0000-000000000001', 'kasubag', 'Kasubag', 3, 0, 1);
        INSERT INTO "Assignments" ("Id", "PelaksanaId", "PersonId", "Kind", "From")
            VALUES ('00000000-0000-0000-0000-000000000004', '00000000-0000-0000-0000-000000000003', '00000000-0000-0000-0000-000000000002', 'Definitif', '2026-01-01');
        INSERT INTO "Sops" ("Id", "OpdId", "Slug", "DocumentType", "Title")
            VALUES ('00000000-0000-0000-0000-000000000005', '00000000-0000-0000-0000-000000000001', 'kantor-uji-renja', 'Renja', 'Penyusunan Renja');
        INSERT INTO "SopVersions" ("Id", "SopId", "Number", "Status", "Definition", "CreatedAt")
            VALUES ('00000000-0000-0000-0000-000000000006', '00000000-0000-0000-0000-000000000005', 1, 'Published', '{{}}', '2026-01-02 00:00:00');
        """;
}
