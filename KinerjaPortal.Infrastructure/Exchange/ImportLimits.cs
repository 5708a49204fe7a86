using KinerjaPortal.Domain.Sops.Editing;

namespace KinerjaPortal.Infrastructure.Exchange;

/// <summary>What a file may ask of the portal.</summary>
public static class ImportLimits
{
    /// <summary>Of the file as it is sent.</summary>
    public const int FileBytes = 5 * 1024 * 1024;

    /// <summary>Of a workbook when it is unpacked: a few kilobytes can hold gigabytes of nothing.</summary>
    public const int UnpackedBytes = 20 * 1024 * 1024;

    public const int Rows = SheetSize.MaxRows;

    public const int Lanes = SheetSize.MaxLanes;

    public const int Flows = 2000;
}
