using System.Globalization;

namespace KinerjaPortal.Web.Features.Bahan.Asked;

/// <summary>The size of a file as people read it: <c>340 KB</c>, <c>1,2 MB</c>.</summary>
internal static class FileSize
{
    private const double Step = 1024;

    public static string Of(long bytes) => bytes switch
    {
        < 1024 => string.Create(CultureInfo.CurrentCulture, $"{bytes} B"),
        < 1024 * 1024 => string.Create(CultureInfo.CurrentCulture, $"{bytes / Step:0} KB"),
        < 1024L * 1024 * 1024 => string.Create(CultureInfo.CurrentCulture, $"{bytes / Step / Step:0.#} MB"),
        _ => string.Create(CultureInfo.CurrentCulture, $"{bytes / Step / Step / Step:0.#} GB"),
    };
}
