namespace KinerjaPortal.Web.Features.SignOffs.Proof;

/// <summary>Address of the sheet of a sign-off (lembar pengesahan).</summary>
internal static class SheetPath
{
    public static string Of(Guid cycleId, Guid signOffId) => $"/siklus/{cycleId}/lembar/{signOffId}";
}
