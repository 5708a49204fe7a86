using System.Web;

namespace KinerjaPortal.Web.Features.SignOffs.Approval;

/// <summary>
/// Addresses of the desk. Which document is looked at and which sheet is open stand in them: a tablet that slept comes back to the
/// same, whatever became of its circuit.
/// </summary>
public static class ApprovalPath
{
    internal const string Document = "dokumen";
    internal const string Sheet = "lembar";
    internal const string Approving = "setujui";
    internal const string Returning = "kembalikan";

    public static string Of(Guid cycleId) => $"/pengesahan/{cycleId}";

    internal static string Of(Guid cycleId, Guid? documentId, string? sheet)
    {
        var query = HttpUtility.ParseQueryString("");
        if (documentId is { } document)
        {
            query[Document] = document.ToString();
        }

        if (sheet is not null)
        {
            query[Sheet] = sheet;
        }

        return query.Count == 0 ? Of(cycleId) : $"{Of(cycleId)}?{query}";
    }
}
