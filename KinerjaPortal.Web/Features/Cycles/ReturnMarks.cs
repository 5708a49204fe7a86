using KinerjaPortal.Domain.Cycles;

namespace KinerjaPortal.Web.Features.Cycles;

/// <summary>The places that are marked with a return, as part of what is asked.</summary>
internal static class ReturnMarks
{
    /// <summary>Reason and marks as one text; the reason alone where nothing is marked, so that old requests read as they did.</summary>
    public static string? Request(string? reason, IReadOnlyList<ReturnMark>? marks) =>
        marks is { Count: > 0 } ? $"{reason}|{string.Join('|', marks)}" : reason;
}
