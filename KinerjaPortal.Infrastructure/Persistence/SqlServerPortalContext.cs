using Microsoft.EntityFrameworkCore;

namespace KinerjaPortal.Infrastructure.Persistence;

/// <summary>The model on SQL Server; a type of its own so that it has migrations of its own.</summary>
internal sealed class SqlServerPortalContext(DbContextOptions<SqlServerPortalContext> options) : PortalContext(options);
