using System.Data;
using Microsoft.EntityFrameworkCore;

namespace KinerjaPortal.Infrastructure.Persistence;

/// <summary>
/// Lets one write transaction of this process at a time into a SQLite file, in order of arrival. SQLite has one writer;
/// without the gate its provider waits by sleeping 150 ms at a time on a pool thread. On SQL Server it is always open.
/// </summary>
public sealed class WriteGate(DatabaseSettings settings) : IDisposable
{
    private readonly SemaphoreSlim? _one = settings.Provider == DatabaseProvider.Sqlite ? new SemaphoreSlim(1, 1) : null;

    /// <summary>Waits for its turn; the turn ends when the result is disposed.</summary>
    public async ValueTask<Turn> EnterAsync(CancellationToken cancellationToken)
    {
        if (_one is not null)
        {
            await _one.WaitAsync(cancellationToken);
        }

        return new Turn(_one);
    }

    /// <summary>Saves what a context has changed, in its turn.</summary>
    public async Task SaveAsync(DbContext context, CancellationToken cancellationToken)
    {
        using var turn = await EnterAsync(cancellationToken);
        await context.SaveChangesAsync(cancellationToken);
    }

    /// <summary>
    /// A transaction of several statements, in its turn: on a context of its own, and as a whole anew after a transient fault. Takes
    /// its locks in the order of docs/database.md.
    /// </summary>
    /// <param name="commits">Whether what came of it is kept; always where it is left out.</param>
    public async Task<T> RunAsync<T>(
        IDbContextFactory<PortalContext> contexts, Func<PortalContext, Task<T>> work, CancellationToken cancellationToken,
        Func<T, bool>? commits = null, IsolationLevel isolation = IsolationLevel.Unspecified)
    {
        using var turn = await EnterAsync(cancellationToken);
        await using var first = await contexts.CreateDbContextAsync(cancellationToken);
        return await first.Database.CreateExecutionStrategy().ExecuteAsync(
            async cancel =>
            {
                await using var db = await contexts.CreateDbContextAsync(cancel);
                await using var transaction = await db.Database.BeginTransactionAsync(isolation, cancel);
                var result = await work(db);
                if (commits is null || commits(result))
                {
                    // Once begun it is finished: a browser that goes away must not leave it open to doubt.
                    await transaction.CommitAsync(CancellationToken.None);
                }

                return result;
            },
            cancellationToken);
    }

    public void Dispose() => _one?.Dispose();

    public readonly struct Turn(SemaphoreSlim? one) : IDisposable
    {
        public void Dispose() => one?.Release();
    }
}
