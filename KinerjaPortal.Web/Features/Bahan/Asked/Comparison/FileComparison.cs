using KinerjaPortal.Domain.Documents;

namespace KinerjaPortal.Web.Features.Bahan.Asked.Comparison;

/// <summary>What became of one file from one version to the next.</summary>
public enum FileChange
{
    Same,
    Changed,
    Renamed,
    New,
    Gone,
}

/// <summary>A file of two versions; <paramref name="Before"/> is null where it is new, <paramref name="After"/> where it is gone.</summary>
public sealed record ComparedFile(FileChange Change, FiledFile? Before, FiledFile? After)
{
    public string Name => (After ?? Before)!.Name;
}

/// <summary>What was handed in now beside what was handed in before: by name, and by content where only the name changed.</summary>
internal static class FileComparison
{
    public static IReadOnlyList<ComparedFile> Of(IReadOnlyList<FiledFile> before, IReadOnlyList<FiledFile> after)
    {
        var left = before.ToList();
        var compared = new ComparedFile?[after.Count];
        Pair((old, file) => SameName(old, file) && old.Sha256 == file.Sha256, FileChange.Same);
        Pair(SameName, FileChange.Changed);
        Pair((old, file) => old.Sha256 == file.Sha256, FileChange.Renamed);
        return
        [
            .. compared.Select((pair, i) => pair ?? new ComparedFile(FileChange.New, null, after[i])),
            .. left.Select(old => new ComparedFile(FileChange.Gone, old, null)),
        ];

        void Pair(Func<FiledFile, FiledFile, bool> match, FileChange change)
        {
            for (var i = 0; i < after.Count; i++)
            {
                if (compared[i] is null && left.FirstOrDefault(old => match(old, after[i])) is { } found)
                {
                    left.Remove(found);
                    compared[i] = new ComparedFile(change, found, after[i]);
                }
            }
        }
    }

    private static bool SameName(FiledFile one, FiledFile other) => string.Equals(one.Name, other.Name, StringComparison.OrdinalIgnoreCase);
}
