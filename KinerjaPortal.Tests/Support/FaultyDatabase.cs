using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace KinerjaPortal.Tests.Support;

/// <summary>A database that fails so many of the next statements, or only of those that hold a word, with a fault that a test chooses.</summary>
internal sealed class FaultyDatabase : DbCommandInterceptor
{
    private Func<Exception>? _fault;
    private string _word = "";
    private int _left;
    private int _thrown;

    /// <summary>How often it has failed.</summary>
    public int Thrown => Volatile.Read(ref _thrown);

    public void Fail(int times, Func<Exception> fault, string word = "")
    {
        (_fault, _word) = (fault, word);
        Volatile.Write(ref _thrown, 0);
        Volatile.Write(ref _left, times);
    }

    public void Recover() => Volatile.Write(ref _left, 0);

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        ThrowIfAsked(command);
        return ValueTask.FromResult(result);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        ThrowIfAsked(command);
        return ValueTask.FromResult(result);
    }

    private void ThrowIfAsked(DbCommand command)
    {
        if (Volatile.Read(ref _left) > 0 && command.CommandText.Contains(_word, StringComparison.Ordinal) && Interlocked.Decrement(ref _left) >= 0)
        {
            Interlocked.Increment(ref _thrown);
            throw _fault!();
        }
    }
}
