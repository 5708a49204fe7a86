using Microsoft.EntityFrameworkCore;

namespace KinerjaPortal.Infrastructure.Persistence;

/// <summary>The model on SQLite; a type of its own so that it has migrations of its own.</summary>
internal sealed class SqlitePortalContext(DbContextOptions<SqlitePortalContext> options) : PortalContext(options);
