using KinerjaPortal.Domain.Sops.Editing;

namespace KinerjaPortal.Infrastructure.Exchange;

/// <summary>What a file may ask of the portal.</summary>
public static class ImportLimits
{
    /// <summary>Of the file as it is sent.</summary>
    public const int FileBytes = 5 * 1024 * 1024;

    /// <summary>Of a workbook when it is unpacked: a few kilobytes can hold gigabytes of nothing.</summary>
    public const int UnpackedBytes = 20 * 1024 * 1024;

    /// <summary>What reading a workbook may unpack: its parts are read more than once.</summary>
    internal const int ReadBytes = 4 * UnpackedBytes;

    /// <summary>Values of JSON, or elements and attributes of BPMN: the longest sheet that is allowed has some sixty thousand.</summary>
    internal const int Parts = 400_000;

    /// <summary>So many remarks are told, and the rest counted.</summary>
    public const int Remarks = 200;

    public const int Rows = SheetSize.MaxRows;

    public const int Lanes = SheetSize.MaxLanes;

    public const int Flows = 2000;
}
