using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Net.Http.Json;
using KinerjaPortal.Infrastructure.Telemetry;
using KinerjaPortal.Tests.Support;

namespace KinerjaPortal.Tests.Integration.Commands;

/// <summary>Traces and metrics of a command (OpenTelemetry), for whoever listens.</summary>
public sealed class CommandTelemetryTests(PortalHost portal) : IClassFixture<PortalHost>
{
    private static readonly string[] s_stages = ["read", "authorise", "prepare", "decide", "compose", "append", "wait", "write", "commit", "publish"];

    [Fact]
    public async Task A_completed_step_tells_how_long_each_of_its_stages_took()
    {
        var told = new List<string>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == CommandTelemetry.Name && instrument.Name == CommandTelemetry.StageDuration)
                {
                    Assert.Equal("s", instrument.Unit);
                    listener.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<double>((_, seconds, tags, _) =>
        {
            Assert.InRange(seconds, 0, double.MaxValue);
            var (key, stage) = tags[0];
            Assert.Equal(CommandTelemetry.Stage, key);
            lock (told)
            {
                told.Add((string)stage!);
            }
        });
        listener.Start();

        await CompleteAsync();

        lock (told)
        {
            Assert.All(s_stages, stage => Assert.Contains(stage, told));
        }
    }

    [Fact]
    public async Task A_trace_shows_the_stages_of_a_command_within_its_request()
    {
        var spans = new List<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name is CommandTelemetry.Name or "Microsoft.AspNetCore",
            Sample = (ref _) => ActivitySamplingResult.AllData,
            ActivityStopped = span =>
            {
                lock (spans)
                {
                    spans.Add(span);
                }
            },
        };
        ActivitySource.AddActivityListener(listener);
        var trace = ActivityTraceId.CreateRandom();

        await CompleteAsync($"00-{trace}-{ActivitySpanId.CreateRandom()}-01");

        lock (spans)
        {
            var own = spans.Where(span => span.TraceId == trace && span.Source.Name == CommandTelemetry.Name).Select(span => span.OperationName);
            Assert.Equal(s_stages.Select(stage => $"command {stage}").Order(), own.Order());
        }
    }

    private async Task CompleteAsync(string? traceparent = null)
    {
        var kasubag = await portal.ApiAsync(Renja.Kasubag, Renja.Opd);
        var cycle = await portal.StartRenjaAsync();
        using var content = JsonContent.Create(new { });
        if (traceparent is not null)
        {
            content.Headers.Add("traceparent", traceparent);
        }

        using var answer = await kasubag.SendAsync($"/api/v1/cycles/{cycle.Id}/runs/{cycle.Current!.RunId}/complete", content);
        answer.EnsureSuccessStatusCode();
    }
}
