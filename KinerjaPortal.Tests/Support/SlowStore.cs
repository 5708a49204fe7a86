using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace KinerjaPortal.Tests.Support;

/// <summary>
/// Makes a SQLite database answer as one across a network does: later than at once, and on another thread. SQLite's own calls never yield,
/// so that a component which is drawn before its data has come is drawn only here, and on the server that has SQL Server.
/// </summary>
internal sealed class SlowStore : DbCommandInterceptor
{
    private static readonly TimeSpan s_latency = TimeSpan.FromMilliseconds(20);

    private volatile bool _isSlow;

    public void Begin() => _isSlow = true;

    public Task WaitAsync(CancellationToken cancellationToken) => _isSlow ? Task.Delay(s_latency, cancellationToken) : Task.CompletedTask;

    public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        await WaitAsync(cancellationToken);
        return result;
    }

    public override async ValueTask<InterceptionResult<object>> ScalarExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default)
    {
        await WaitAsync(cancellationToken);
        return result;
    }

    public override async ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        await WaitAsync(cancellationToken);
        return result;
    }
}
