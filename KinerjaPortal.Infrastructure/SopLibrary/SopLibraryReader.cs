using System.Reflection;
using KinerjaPortal.Domain.Organisation;

namespace KinerjaPortal.Infrastructure.SopLibrary;

/// <summary>Reads the SOP library that is built into this assembly. Whatever is damaged ends in a <see cref="SopLibraryException"/>.</summary>
internal static class SopLibraryReader
{
    private const string Folder = "SopLibrary/";
    private const string OfficesFile = "offices.json";

    private static readonly Assembly Library = typeof(SopLibraryReader).Assembly;

    /// <summary>The five offices and their sixteen SOPs; SOPs by slug.</summary>
    public static LibraryContents ReadAll() => Read(Files());

    public static LibraryContents Read(IReadOnlyList<LibraryFile> files)
    {
        var offices = ReadOffices(files.FirstOrDefault(file => file.Name == OfficesFile)
            ?? throw SopLibraryException.Damaged(OfficesFile, "berkas itu tidak ada"));
        var sops = files
            .Where(file => file.Name != OfficesFile)
            .OrderBy(file => file.Name, StringComparer.Ordinal)
            .Select(file => RequireOwnPlace(file, new SopFileReader(file, offices).Read()))
            .OrderBy(sop => sop.Slug, StringComparer.Ordinal)
            .ToList();
        return new LibraryContents(offices, sops);
    }

    /// <param name="name">How messages call the file, for instance <c>kec-berbek/lppd.json</c>.</param>
    public static LibrarySop ReadSop(Stream stream, string name, IReadOnlyList<LibraryOffice> offices) =>
        new SopFileReader(LibraryFile.From(stream, name), offices).Read();

    public static IReadOnlyList<LibraryOffice> ReadOffices(Stream stream, string name) => ReadOffices(LibraryFile.From(stream, name));

    private static List<LibraryFile> Files() =>
        [
            .. Library.GetManifestResourceNames()

                // A build on Windows names them with its own separator.
                .Select(resource => (Resource: resource, Path: resource.Replace('\\', '/')))
                .Where(file => file.Path.StartsWith(Folder, StringComparison.Ordinal))
                .Select(file =>
                {
                    using var stream = Library.GetManifestResourceStream(file.Resource)!;
                    return LibraryFile.From(stream, file.Path[Folder.Length..]);
                }),
        ];

    /// <summary>A copied file that was not made its own would otherwise give the library one SOP twice.</summary>
    private static LibrarySop RequireOwnPlace(LibraryFile file, LibrarySop sop)
    {
        var place = $"{sop.OpdCode}/{sop.DocumentType.ToString().ToLowerInvariant()}.json";
        return file.Name == place ? sop : throw file.Damaged($"isinya SOP {sop.Slug}, yang seharusnya berada di {place}");
    }

    private static List<LibraryOffice> ReadOffices(LibraryFile file)
    {
        var offices = file.Rows(file.Parse<List<OfficeFile>>(), "kantor");
        if (offices.CountBy(office => office.Code).FirstOrDefault(code => code.Value > 1).Key is { } repeated)
        {
            throw file.Damaged($"kantor \"{repeated}\" tertulis lebih dari sekali");
        }

        return [.. offices.Select(office => Office(file, office))];
    }

    private static LibraryOffice Office(LibraryFile file, OfficeFile office)
    {
        var code = file.Text(office.Code, "kode kantor");
        var place = $"kantor {code}";
        var posts = file.Rows(office.Posts, $"posts {place}");
        if (posts.CountBy(post => post.Code).FirstOrDefault(post => post.Value > 1).Key is { } repeated)
        {
            throw file.Damaged($"pelaksana \"{repeated}\" pada {place} tertulis lebih dari sekali");
        }

        return new LibraryOffice(
            code,
            file.Text(office.Name, $"nama {place}"),
            file.Text(office.ShortName, $"nama pendek {place}"),
            file.Text(office.Region, $"wilayah {place}"),
            file.Word<ZonaWaktu>(office.Zone, $"zona waktu {place}"),
            [
                .. posts.Select(post => new LibraryPost(
                    file.Text(post.Code, $"kode pelaksana pada {place}"),
                    file.Text(post.Name, $"nama pelaksana pada {place}"),
                    post.Order,
                    post.External,
                    post.Plans)),
            ]);
    }
}
