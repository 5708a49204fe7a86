using System.Data.Common;
using System.Diagnostics;
using KinerjaPortal.Infrastructure.Persistence;
using KinerjaPortal.Infrastructure.Telemetry;

namespace KinerjaPortal.Infrastructure.Events;

/// <summary>
/// Group commit: appends that come while another one is being made durable are written together by the next transaction, each behind a
/// savepoint of its own, and share its one flush to the disk. One that was overtaken (optimistic concurrency) goes back to its savepoint and
/// leaves the others whole. Where anything else goes wrong nothing of the group is kept, and each is done again in a transaction of its own,
/// so that a fault reaches whom it belongs to. For SQLite, which has one writer; on SQL Server each is its own transaction from the beginning.
/// </summary>
/// <param name="isStored">Whether this very append is in the database, and not another's of the same version.</param>
/// <param name="committed">Called for each append that is durable, in the order of the commits and before anybody is answered.</param>
internal sealed class GroupCommit(CycleSessions sessions, WriteGate gate, Func<CycleWrite, Task<bool>> isStored, Action<CycleWrite> committed)
{
    /// <summary>Bounds how long the first of a group waits for the last, and so how long others wait for the gate.</summary>
    private const int Most = 32;

    private const string Savepoint = "SAVEPOINT \"append\"";
    private const string RollbackTo = "ROLLBACK TO \"append\"";
    private const string Release = "RELEASE \"append\"";

    private readonly Queue<Waiting> _waiting = [];
    private bool _isWriting;

    public int WaitingCount
    {
        get
        {
            lock (_waiting)
            {
                return _waiting.Count;
            }
        }
    }

    /// <summary>True when it is durable; false when somebody else was faster, and then nothing of it is kept.</summary>
    /// <param name="cancellationToken">Heard until its turn comes: once begun, a write is finished.</param>
    public async Task<bool> AppendAsync(CycleWrite write, CancellationToken cancellationToken)
    {
        if (sessions.Provider == DatabaseProvider.SqlServer)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return await AloneAsync(write, attempts: 0);
        }

        var waiting = new Waiting(write, cancellationToken);
        lock (_waiting)
        {
            _waiting.Enqueue(waiting);
            if (!_isWriting)
            {
                // Not in the caller's own context: a circuit would otherwise write for everybody.
                _isWriting = true;
                using var suppressed = ExecutionContext.SuppressFlow();
                _ = Task.Run(WriteGroupsAsync, CancellationToken.None);
            }
        }

