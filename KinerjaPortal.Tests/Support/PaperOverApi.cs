using System.Globalization;

namespace KinerjaPortal.Tests.Support;

/// <summary>Recording a signature on paper as a script does it.</summary>
internal static class PaperOverApi
{
    /// <summary>What stands for the scan: a small picture, and real.</summary>
    public static byte[] Scan => SignOffOverApi.Ink;

    /// <summary>The day on which the cycle came to its open step, by the calendar of all the library's offices or one hour off it at night.</summary>
    public static string DayOf(PortalApi.CycleAnswer cycle) =>
        cycle.Current!.OpenedAt.ToOffset(TimeSpan.FromHours(ZoneOf(cycle.Opd))).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static Task<HttpResponseMessage> TryRecordPaperAsync(
        this PortalApi api, PortalApi.CycleAnswer cycle, string? signedAt = null, string? statement = "true", string? signedBy = null, string? note = null,
        string? key = null, string name = "pindaian.png", byte[]? scan = null) => api.SendAsync(
            $"api/v1/cycles/{cycle.Id}/runs/{cycle.Current!.RunId}/signed-on-paper",
            PortalApi.Form(
                name, scan ?? Scan, ("signedAt", signedAt ?? DayOf(cycle)), ("statement", statement), ("signedBy", signedBy), ("note", note)),
            key);

    private static int ZoneOf(string opd) => opd is "kec-kelara" or "satpolpp-balangan" ? 8 : 7;
}
