using System.Globalization;
using KinerjaPortal.Infrastructure.Persistence;
using Microsoft.Extensions.Configuration;

namespace KinerjaPortal.Infrastructure.Files;

internal static class FileSettingsReader
{
    private const int UsualKeepFreeMegabytes = 512;

    /// <exception cref="SettingsException">A setting cannot be read; the message says which and what it may be.</exception>
    public static FileSettings Read(IConfiguration configuration, string contentRoot)
    {
        var root = configuration["Files:Root"];
        var free = configuration["Files:KeepFreeMegabytes"];
        var megabytes = UsualKeepFreeMegabytes;
        if (!string.IsNullOrWhiteSpace(free) && (!int.TryParse(free, CultureInfo.InvariantCulture, out megabytes) || megabytes < 0))
        {
            throw new SettingsException($"Pengaturan Files:KeepFreeMegabytes berisi \"{free}\". Isilah bilangan bulat nol atau lebih, atau kosongkan.");
        }

        var folder = Path.GetFullPath(Path.Combine(contentRoot, string.IsNullOrWhiteSpace(root) ? "data/berkas" : root));
        if (IsServed(folder, contentRoot))
        {
            throw new SettingsException($"Pengaturan Files:Root berisi \"{root}\", yang dapat dibuka siapa pun lewat peramban. Pilih folder di luar wwwroot.");
        }

        return new FileSettings(folder, megabytes * 1024L * 1024L);
    }

    private static bool IsServed(string folder, string contentRoot) =>
        !Path.GetRelativePath(Path.Combine(contentRoot, "wwwroot"), folder).StartsWith("..", StringComparison.Ordinal)
        && !Path.IsPathRooted(Path.GetRelativePath(Path.Combine(contentRoot, "wwwroot"), folder));
}
