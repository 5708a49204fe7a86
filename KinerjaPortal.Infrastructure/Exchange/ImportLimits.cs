namespace KinerjaPortal.Infrastructure.Exchange;

/// <summary>What a file may ask of the portal. The longest SOP of the library has 17 rows on 7 lanes.</summary>
public static class ImportLimits
{
    /// <summary>Of the file as it is sent.</summary>
    public const int FileBytes = 5 * 1024 * 1024;

    /// <summary>Of a workbook when it is unpacked: a few kilobytes can hold gigabytes of nothing.</summary>
    public const int UnpackedBytes = 20 * 1024 * 1024;

    public const int Rows = 500;

    public const int Lanes = 40;

    public const int Flows = 2000;
}
