using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace KinerjaPortal.Tests.Integration.Signing;

/// <summary>Everything that anybody logs, down to the finest, with whatever hangs on it.</summary>
internal sealed class WrittenLog : ILoggerProvider, ISupportExternalScope
{
    private readonly ConcurrentQueue<string> _lines = [];
    private IExternalScopeProvider? _scopes;

    public string Text => string.Join('\n', _lines);

    public void Clear() => _lines.Clear();

    public ILogger CreateLogger(string categoryName) => new Writer(this, categoryName);

    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => _scopes = scopeProvider;

    public void Dispose()
    {
    }

    private sealed class Writer(WrittenLog log, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => log._scopes?.Push(state);

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            log._lines.Enqueue($"{logLevel} {category}: {formatter(state, exception)} {exception}");
            log._scopes?.ForEachScope((scope, _) => log._lines.Enqueue($"  {scope}"), 0);
        }
    }
}
