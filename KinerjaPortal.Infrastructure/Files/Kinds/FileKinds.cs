namespace KinerjaPortal.Infrastructure.Files.Kinds;

/// <summary>The kinds of files that the portal takes, and no others.</summary>
public static class FileKinds
{
    public static readonly FileKind Pdf = new("pdf", "application/pdf", [".pdf"]);

    public static readonly FileKind Docx = new("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", [".docx"]);

    public static readonly FileKind Xlsx = new("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", [".xlsx"]);

    public static readonly FileKind Pptx = new("pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation", [".pptx"]);

    public static readonly FileKind Odt = new("odt", "application/vnd.oasis.opendocument.text", [".odt"]);

    public static readonly FileKind Ods = new("ods", "application/vnd.oasis.opendocument.spreadsheet", [".ods"]);

    public static readonly FileKind Jpg = new("jpg", "image/jpeg", [".jpg", ".jpeg"]);

    public static readonly FileKind Png = new("png", "image/png", [".png"]);

    public static readonly FileKind Zip = new("zip", "application/zip", [".zip"]);

    public static readonly FileKind Csv = new("csv", "text/csv", [".csv"]);

    /// <summary>Plain text, whatever stands in it: it is never served as anything that a browser would run.</summary>
    public static readonly FileKind Txt = new("txt", "text/plain", [".txt"]);

    public static IReadOnlyList<FileKind> All { get; } = [Pdf, Docx, Xlsx, Pptx, Odt, Ods, Jpg, Png, Zip, Csv, Txt];

    /// <summary>For the <c>accept</c> of a file field.</summary>
    public static string Accept { get; } = string.Join(',', All.SelectMany(kind => kind.Extensions));

    /// <summary>The kind that a name says; null for another or none.</summary>
    public static FileKind? NamedBy(string name)
    {
        var extension = Path.GetExtension(name);
        return All.FirstOrDefault(kind => kind.Extensions.Contains(extension, StringComparer.OrdinalIgnoreCase));
    }
}
