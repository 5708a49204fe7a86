using System.Data.Common;

namespace KinerjaPortal.Tests.Support;

/// <summary>Every statement that a portal sends to its database.</summary>
/// <param name="file">The database; other tests have theirs.</param>
internal sealed class StatementCounter(string file) : StatementListener(() => file)
{
    private readonly Lock _lock = new();
    private List<string> _statements = [];

    /// <summary>What was sent since this was asked last, without the tail's looking for news, which comes once a second.</summary>
    public IReadOnlyList<string> Take()
    {
        lock (_lock)
        {
            var taken = _statements;
            _statements = [];
            return [.. taken.Where(sql => !sql.Contains("\"Sequence\" >", StringComparison.Ordinal))];
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
