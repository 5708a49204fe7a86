using KinerjaPortal.Infrastructure.Persistence;
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
}
