namespace KinerjaPortal.Domain.Sops.Rules.Names;

/// <summary>
/// What is left when the sheet of one document is made from another's: "Dokumen Renstra" in a Renja. A text that names its
/// own document as well, or says where it takes something from ("berdasarkan Renstra"), means what it says.
/// </summary>
internal static class NoOtherDocumentIsNamed
{
    /// <summary>How many words a reference may stand before the document it refers to.</summary>
    private const int Reach = 4;

    private static readonly HashSet<string> References = new(StringComparer.OrdinalIgnoreCase)
    {
        "berdasarkan", "mengacu", "merujuk", "berpedoman", "mempedomani", "memperhatikan", "memedomani", "menurut", "sesuai",
        "selaras", "dari", "dengan", "kedalam",
    };

    public static IEnumerable<SopProblem> Problems(SopDefinition sheet, ReviewContext context)
    {
        var own = DocumentNames.Family(context.DocumentType);
        var posts = context.Posts.Select(post => post.Name)
            .Concat(sheet.Lanes.Select(lane => lane.Heading))
            .Select(name => new CellWords(name))
            .Where(name => DocumentNames.In(name).Any())
            .ToList();

        foreach (var cell in JudgedCell.Of(sheet))
        {
            var named = DocumentNames.In(cell.Words).Where(document => !IsPartOfAPost(document, cell.Words, posts)).ToList();
            if (named.Exists(document => document.Family == own))
            {
                continue;
            }

            foreach (var found in named
                .Where(document => !IsReferredTo(document, cell.Words))
                .Select(document => cell.Words.Between(document.First, document.Last))
                .Distinct(StringComparer.OrdinalIgnoreCase))
            {
                yield return cell.Breaks(SopRule.NoOtherDocumentIsNamed, found);
            }
        }
    }

    private static bool IsReferredTo(NamedDocument document, CellWords words) =>
        Enumerable.Range(1, Math.Min(Reach, document.First)).Any(back => References.Contains(words[document.First - back]));

    /// <summary>Berbek's "Tim LKjIP" makes the LPPD too.</summary>
    private static bool IsPartOfAPost(NamedDocument document, CellWords words, List<CellWords> posts) =>
        posts.Exists(post => words.PlacesOf(post).Any(at => at <= document.First && document.Last < at + post.Count));
}
