using System.Data.Common;

namespace KinerjaPortal.Tests.Support;

/// <summary>Every statement that a portal sends to its database.</summary>
/// <param name="file">The database; other tests have theirs.</param>
internal sealed class StatementCounter(string file) : StatementListener(() => file)
{
    private readonly Lock _lock = new();
    private List<string> _statements = [];

    /// <summary>
    /// What was sent since this was asked last, without the tail's looking for news, which comes once a second, and without what the bell
    /// keeps of it, some time after the press is answered.
    /// </summary>
    public IReadOnlyList<string> Take() =>
        [.. TakeAll().Where(sql => !sql.Contains("\"Sequence\" >", StringComparison.Ordinal) && !IsOfTheBell(sql))];

    /// <summary>What the bell kept since this was asked last.</summary>
    public IReadOnlyList<string> TakeOfTheBell() => [.. TakeAll().Where(IsOfTheBell)];

    private static bool IsOfTheBell(string sql) =>
        sql.Contains("\"Notification", StringComparison.Ordinal) || sql.Contains("\"ProjectionCheckpoints\"", StringComparison.Ordinal);

    private List<string> TakeAll()
    {
        lock (_lock)
        {
            var taken = _statements;
            _statements = [];
            return taken;
        }
    }

    protected override void OnStatement(DbCommand command)
    {
        lock (_lock)
        {
            _statements.Add(command.CommandText);
        }
    }
}