        return await waiting.Result;
    }

    private async Task WriteGroupsAsync()
    {
        do
        {
            List<Waiting> group = [];
            try
            {
                // The transaction is shown in the trace of the first of its commands.
                Activity.Current = Oldest()?.Span;
                using var turn = await TurnAsync();
                group = Take();
                await WriteAsync(group);
            }
            catch (Exception fault)
            {
                // The gate is closed: the portal stops.
                foreach (var waiting in group.Count > 0 ? group : Take())
                {
                    waiting.Fail(fault);
                }
            }
        }
        while (GoesOn());
    }

    private bool GoesOn()
    {
        lock (_waiting)
        {
            return _isWriting = _waiting.Count > 0;
        }
    }

    private Waiting? Oldest()
    {
        lock (_waiting)
        {
            return _waiting.TryPeek(out var oldest) ? oldest : null;
        }
    }

    private List<Waiting> Take()
    {
        var group = new List<Waiting>();
        lock (_waiting)
        {
            while (group.Count < Most && _waiting.TryDequeue(out var next))
            {
                if (!next.WasCancelled())
                {
                    group.Add(next);
                }
            }
        }

        return group;
    }

    private async ValueTask<WriteGate.Turn> TurnAsync()
    {
        using var stage = CommandTelemetry.Begin(CommandStage.Wait);
        return await gate.EnterAsync(CancellationToken.None);
    }

    private async Task WriteAsync(List<Waiting> group)
    {
        var attempts = 0;
        if (group.Count > 1 && await TogetherAsync() is { } written)
        {
            for (var i = 0; i < group.Count; i++)
            {
                group[i].Answer(written[i]);
            }

            return;
        }

        foreach (var waiting in group)
        {
            try
            {
                waiting.Answer(await AloneAsync(waiting.Write, attempts));
            }
            catch (Exception fault)
            {
                waiting.Fail(fault);
            }
        }

        async Task<bool[]?> TogetherAsync()
        {
            try
            {
                var durable = await sessions.RunAsync(
                    session =>
                    {
                        attempts++;
                        return CommitAsync(session, group.ConvertAll(waiting => waiting.Write));
                    },
                    CancellationToken.None);
                for (var i = 0; i < group.Count; i++)
                {
                    durable[i] = await KnownAsync(group[i].Write, durable[i], attempts);
                }

                return durable;
            }
            catch (Exception)
            {
                return null;
            }
        }
    }

    /// <param name="attempts">How often it was tried before, in a group.</param>
    private async Task<bool> AloneAsync(CycleWrite write, int attempts)
    {
        var durable = await sessions.RunAsync(
            session =>
            {
                attempts++;
                return CommitAsync(session, [write]);
            },
            CancellationToken.None);
        return await KnownAsync(write, durable[0], attempts);
    }

    /// <summary>A commit of which only the answer was lost with the connection meets its own rows when it is done again.</summary>
    private async Task<bool> KnownAsync(CycleWrite write, bool isDurable, int attempts)
    {
        if (isDurable || (attempts > 1 && await isStored(write)))
        {
            committed(write);
            return true;
        }

        return false;
    }

    /// <summary>One transaction; says of each append whether it is in it.</summary>
    private static async Task<bool[]> CommitAsync(CycleSession session, List<CycleWrite> writes)
    {
        await using var transaction = await session.Connection.BeginTransactionAsync();
        var written = new bool[writes.Count];
        using (CommandTelemetry.Begin(CommandStage.Write))
        {
            await AppendLock.TakeSharedAsync(session.Connection, transaction);
            for (var i = 0; i < writes.Count; i++)
            {
                written[i] = writes.Count == 1
                    ? await IsWrittenAsync(session, writes[i], transaction)
                    : await IsWrittenBehindSavepointAsync(session, writes[i], transaction);
            }
        }

        if (Array.Exists(written, isWritten => isWritten))
        {
            using var stage = CommandTelemetry.Begin(CommandStage.Commit);
            await transaction.CommitAsync();
        }

        return written;
    }

    private static async Task<bool> IsWrittenBehindSavepointAsync(CycleSession session, CycleWrite write, DbTransaction transaction)
    {
        await RunAsync(Savepoint);
        var isWritten = await IsWrittenAsync(session, write, transaction);
        if (!isWritten)
        {
            await RunAsync(RollbackTo);
        }

        await RunAsync(Release);
        return isWritten;

        Task RunAsync(string statement) => session.Command(statement, [], [], transaction).ExecuteNonQueryAsync(CancellationToken.None);
    }

    /// <summary>False where somebody else was faster; what was written of it until then must be rolled back.</summary>
    private static async Task<bool> IsWrittenAsync(CycleSession session, CycleWrite write, DbTransaction transaction)
    {
        try
        {
            return await write.RunAsync(session, transaction);
        }
        catch (DbException exception) when (LostRace.Is(exception))
        {
            return false;
        }
    }

    /// <summary>An append whose turn has not come.</summary>
    private sealed class Waiting(CycleWrite write, CancellationToken cancellationToken)
    {
        private readonly TaskCompletionSource<bool> _result = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public CycleWrite Write => write;

        public Activity? Span { get; } = Activity.Current;

        public Task<bool> Result => _result.Task;

        public bool WasCancelled() => cancellationToken.IsCancellationRequested && _result.TrySetCanceled(cancellationToken);

        public void Answer(bool isDurable) => _result.TrySetResult(isDurable);

        public void Fail(Exception fault) => _result.TrySetException(fault);
    }
}
