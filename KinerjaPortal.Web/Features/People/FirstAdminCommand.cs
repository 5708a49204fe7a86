using System.Globalization;
using KinerjaPortal.Infrastructure.People;
using KinerjaPortal.Infrastructure.Persistence;
using Microsoft.Extensions.Localization;

namespace KinerjaPortal.Web.Features.People;

/// <summary>
/// <c>buat-admin</c>: instead of serving pages, makes a new set-up link and writes it out; those that were made before are worth nothing
/// from then on. For a portal without an admin, and for one whose admins all lost their way in: whoever may run this has the database
/// anyway. The portal may run meanwhile.
/// </summary>
internal static class FirstAdminCommand
{
    private const string Make = "buat-admin";

    public static bool IsAskedFor(string[] args) => args.Contains(Make);

    /// <returns>The exit code.</returns>
    /// <exception cref="SettingsException">There is no database to make an admin in.</exception>
    public static async Task<int> MakeFirstAdminLinkAsync(this WebApplication app)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("id-ID");
        var words = app.Services.GetRequiredService<IStringLocalizer<PeopleText>>();
        var admins = app.Services.GetRequiredService<FirstAdmins>();
        await app.Services.GetRequiredService<DatabasePreparation>().RequirePreparedAsync(CancellationToken.None);
        if (await admins.AnyAsync(CancellationToken.None))
        {
            await Console.Out.WriteLineAsync(words["SetUpAdminIsThere"].Value);
        }

        var token = await admins.IssueAsync(aloneFromNowOn: true, CancellationToken.None);
        var origin = app.Configuration["Urls"]?.Split(';')[0];
        var link = app.Services.GetRequiredService<AccountPath>().AddressOf(AccountPath.FirstAdmin, token, origin);
        await Console.Out.WriteLineAsync(words["SetUpLinkIs", FirstAdmins.Lifetime.TotalHours].Value);
        await Console.Out.WriteLineAsync(link);
        return 0;
    }
}
