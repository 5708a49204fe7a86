using System.IO.Compression;

namespace KinerjaPortal.Infrastructure.Reading;

/// <summary>
/// The parts of a package (ECMA-376 part 2), found as Office finds them: without regard to case, and whether a program wrote backslashes, dots on the way or %20. The one
/// place for import, search and preview, so that what one of them opens the others open too.
/// </summary>
internal sealed class PackageParts
{
    private readonly Dictionary<string, ZipArchiveEntry> _parts = new(StringComparer.Ordinal);

    public PackageParts(ZipArchive archive)
    {
        foreach (var entry in archive.Entries.Where(entry => entry.FullName.Length > 0))
        {
            _parts.TryAdd(Key(entry.FullName), entry);
        }
    }

    /// <param name="path">From the archive's root, with or without a slash before it.</param>
    public ZipArchiveEntry? Find(string path) => _parts.GetValueOrDefault(Key(path));

    public static bool IsSame(string path, string other) => Key(path) == Key(other);

    /// <summary>Where the relationships of a part are said; those of the package itself for an empty path.</summary>
    public static string RelationshipsOf(string path) => $"{FolderOf(path)}_rels/{path[FolderOf(path).Length..]}.rels";

    /// <summary>The part that a relationship of this one leads to.</summary>
    public static string Target(string path, string target)
    {
        var plain = target.Replace('\\', '/');
        var fragment = plain.IndexOf('#', StringComparison.Ordinal);
        plain = fragment < 0 ? plain : plain[..fragment];
        return Resolved(plain.StartsWith('/') ? plain : FolderOf(path) + plain);
    }

    private static string FolderOf(string path)
    {
        var plain = path.Replace('\\', '/').TrimStart('/');
        return plain[..(plain.LastIndexOf('/') + 1)];
    }

    private static string Key(string path) => Resolved(Uri.UnescapeDataString(path).Replace('\\', '/')).ToLowerInvariant();

    private static string Resolved(string path)
    {
        var names = new List<string>();
        foreach (var name in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (name != "." && name != "..")
            {
                names.Add(name);
            }
            else if (name == ".." && names.Count > 0)
            {
                names.RemoveAt(names.Count - 1);
            }
        }

        return string.Join('/', names);
    }
}
