using KinerjaPortal.Infrastructure.Reading;

namespace KinerjaPortal.Infrastructure.Files.Texts;

/// <summary>Where a part leads to (ECMA-376 part 2, relationships), by the paths in the archive.</summary>
internal sealed class PartLinks
{
    private const int Most = 5_000;

    private readonly List<Link> _links = [];

    public IEnumerable<Link> All => _links;

    /// <param name="path">Of the part that leads there; empty for the archive itself.</param>
    public static PartLinks Read(PartReader? part, string path)
    {
        var links = new PartLinks();
        while (part?.Read() == true && links._links.Count < Most)
        {
            if (part is { IsStart: true, Name: "Relationship" } && part.Attribute("TargetMode") != "External"
                && part.Attribute("Id") is { } id && part.Attribute("Type") is { } type && part.Attribute("Target") is { } target)
            {
                links._links.Add(new Link(id, type[(type.LastIndexOf('/') + 1)..], PackageParts.Target(path, target)));
            }
        }

        return links;
    }

    /// <param name="kind">Last word of the relationship's type, such as "officeDocument".</param>
    public string? ByKind(string kind) => _links.Find(link => link.Kind == kind)?.Path;

    public Link? ById(string? id) => _links.Find(link => link.Id == id);

    internal sealed record Link(string Id, string Kind, string Path);
}
