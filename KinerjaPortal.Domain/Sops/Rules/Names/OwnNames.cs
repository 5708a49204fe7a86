namespace KinerjaPortal.Domain.Sops.Rules.Names;

/// <summary>The words by which an office calls itself, its region, and the offices that its external posts stand for.</summary>
internal sealed class OwnNames
{
    /// <summary>What makes another place of the same name: Bangkala Barat is not Bangkala.</summary>
    private static readonly HashSet<string> Bearings = new(StringComparer.OrdinalIgnoreCase)
    {
        "barat", "timur", "utara", "selatan", "tengah", "tenggara", "hulu", "hilir", "ulu", "ilir", "baru", "lama", "dalam", "luar",
    };

    private readonly HashSet<string> _words;
    private readonly HashSet<string> _initials;

    public OwnNames(SopDefinition sheet, ReviewContext context)
    {
        var linked = context.Posts.Select(post => post.LinkedOpdId).OfType<Guid>().ToHashSet();
        List<CellWords> names =
        [
            .. new[] { context.Office.Name, context.Office.ShortName, context.Office.Region, context.Office.Code }
                .Concat(context.Posts.Where(post => post.IsExternal).Select(post => post.Name))
                .Concat(sheet.Lanes.Where(lane => lane.IsExternal).Select(lane => lane.Heading))
                .Concat(context.OtherOffices.Where(other => linked.Contains(other.Id)).SelectMany(other => new[] { other.Name, other.ShortName }))
                .Select(name => new CellWords(name)),
        ];
        _words = new HashSet<string>(names.SelectMany(name => name.All()), StringComparer.OrdinalIgnoreCase);
        _initials = new HashSet<string>(names.SelectMany(Initials), StringComparer.OrdinalIgnoreCase);
    }

    public bool Contain(CellWords words, NamedOffice named)
    {
        var name = Enumerable.Range(named.First + 1, named.Last - named.First).Select(word => words[word]).ToList();
        return (_words.Contains(name[0]) || _initials.Contains(name[0]))
            && name.TrueForAll(word => _words.Contains(word) || !Bearings.Contains(word));
    }

    /// <summary>Dinas Pengelolaan Keuangan dan Aset Daerah calls itself Dinas PKAD, or Dinas PKD.</summary>
    private static IEnumerable<string> Initials(CellWords name)
    {
        var capitals = name.All().Where(word => char.IsUpper(word[0])).Skip(1).Select(word => word[0]).ToArray();
        return Enumerable.Range(2, Math.Max(0, capitals.Length - 1)).Select(count => new string(capitals, 0, count));
    }
}
