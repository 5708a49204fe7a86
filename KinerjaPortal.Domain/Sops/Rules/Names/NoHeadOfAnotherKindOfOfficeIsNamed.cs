namespace KinerjaPortal.Domain.Sops.Rules.Names;

/// <summary>
/// "Mengundang Kadis" inside a badan: a head without the name of an office is the head of this one, so the sentence comes
/// from a dinas. Several ("para Kadis") are the heads of others.
/// </summary>
internal static class NoHeadOfAnotherKindOfOfficeIsNamed
{
    private static readonly (OfficeKind Kind, CellWords Title)[] Heads =
    [
        (OfficeKind.Dinas, new("kepala dinas")),
        (OfficeKind.Dinas, new("kadis")),
        (OfficeKind.Badan, new("kepala badan")),
        (OfficeKind.Badan, new("kaban")),
        (OfficeKind.Biro, new("kepala biro")),
        (OfficeKind.Biro, new("karo")),
    ];

    private static readonly HashSet<string> Several = new(StringComparer.OrdinalIgnoreCase) { "para", "semua", "seluruh", "setiap" };

    public static IEnumerable<SopProblem> Problems(SopDefinition sheet, ReviewContext context)
    {
        var ownKind = OfficeKinds.OfOffice(context.Office.Name);
        List<CellWords> posts = [.. context.Posts.Select(post => new CellWords(post.Name)), .. sheet.Lanes.Select(lane => new CellWords(lane.Heading))];

        // Where a post goes by the title or comes from such an office, it is known who is meant.
        var foreign = Heads
            .Where(head => head.Kind != ownKind && !posts.Exists(post => post.PlacesOf(head.Title).Any() || post.All().Any(word => OfficeKinds.Of(word) == head.Kind)))
            .ToList();

        return
            from cell in JudgedCell.Of(sheet)
            from head in foreign
            from at in cell.Words.PlacesOf(head.Title).Take(1)
            where (at == 0 || !Several.Contains(cell.Words[at - 1])) && !HasAName(cell.Words, at, at + head.Title.Count - 1)
            select cell.Breaks(SopRule.NoHeadOfAnotherKindOfOfficeIsNamed, cell.Words.Between(at, at + head.Title.Count - 1));
    }

    /// <summary>"Kepala Dinas Sosial" is a matter of <see cref="NoOtherOfficeIsNamed"/>.</summary>
    private static bool HasAName(CellWords words, int first, int last) =>
        OfficeNames.In(words).Any(named => first <= named.First && named.First <= last);
}
