namespace KinerjaPortal.Domain.Sops.Rules.Names;

/// <summary>
/// What is left when a sheet is made from another office's: "Dokumen Renja Kec. Bangkala Barat" in Kelara's. An office that
/// something goes to or comes from ("ke Dinas PPKAD") may be named; a kecamatan has no such business with another.
/// </summary>
internal static class NoOtherOfficeIsNamed
{
    private static readonly HashSet<string> Directions = new(StringComparer.OrdinalIgnoreCase)
    {
        "ke", "kepada", "dari", "dengan", "bersama", "oleh", "pada", "di", "melalui",
    };

    public static IEnumerable<SopProblem> Problems(SopDefinition sheet, ReviewContext context)
    {
        var own = new OwnNames(sheet, context);
        var ownKind = OfficeKinds.OfOffice(context.Office.Name);
        var others = NamesOfOthers(context);

        return
            from cell in JudgedCell.Of(sheet)
            from found in Known(cell.Words).Concat(ByPattern(cell.Words)).Distinct(StringComparer.OrdinalIgnoreCase)
            select cell.Breaks(SopRule.NoOtherOfficeIsNamed, found);

        // Names without a word of their kind, such as "Satpol PP Balangan"; the others go by their pattern.
        IEnumerable<string> Known(CellWords words) =>
            from name in others
            from at in words.PlacesOf(name)
            where !IsCounterpart(words, at)
            select words.Between(at, at + name.Count - 1);

        IEnumerable<string> ByPattern(CellWords words) =>
            from named in OfficeNames.In(words)
            where !own.Contain(words, named)
            where (named.Kind == OfficeKind.Kecamatan && ownKind == OfficeKind.Kecamatan) || !IsCounterpart(words, named.First)
            select words.Between(named.First, named.Last);
    }

    private static bool IsCounterpart(CellWords words, int at) => at > 0 && Directions.Contains(words[at - 1]);

    private static List<CellWords> NamesOfOthers(ReviewContext context)
    {
        var linked = context.Posts.Select(post => post.LinkedOpdId).OfType<Guid>().ToHashSet();
        var own = new[] { context.Office.Name, context.Office.ShortName }.Select(name => new CellWords(name)).ToList();
        return
        [
            .. context.OtherOffices
                .Where(other => other.Id != context.Office.Id && !linked.Contains(other.Id))
                .SelectMany(other => new[] { other.Name, other.ShortName })
                .Where(name => OfficeKinds.OfOffice(name) is null)
                .Select(name => new CellWords(name))
                .Where(name => !own.Exists(mine => mine.PlacesOf(name).Any()))
                .DistinctBy(name => string.Join(' ', name.All()), StringComparer.OrdinalIgnoreCase),
        ];
    }
}
