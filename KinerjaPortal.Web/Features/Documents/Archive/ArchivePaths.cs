using System.Globalization;
using KinerjaPortal.Web.Features.Documents.Shelves;

namespace KinerjaPortal.Web.Features.Documents.Archive;

/// <summary>
/// Where each file lies in a download of all: <c>03 Menghimpun data/bahan/Kabid Politik - Realisasi v2 - realisasi.xlsx</c>.
/// Short enough for Windows, which takes 260 characters with the folder into which it is unpacked.
/// </summary>
internal sealed class ArchivePaths(FileShelf shelf)
{
    private const int LongestFolder = 40;
    private const int LongestFile = 110;
    private const int LongestPost = 30;
    private const int LongestTitle = 45;

    // Windows takes "Draf.docx" and "draf.docx" for the same.
    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<ShelfStep, string> _folders = [];

    public string Of(ShelfStep step, ShelvedFile file)
    {
        if (!_folders.TryGetValue(step, out var folder))
        {
            // Sources print the same number twice, and so might the words be.
            _folders[step] = folder = Free(SafeName.Of($"{Number(step.Step.Number)} {Short(step.Step.Activity)}", LongestFolder));
        }

        var title = SafeName.Of(file.Title, LongestTitle);
        var post = file.Post is { } code ? SafeName.Of(shelf.Situation.Office.Post(code)?.Name ?? code, LongestPost) + " - " : "";
        var version = file.Version > 0 ? $" v{file.Version}" : "";
        return Free($"{folder}/{file.Role.ToString().ToLowerInvariant()}/{SafeName.OfFile($"{post}{title}{version} - {file.File.Name}", LongestFile)}");
    }

    /// <summary>So that 10 does not come before 2.</summary>
    private static string Number(string number) =>
        int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value.ToString("00", CultureInfo.InvariantCulture) : number;

    /// <summary>The first words of an activity, whole ones.</summary>
    private static string Short(string activity)
    {
        const int Most = LongestFolder - 4;
        return activity.Length <= Most ? activity
            : activity.LastIndexOf(' ', Most) is > 0 and var end ? activity[..end]
            : activity[..Most];
    }

    private string Free(string path)
    {
        var free = path;
        for (var again = 2; !_taken.Add(free); again++)
        {
            var extension = Path.GetExtension(path);
            free = $"{path[..^extension.Length]} ({again}){extension}";
        }

        return free;
    }
}
