namespace KinerjaPortal.Domain.Organisation.Importing;

/// <summary>What a row of the workbook leads to.</summary>
/// <param name="Name">Of the post or the person, as it was read.</param>
/// <param name="Fault">Why it cannot be taken; null where it can.</param>
/// <param name="AppointedTo">Name of the post that the person is given.</param>
public sealed record PlannedRow(StaffSheet Sheet, int Row, string Name, RowEffect Effect, RowFault? Fault = null, string? AppointedTo = null);

public enum StaffSheet
{
    Posts,

    People,
}

public enum RowEffect
{
    /// <summary>The office knows it as it stands there.</summary>
    Same,

    New,

    Changed,

    /// <summary>While there is one of these, nothing of the file is taken.</summary>
    Wrong,
}
