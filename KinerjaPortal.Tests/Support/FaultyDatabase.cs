using System.Data.Common;

namespace KinerjaPortal.Tests.Support;

/// <summary>A database that fails so many of the next statements, or only of those that hold a word, with a fault that a test chooses.</summary>
/// <param name="file">The database; other tests have theirs.</param>
internal sealed class FaultyDatabase(Func<string> file) : StatementListener(file)
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

    protected override void OnStatement(DbCommand command)
    {
        if (Volatile.Read(ref _left) > 0 && command.CommandText.Contains(_word, StringComparison.Ordinal) && Interlocked.Decrement(ref _left) >= 0)
        {
            Interlocked.Increment(ref _thrown);
            throw _fault!();
        }
    }
}
