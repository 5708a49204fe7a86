namespace KinerjaPortal.Web.Features.SignOffs.Paper;

/// <summary>Address of the record of a signature on paper: the step's own page, with the record open.</summary>
internal static class PaperPath
{
    public const string Asked = "basah";

    public static string Of(Guid cycleId) => $"/siklus/{cycleId}?{Asked}=ya";
}
