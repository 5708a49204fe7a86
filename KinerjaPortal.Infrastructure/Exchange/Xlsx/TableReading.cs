namespace KinerjaPortal.Infrastructure.Exchange.Xlsx;

/// <summary>What came of reading a small table from a workbook.</summary>
public abstract record TableReading
{
    private TableReading()
    {
    }

    /// <param name="Rows">Each with a cell for every column that was asked for.</param>
    /// <param name="ByHeadings">Whether the columns were found by their headings; otherwise the first is the first.</param>
    public sealed record Read(string SheetName, IReadOnlyList<IReadOnlyList<string>> Rows, bool ByHeadings) : TableReading;

    /// <summary>More than <see cref="TableFromXlsx.MaxBytes"/>, or more than that many times over when unpacked.</summary>
    public sealed record TooLarge : TableReading;

    public sealed record TooManyRows : TableReading;

    public sealed record NotAWorkbook : TableReading;

    public sealed record Damaged : TableReading;

    public sealed record WithMacros : TableReading;

    /// <summary>No worksheet has anything in it, or only headings.</summary>
    public sealed record Empty : TableReading;
}
