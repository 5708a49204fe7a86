using KinerjaPortal.Domain.Bahan;
using KinerjaPortal.Domain.Organisation;

namespace KinerjaPortal.Web.Features.Bahan.Asked.Matrix;

/// <summary>What one row of the sheet asked for: posts down, things across, in each cell where it stands.</summary>
/// <param name="Columns">What was asked for, in the order of asking; the same title of several posts is one column.</param>
public sealed record BahanMatrix(IReadOnlyList<string> Columns, IReadOnlyList<BahanMatrix.Row> Rows)
{
    /// <param name="Post">Code of the post that owes these.</param>
    /// <param name="Cells">One for each column; null where this post was not asked.</param>
    public sealed record Row(string Post, IReadOnlyList<BahanItem?> Cells)
    {
        public int Asked => Cells.Count(cell => cell is not null);

        public int Accepted => Cells.Count(cell => cell?.Status == BahanStatus.Accepted);
    }

    public int Asked => Rows.Sum(row => row.Asked);

    public int Accepted => Rows.Sum(row => row.Accepted);

    /// <summary>Post by post, as they are read.</summary>
    public IEnumerable<BahanItem> Items => Rows.SelectMany(row => row.Cells).OfType<BahanItem>();

    public static BahanMatrix Of(IEnumerable<BahanItem> items, Office office)
    {
        var columns = new List<(string Title, int Nth)>();
        var cells = new Dictionary<(string Post, int Column), BahanItem>();
        foreach (var item in items)
        {
            // Asked of the same post twice, a title has two columns: nothing lies behind something else.
            var nth = 0;
            int column;
            do
            {
                column = columns.FindIndex(known => known.Nth == nth && string.Equals(known.Title, item.Title, StringComparison.OrdinalIgnoreCase));
                if (column < 0)
                {
                    column = columns.Count;
                    columns.Add((item.Title, nth));
                }

                nth++;
            }
            while (!cells.TryAdd((item.Pelaksana, column), item));
        }

        return new BahanMatrix(
            [.. columns.Select(column => column.Title)],
            [
                .. cells.Keys.Select(cell => cell.Post).Distinct()
                    .OrderBy(post => office.Post(post)?.Order ?? int.MaxValue)
                    .Select(post => new Row(post, [.. columns.Select((_, column) => cells.GetValueOrDefault((post, column)))])),
            ]);
    }
}
