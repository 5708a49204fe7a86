using System.Globalization;
using KinerjaPortal.Infrastructure.Files;
using KinerjaPortal.Infrastructure.Persistence;
using KinerjaPortal.Web.Localisation;
using Microsoft.Extensions.Localization;

namespace KinerjaPortal.Web.Features.Files;

/// <summary>
/// <c>periksa-berkas</c>: instead of serving pages, hashes every file that was filed and names what is missing or altered. Ends with 0
/// when all is whole and with 1 when not, so that a nightly job notices. Reads only; the portal may run meanwhile.
/// </summary>
internal static class FileCheckCommand
{
    private const string Name = "periksa-berkas";

    public static bool IsAskedFor(string[] args) => args.Contains(Name, StringComparer.OrdinalIgnoreCase);

    /// <returns>The exit code.</returns>
    /// <exception cref="SettingsException">There is no database to say what should be there.</exception>
    public static async Task<int> CheckFilesAsync(this WebApplication app)
    {
        // A report for the people of the office, whatever the machine's own language.
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("id-ID");
        var services = app.Services;
        var words = services.GetRequiredService<IStringLocalizer<FilesText>>();
        var time = services.GetRequiredService<OfficeTime>();
        var check = services.GetRequiredService<FileCheck>();
        await services.GetRequiredService<DatabasePreparation>().RequirePreparedAsync(CancellationToken.None);

        await Console.Out.WriteLineAsync(words["CheckBegins", services.GetRequiredService<FileSettings>().Root].Value);
        var (whole, faulty) = (0, 0);
        await foreach (var content in check.RunAsync(CancellationToken.None))
        {
            if (content.State == ContentState.Whole)
            {
                whole++;
                continue;
            }

            faulty++;
            await Console.Out.WriteLineAsync(words[$"Check{content.State}", FileStore.PlaceOf(content.Sha256)].Value);
            foreach (var name in content.Names)
            {
                await Console.Out.WriteLineAsync($"  - {Sentence(name, words, time)}");
            }
        }

        var unnamed = await check.CountUnnamedAsync(CancellationToken.None);
        await Console.Out.WriteLineAsync(words["CheckEnds", whole + faulty, whole, faulty, unnamed].Value);
        return faulty == 0 ? 0 : 1;
    }

    private static string Sentence(ContentName name, IStringLocalizer<FilesText> words, OfficeTime time) => name.Filing is { } filing
        ? words["CheckFiled", name.FileName, name.Title, name.Of, name.Office, filing.By, time.Date(filing.At, filing.Zone), time.Time(filing.At, filing.Zone)]
        : words["CheckFormat", name.FileName, name.Title, name.Of, name.Office];
}
