using System.Diagnostics.Metrics;
using KinerjaPortal.Domain.Cycles;

namespace KinerjaPortal.Infrastructure.Telemetry;

/// <summary>What the portal does, counted, for whoever watches over it. Where nobody listens nothing is measured.</summary>
public static class PortalMetrics
{
    public const string Handoffs = "kinerja.handoffs";
    public const string FeedLag = "kinerja.feed.lag";
    public const string Uploads = "kinerja.uploads";
    public const string UploadedBytes = "kinerja.uploads.size";

    private static readonly Meter s_meter = new(CommandTelemetry.Name);

    private static readonly Counter<long> s_handoffs = s_meter.CreateCounter<long>(Handoffs, "{handoff}", "Documents that went to the next desk, on whichever node.");

    private static readonly Histogram<double> s_lag = s_meter.CreateHistogram<double>(
        FeedLag, "s", "From when something happened until this node gave it to its pages.");

    private static readonly Counter<long> s_uploads = s_meter.CreateCounter<long>(Uploads, "{file}", "Files that arrived whole and were taken.");
    private static readonly Counter<long> s_uploadedBytes = s_meter.CreateCounter<long>(UploadedBytes, "By", "What these files weigh.");

    /// <summary>The feed gives these to the pages of this node.</summary>
    internal static void Given(IReadOnlyList<CycleEvent> events, DateTimeOffset now)
    {
        if (!s_lag.Enabled && !s_handoffs.Enabled)
        {
            return;
        }

        foreach (var e in events)
        {
            s_lag.Record(Math.Max(0, (now - e.At).TotalSeconds));
            if (e.Fact is HandedOff)
            {
                s_handoffs.Add(1);
            }
        }
    }

    internal static void Uploaded(long bytes)
    {
        s_uploads.Add(1);
        s_uploadedBytes.Add(bytes);
    }
}
