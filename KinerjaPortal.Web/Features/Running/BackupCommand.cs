using KinerjaPortal.Infrastructure.Files;
using KinerjaPortal.Infrastructure.Persistence;

namespace KinerjaPortal.Web.Features.Running;

/// <summary>
/// <c>cadangkan FILE</c>: instead of serving pages, copies the SQLite database into that file. The portal may run meanwhile. The files' folder
/// is copied after it, by whatever copies folders: a file without its row does no harm.
/// </summary>
internal static class BackupCommand
{
    private const string Name = "cadangkan";

    public static bool IsAskedFor(string[] args) => args.Contains(Name, StringComparer.OrdinalIgnoreCase);

    /// <returns>The exit code.</returns>
    /// <exception cref="SettingsException">There is no database, or no copy can be made of it.</exception>
    public static async Task<int> BackUpAsync(this WebApplication app, string[] args)
    {
        var file = args.SkipWhile(arg => !arg.Equals(Name, StringComparison.OrdinalIgnoreCase)).Skip(1).FirstOrDefault();
        if (file is null || file.StartsWith('-'))
        {
            await Console.Error.WriteLineAsync($"Tulislah berkas tujuannya, misalnya: {Name} /cadangan/kinerja-2026-12-01.db");
            return 1;
        }

        var services = app.Services;
        await services.GetRequiredService<DatabasePreparation>().RequirePreparedAsync(CancellationToken.None);
        var target = Path.GetFullPath(file);
        await services.GetRequiredService<DatabaseBackup>().WriteAsync(target, CancellationToken.None);
        await Console.Out.WriteLineAsync(
            $"Basis data dicadangkan ke {target}. Salinlah sekarang isi folder berkas {services.GetRequiredService<FileSettings>().Root} ke cadangan yang sama.");
        return 0;
    }
}
