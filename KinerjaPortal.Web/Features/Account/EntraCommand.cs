using System.Globalization;
using KinerjaPortal.Domain.Journal;
using KinerjaPortal.Infrastructure.Identity;
using KinerjaPortal.Infrastructure.Persistence;
using Microsoft.Extensions.Localization;

namespace KinerjaPortal.Web.Features.Account;

/// <summary>
/// <c>undang-entra alamat…</c> and <c>cabut-entra alamat…</c>: instead of serving pages, lets accounts be linked with the
/// Microsoft account of the same address, or takes invitation and link back. Ends with 0 when all was done and with 1 when an
/// address is no account's. The portal may run meanwhile.
/// </summary>
internal static class EntraCommand
{
    private const string Invite = "undang-entra";
    private const string Withdraw = "cabut-entra";

    public static bool IsAskedFor(string[] args) => Asked(args) is not null;

    /// <returns>The exit code.</returns>
    /// <exception cref="SettingsException">There is no database with accounts in it.</exception>
    public static async Task<int> ChangeEntraAsync(this WebApplication app, string[] args)
    {
        // A report for the people of the office, whatever the machine's own language.
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("id-ID");
        var words = app.Services.GetRequiredService<IStringLocalizer<AccountText>>();
        var invitations = app.Services.GetRequiredService<EntraInvitations>();
        var command = Asked(args)!;
        var addresses = args.Where(arg => arg.Contains('@', StringComparison.Ordinal) && !arg.StartsWith('-')).ToList();
        if (addresses.Count == 0)
        {
            await Console.Error.WriteLineAsync(words["EntraCommandUse", command].Value);
            return 1;
        }

        await app.Services.GetRequiredService<DatabasePreparation>().RequirePreparedAsync(CancellationToken.None);
        var isWhole = true;
        foreach (var address in addresses)
        {
            var isDone = command == Invite
                ? await invitations.InviteAsync(address, Keeper.Server, CancellationToken.None)
                : await invitations.WithdrawAsync(address, Keeper.Server, CancellationToken.None);
            isWhole &= isDone;
            await Console.Out.WriteLineAsync(words[!isDone ? "EntraNoAccount" : command == Invite ? "EntraInvited" : "EntraWithdrawn", address].Value);
        }

        return isWhole ? 0 : 1;
    }

    private static string? Asked(string[] args) => Array.Find(args, arg => arg is Invite or Withdraw);
}
