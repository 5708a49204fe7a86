using System.Diagnostics.Metrics;
using System.Text.Json;

namespace KinerjaPortal.Bench;

/// <summary>
/// Inside the portal: adds up what its own metrics and ASP.NET Core's say of where the time goes. Keyed by the stage, or by the instrument
/// where it has none.
/// </summary>
internal sealed class StageRecorder : IDisposable
{
    private const string Stage = "kinerja.command.stage";
    private static readonly string[] s_instruments = ["kinerja.command.stage.duration", "http.server.request.duration"];

    private readonly MeterListener _listener = new();
    private readonly Lock _lock = new();
    private Dictionary<string, StageTime> _times = [];
    private bool _isListening;

    public StageRecorder()
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (s_instruments.Contains(instrument.Name, StringComparer.Ordinal))
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<double>(Record);
    }

    /// <summary>
    /// What there was since this was asked last. Listens from the first time on: a portal whose stages nobody wants is not slowed down.
    /// </summary>
    public byte[] Take()
    {
        if (!_isListening)
        {
            _isListening = true;
            _listener.Start();
        }

        lock (_lock)
        {
            var taken = JsonSerializer.SerializeToUtf8Bytes(_times);
            _times = [];
            return taken;
        }
    }

    public void Dispose() => _listener.Dispose();

    private void Record(Instrument instrument, double seconds, ReadOnlySpan<KeyValuePair<string, object?>> tags, object? state)
    {
        var name = instrument.Name;
        foreach (var (key, value) in tags)
        {
            name = key == Stage && value is string stage ? stage : name;
        }

        lock (_lock)
        {
            var before = _times.GetValueOrDefault(name) ?? new StageTime(0, 0);
            _times[name] = new StageTime(before.Count + 1, before.Seconds + seconds);
        }
    }
}

/// <summary>How often a stage was gone through, and how long it took in all.</summary>
internal sealed record StageTime(long Count, double Seconds);
