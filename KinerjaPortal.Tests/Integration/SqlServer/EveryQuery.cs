using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using KinerjaPortal.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace KinerjaPortal.Tests.Integration.SqlServer;

/// <summary>
/// Holds every LINQ query that any test runs on SQLite against SQL Server, too: when EF compiles it, it is translated once more and
/// read by Microsoft's parser. The test that runs a query which cannot be sent there fails in the query, and so does every
/// other test that runs it; a new query needs nothing but a test of any kind.
/// </summary>
internal static class EveryQuery
{
    private static readonly ConcurrentDictionary<string, bool> _sites = [];

    /// <summary>The methods of the portal whose queries were held up to now.</summary>
    public static IReadOnlyCollection<string> Sites => [.. _sites.Keys];

#pragma warning disable CA2255 // It must be there before the first query of any test.
    [ModuleInitializer]
#pragma warning restore CA2255
    internal static void Listen() => DiagnosticListener.AllListeners.Subscribe(new Listeners());

    private static void Hold(QueryExpressionEventData compiling)
    {
        if (compiling.Context is not SqlitePortalContext)
        {
            return;
        }

        IReadOnlyList<RecordedCommand> commands;
        try
        {
            commands = SqlServerTranslation.Of(compiling.Expression);
        }
        catch (Exception fault)
        {
            throw new InvalidOperationException($"This query cannot be sent to SQL Server: {compiling.ExpressionPrinter.PrintExpression(compiling.Expression)}", fault);
        }

        foreach (var command in commands)
        {
            TSql.AssertRead(command.Text);
            Assert.InRange(command.Parameters.Count, 0, SqlServerRecorder.MostParameters);
        }

        if (QuerySites.Running() is { } site)
        {
            _sites.TryAdd(site, true);
        }
    }

    private sealed class Listeners : IObserver<DiagnosticListener>
    {
        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == "Microsoft.EntityFrameworkCore")
            {
                value.Subscribe(new Queries(), (name, _, _) => name == CoreEventId.QueryCompilationStarting.Name);
            }
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }
    }

    private sealed class Queries : IObserver<KeyValuePair<string, object?>>
    {
        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (value.Value is QueryExpressionEventData compiling)
            {
                Hold(compiling);
            }
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }
    }
}
