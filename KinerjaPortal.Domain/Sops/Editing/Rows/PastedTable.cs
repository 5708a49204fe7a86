using KinerjaPortal.Domain.Sops.Editing.Pasting;

namespace KinerjaPortal.Domain.Sops.Editing.Rows;

/// <summary>Rows out of a text that was copied in Excel or Word, as the preview proposes them (<see cref="PastedSheet"/>).</summary>
public static class PastedTable
{
    /// <param name="sheet">The sheet that the rows are for: its columns are looked for in the table.</param>
    /// <returns>New rows, each leading on to the next; none where the text holds no row.</returns>
    public static CopiedRows Read(string text, SopDefinition sheet)
    {
        var pasted = PastedSheet.Read(null, text, sheet.Lanes);
        var known = pasted.Lanes.Select(lane => (lane, Post: PastedSheet.PostOf(lane, sheet.Lanes, []))).Where(lane => lane.Post is not null);
        return pasted.ToRows(sheet, known.ToDictionary(lane => lane.lane, lane => lane.Post!));
    }
}
