using System.Collections.Concurrent;
using System.Data.Common;
using KinerjaPortal.Tests.Support;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace KinerjaPortal.Tests.Integration.Organisation;

/// <summary>Sees every statement that EF reads by, and stops or fails those that a test names.</summary>
internal sealed class WatchedReading : DbCommandInterceptor
{
    private Stop? _stop;

    public ConcurrentQueue<string> Statements { get; } = [];

    /// <summary>What every reading fails with; null for none.</summary>
    public Exception? Fault { get; set; }

    /// <summary>Stops the next reading that names this table in the middle, until it is released.</summary>
    public Stop StopNextReading(string table) => _stop = new Stop(table);

    public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Statements.Enqueue(command.CommandText);
        if (Fault is { } fault)
        {
            throw fault;
        }

        if (_stop is { } stop && command.CommandText.Contains(stop.Table, StringComparison.Ordinal) && Interlocked.CompareExchange(ref _stop, null, stop) == stop)
        {
            await stop.WaitAsync(cancellationToken);
        }

        return result;
    }

    internal sealed class Stop(string table)
    {
        private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public string Table => table;

        public Task Reached => _reached.Task.WaitAsync(Eventually.Patience);

        public void Release() => _released.TrySetResult();

        internal Task WaitAsync(CancellationToken cancellationToken)
        {
            _reached.SetResult();
            return _released.Task.WaitAsync(cancellationToken);
        }
    }
}
