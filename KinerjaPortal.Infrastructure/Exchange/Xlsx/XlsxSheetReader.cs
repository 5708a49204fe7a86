using System.Xml;
using KinerjaPortal.Infrastructure.Reading;

namespace KinerjaPortal.Infrastructure.Exchange.Xlsx;

/// <summary>Reads a workbook: the portal's own, also after a clerk has worked on it, or any with the official table in it.</summary>
internal static class XlsxSheetReader
{
    public static FoundSheet Read(ReadOnlyMemory<byte> content, ReadingBudget budget)
    {
        try
        {
            using var package = XlsxPackage.Open(content, budget);
            return Read(package);
        }
        catch (Exception fault) when (fault is XmlException or InvalidDataException)
        {
            throw new UnreadableFileException(new ImportRefusal.Damaged(SheetFormat.Xlsx));
        }
    }

    private static FoundSheet Read(XlsxPackage package)
    {
        var (strings, formats) = (package.SharedStrings(), package.Formats());
        var sheets = package.Sheets.Select(sheet => (sheet.Name, Grid: SheetGrid.Read(package.Rows(sheet.Path), strings, formats))).ToList();
        var (tableName, table, head) = sheets
            .OrderByDescending(sheet => Is(sheet.Name, XlsxSheetWriter.TableName))
            .Select(sheet => (sheet.Name, sheet.Grid, Head: WorkbookHead.Find(sheet.Grid)))
            .Where(sheet => sheet.Head is not null)

            // A sheet of data may have two headings of ours by chance; the one with the whole table is meant.
            .OrderBy(sheet => sheet.Head!.Missing.Count)
            .FirstOrDefault();
        if (head is null || head.Missing.Count > 0)
        {
            var required = SheetColumn.Fixed.Where(column => column.IsRequired).Select(column => column.Heading).Append(SheetColumn.PelaksanaBand);
            throw new UnreadableFileException(new ImportRefusal.MissingColumns(head?.Missing ?? [.. required]));
        }

        var remarks = new List<ImportRemark>();
        var (_, identityGrid) = sheets.Find(sheet => sheet.Name != tableName && Is(sheet.Name, XlsxSheetWriter.IdentityName));
        var identity = identityGrid is null ? null : new IdentityReader(identityGrid, remarks);
        remarks.AddRange(sheets.Where(sheet => sheet.Name != tableName && sheet.Grid != identityGrid && sheet.Grid.Rows.Count > 0)
            .Select(sheet => new ImportRemark(ImportRemarkKind.SheetLeftOut, sheet.Name)));

        var steps = new TableReader(table.Whole(), head, remarks);
        return new FoundSheet(
            identity?.Identity, null, identity?.DocumentType, identity?.SourceNote, steps.Lanes, steps.Steps, steps.Flows(), remarks);
    }

    private static bool Is(string name, string wanted) => string.Equals(name.Trim(), wanted, StringComparison.OrdinalIgnoreCase);
}
