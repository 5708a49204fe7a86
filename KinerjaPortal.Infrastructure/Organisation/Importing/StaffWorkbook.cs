using System.Xml;
using KinerjaPortal.Domain.Organisation.Importing;
using KinerjaPortal.Domain.Texts;
using KinerjaPortal.Infrastructure.Exchange;
using KinerjaPortal.Infrastructure.Exchange.Xlsx;
using KinerjaPortal.Infrastructure.Reading;

namespace KinerjaPortal.Infrastructure.Organisation.Importing;

/// <summary>Posts and people of an office in a workbook with two sheets, each known by its headings. Stores nothing.</summary>
public static class StaffWorkbook
{
    public const string Post = "Jabatan";
    public const string Code = "Kode";
    public const string External = "Pihak luar";
    public const string Plans = "Perencana";
    public const string Name = "Nama";
    public const string Nip = "NIP";
    public const string Email = "Email";
    public const string Role = "Peran";

    private const int RowsAboveTheTable = 20;

    /// <summary>Longer than anything that is taken, so that what is too long is still seen to be.</summary>
    private const int MostCharacters = TextLimits.EmailAddress + 1;

    /// <exception cref="OperationCanceledException">Whoever sent the file has left.</exception>
    public static async Task<StaffReading> ReadAsync(Stream file, CancellationToken gone) =>
        await SopImport.ContentOfAsync(file, gone) is { } content ? Read(content, gone) : new StaffReading.Refused(new ImportRefusal.TooLarge());

    internal static StaffReading Read(ReadOnlyMemory<byte> content, CancellationToken gone)
    {
        if (FileContent.FormatOf(content.Span) != SheetFormat.Xlsx)
        {
            return new StaffReading.Refused(
                content.IsEmpty ? new ImportRefusal.Empty() : FileContent.IsOldOffice(content.Span) ? new ImportRefusal.OldOrLockedWorkbook() : new ImportRefusal.NotAWorkbook());
        }

        try
        {
            using var package = XlsxPackage.Open(content, new ReadingBudget(ImportLimits.ReadBytes, gone: gone));
            return Read(package);
        }
        catch (UnreadableFileException unreadable)
        {
            return new StaffReading.Refused(unreadable.Refusal);
        }
        catch (OverBudgetException over)
        {
            return new StaffReading.Refused(over.Limit == BudgetLimit.Size ? new ImportRefusal.UnpacksTooLarge() : new ImportRefusal.TooComplex());
        }
        catch (Exception fault) when (fault is XmlException or InvalidDataException)
        {
            return new StaffReading.Refused(new ImportRefusal.Damaged(SheetFormat.Xlsx));
        }
    }

    private static StaffReading Read(XlsxPackage package)
    {
        var (strings, formats) = (package.SharedStrings(), package.Formats());
        List<PostRow>? posts = null;
        List<PersonRow>? people = null;
        foreach (var (_, path) in package.Sheets)
        {
            var grid = SheetGrid.Read(package.Rows(path), strings, formats).Whole();
            if (people is null && Head(grid, Name, Email) is { } person)
            {
                people = [.. person.Rows.Select(row => new PersonRow(row, person[row, Name], person[row, Nip], person[row, Email], person[row, Role], person[row, Post]))];
            }
            else if (posts is null && Head(grid, Post, Code) is { } post)
            {
                posts = [.. post.Rows.Select(row => new PostRow(row, post[row, Post], post[row, Code], post[row, External], post[row, Plans]))];
            }
        }

        return posts is null && people is null
            ? new StaffReading.Refused(new ImportRefusal.MissingColumns([Post, Code, Name, Email]))
            : posts?.Count > StaffTable.MostRows || people?.Count > StaffTable.MostRows ? new StaffReading.Refused(new ImportRefusal.TooManyRows())
            : new StaffReading.Read(new StaffTable(posts ?? [], people ?? []));
    }

    /// <summary>The table below the first row that has both headings; null where the sheet has none.</summary>
    private static Table? Head(SheetGrid grid, string first, string second)
    {
        foreach (var row in grid.Rows.Take(RowsAboveTheTable))
        {
            var columns = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
            foreach (var column in grid.ColumnsOf(row))
            {
                columns.TryAdd(TypedText.OneLine(grid.Text(row, column)).Replace("E-mail", Email, StringComparison.OrdinalIgnoreCase), column);
            }

            if (columns.ContainsKey(first) && columns.ContainsKey(second))
            {
                return new Table(grid, row, columns);
            }
        }

        return null;
    }

    private sealed record Table(SheetGrid Grid, int HeadRow, IReadOnlyDictionary<string, int> Columns)
    {
        public IEnumerable<int> Rows => Grid.Rows.Where(row => row > HeadRow && Columns.Values.Any(column => Grid.Text(row, column).Length > 0));

        public string this[int row, string heading] =>
            Columns.TryGetValue(heading, out var column) && Grid.Text(row, column) is var text ? text[..Math.Min(text.Length, MostCharacters)] : "";
    }
}
