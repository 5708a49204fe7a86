using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace KinerjaPortal.Infrastructure.Persistence;

/// <summary>For <c>dotnet ef migrations add … --context SqlitePortalContext</c>. No database is opened.</summary>
internal sealed class SqliteDesignTime : IDesignTimeDbContextFactory<SqlitePortalContext>
{
    public SqlitePortalContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqlitePortalContext>().UseSqlite("Data Source=:memory:").Options);
}

/// <summary>For <c>dotnet ef migrations add … --context SqlServerPortalContext</c>. No database is opened.</summary>
internal sealed class SqlServerDesignTime : IDesignTimeDbContextFactory<SqlServerPortalContext>
{
    public SqlServerPortalContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqlServerPortalContext>().UseSqlServer("Server=localhost;Database=kinerja").Options);
}
