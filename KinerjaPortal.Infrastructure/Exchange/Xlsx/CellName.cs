using System.Globalization;

namespace KinerjaPortal.Infrastructure.Exchange.Xlsx;

/// <summary>Places of cells as Excel names them: columns by letters, rows from 1.</summary>
internal static class CellName
{
    /// <param name="column">From 0.</param>
    /// <param name="row">From 1.</param>
    public static string Of(int column, int row) => Letters(column) + row.ToString(CultureInfo.InvariantCulture);

    public static string Letters(int column) => column < 26
        ? ((char)('A' + column)).ToString()
        : Letters((column / 26) - 1) + (char)('A' + (column % 26));

    /// <summary>The place in "C12" or "$C$12"; false for anything else, such as a range or another sheet's cell.</summary>
    public static bool TryRead(ReadOnlySpan<char> name, out int column, out int row)
    {
        (column, row) = (0, 0);
        name = name.TrimStart('$');
        var letters = name.IndexOfAnyExceptInRange('A', 'Z');
        if (letters is < 1 or > 3)
        {
            return false;
        }

        foreach (var letter in name[..letters])
        {
            column = (column * 26) + letter - 'A' + 1;
        }

        column--;
        return int.TryParse(name[letters..].TrimStart('$'), NumberStyles.None, CultureInfo.InvariantCulture, out row) && row > 0;
    }
}
