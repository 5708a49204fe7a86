using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace KinerjaPortal.Infrastructure.Telemetry;

/// <summary>
/// What a command tells of itself: a span for each of its stages (OpenTelemetry: tracing) and how long it took (a histogram), under one name
/// for both. Where nobody listens nothing is measured, not even the time.
/// </summary>
public static class CommandTelemetry
{
    /// <summary>Of the activity source and of the meter.</summary>
    public const string Name = "KinerjaPortal";

    public const string StageDuration = "kinerja.command.stage.duration";

    /// <summary>The attribute that says which stage.</summary>
    public const string Stage = "kinerja.command.stage";

    private static readonly ActivitySource s_source = new(Name);
    private static readonly Meter s_meter = new(Name);
    private static readonly Histogram<double> s_duration = s_meter.CreateHistogram<double>(StageDuration, "s", "How long a stage of a command took.");

    /// <summary>A stage begins; it ends when the result is disposed.</summary>
    public static RunningStage Begin(CommandStage stage) =>
        s_duration.Enabled || s_source.HasListeners() ? new RunningStage(stage, s_source.StartActivity(stage.SpanName)) : default;

    /// <summary>A stage that is going on; the default one is not measured.</summary>
    public readonly struct RunningStage : IDisposable
    {
        private readonly CommandStage? _stage;
        private readonly Activity? _span;
        private readonly long _began;

        internal RunningStage(CommandStage stage, Activity? span) => (_stage, _span, _began) = (stage, span, Stopwatch.GetTimestamp());

        public void Dispose()
        {
            if (_stage is not null)
            {
                s_duration.Record(Stopwatch.GetElapsedTime(_began).TotalSeconds, new KeyValuePair<string, object?>(Stage, _stage.Name));
                _span?.Dispose();
            }
        }
    }
}
