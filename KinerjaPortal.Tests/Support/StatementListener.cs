using System.Data.Common;
using System.Diagnostics;
using KinerjaPortal.Infrastructure.Events;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace KinerjaPortal.Tests.Support;

/// <summary>Hears of every statement before a portal sends it to its database: EF's by an interceptor, those written by hand as they tell of themselves.</summary>
internal abstract class StatementListener : DbCommandInterceptor, IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly List<IDisposable> _subscriptions = [];
    private readonly Func<string> _file;

    /// <param name="file">The database; other tests have theirs.</param>
    protected StatementListener(Func<string> file)
    {
        _file = file;
        _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        OnStatement(command);
        return result;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        OnStatement(command);
        return new(result);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        OnStatement(command);
        return new(result);
    }

    public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default)
    {
        OnStatement(command);
        return new(result);
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == CycleSession.DiagnosticName)
        {
            _subscriptions.Add(value.Subscribe(this));
        }
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Value is DbCommand command && command.Connection!.DataSource == _file())
        {
            OnStatement(command);
        }
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    public void Dispose() => _subscriptions.ForEach(subscription => subscription.Dispose());

    protected abstract void OnStatement(DbCommand command);
}
