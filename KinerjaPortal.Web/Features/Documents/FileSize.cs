using System.Globalization;

namespace KinerjaPortal.Web.Features.Documents;

/// <summary>A file's size as people read it: <c>812 B</c>, <c>34 KB</c>, <c>1,2 MB</c>.</summary>
internal static class FileSize
{
    private static readonly string[] s_units = ["B", "KB", "MB", "GB", "TB"];

    public static string Of(long bytes)
    {
        double size = bytes;
        var unit = 0;
        while (size >= 1024 && unit < s_units.Length - 1)
        {
            size /= 1024;
            unit++;
        }

        return $"{size.ToString(unit < 2 ? "0" : "0.#", CultureInfo.CurrentCulture)} {s_units[unit]}";
    }
}
