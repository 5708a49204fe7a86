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

    public void Dispose() => _one?.Dispose();

    public readonly struct Turn(SemaphoreSlim? one) : IDisposable
    {
        public void Dispose() => one?.Release();
    }
}
