using KinerjaPortal.Domain.Texts;

namespace KinerjaPortal.Domain.Sops.Editing;

/// <summary>How large a sheet may become, by drawing or from a file. The longest of the library has 17 rows on 7 lanes.</summary>
public static class SheetSize
{
    public const int MaxRows = 500;

    public const int MaxLanes = 40;

    /// <summary>Longest heading of a column, in characters: as long as the name of a post.</summary>
    public const int MaxHeading = TextLimits.LaneHeading;

    public static bool HasRoomFor(SopDefinition sheet, int rows) => sheet.Steps.Count + rows <= MaxRows;
}
