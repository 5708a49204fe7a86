namespace KinerjaPortal.Infrastructure.Pdf.Reading;

/// <summary>The row filters of PNG (ISO/IEC 15948, 9), which PDF calls predictors 10 to 15.</summary>
internal static class PngRows
{
    /// <param name="filtered">Rows, each with the number of its filter before it.</param>
    /// <returns>The rows alone; null where they are not whole rows or a filter is none of PNG's.</returns>
    public static byte[]? Unfilter(ReadOnlySpan<byte> filtered, int rowLength, int pixelLength)
    {
        if (filtered.Length % (rowLength + 1) != 0)
        {
            return null;
        }

        var rows = filtered.Length / (rowLength + 1);
        var result = new byte[rows * rowLength];
        ReadOnlySpan<byte> above = new byte[rowLength];
        for (var i = 0; i < rows; i++)
        {
            var source = filtered.Slice(i * (rowLength + 1), rowLength + 1);
            var row = result.AsSpan(i * rowLength, rowLength);
            source[1..].CopyTo(row);
            if (!Unfilter(source[0], row, above, pixelLength))
            {
                return null;
            }

            above = row;
        }

        return result;
    }

    private static bool Unfilter(byte filter, Span<byte> row, ReadOnlySpan<byte> above, int pixelLength)
    {
        for (var i = 0; i < row.Length; i++)
        {
            var left = i < pixelLength ? (byte)0 : row[i - pixelLength];
            switch (filter)
            {
                case 0:
                    return true;
                case 1:
                    row[i] += left;
                    break;
                case 2:
                    row[i] += above[i];
                    break;
                case 3:
                    row[i] += (byte)((left + above[i]) / 2);
                    break;
                case 4:
                    row[i] += Paeth(left, above[i], i < pixelLength ? (byte)0 : above[i - pixelLength]);
                    break;
                default:
                    return false;
            }
        }

        return true;
    }

    private static byte Paeth(byte left, byte above, byte aboveLeft)
    {
        var estimate = left + above - aboveLeft;
        var fromLeft = Math.Abs(estimate - left);
        var fromAbove = Math.Abs(estimate - above);
        var fromAboveLeft = Math.Abs(estimate - aboveLeft);
        return fromLeft <= fromAbove && fromLeft <= fromAboveLeft ? left : fromAbove <= fromAboveLeft ? above : aboveLeft;
    }
}
