namespace KinerjaPortal.Domain.Sops;

/// <summary>
/// The sheet itself: identity, lanes, rows and arrows. The same object is drawn, run and printed.
/// Lanes and steps are in the order in which the sheet shows them.
/// </summary>
/// <param name="SourceNote">What is wrong or missing in the source of the whole sheet, for instance "baris 1 sampai 7 tidak ada".</param>
public sealed record SopDefinition(
    SopIdentity Identity,
    IReadOnlyList<SopLane> Lanes,
    IReadOnlyList<SopStep> Steps,
    IReadOnlyList<SopFlow> Flows,
    string? SourceNote = null);
