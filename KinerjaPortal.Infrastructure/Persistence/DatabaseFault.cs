using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace KinerjaPortal.Infrastructure.Persistence;

/// <summary>
/// Tells a fault of the database, or of the way to it, from a mistake in the program: whoever pressed is told that it had no answer
/// and may press again. What could be tried again by itself has been by then (<see cref="RetryPolicy"/>).
/// </summary>
public static class DatabaseFault
{
    private const string SqlServerClient = "Microsoft.Data.SqlClient";

    public static bool Is(Exception fault) => fault switch
    {
        DbException or DbUpdateException or TimeoutException => true,

        // EF wraps a fault in one, and the client of SQL Server throws one itself where its pool is exhausted or a connection was closed under it.
        InvalidOperationException => fault.Source == SqlServerClient || (fault.InnerException is { } cause && Is(cause)),
        _ => false,
    };
}
