using KinerjaPortal.Domain.People;
using KinerjaPortal.Infrastructure.Identity;
using KinerjaPortal.Infrastructure.People;
using KinerjaPortal.Web.Features.Account;
using KinerjaPortal.Web.Features.Account.Door;
using KinerjaPortal.Web.Features.OwnAccount.Passkeys;
using KinerjaPortal.Web.Features.OwnAccount.SecondStep;
using KinerjaPortal.Web.Features.People;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace KinerjaPortal.Web.Features.OwnAccount;

/// <summary>What the page of one's own account posts.</summary>
internal static class OwnAccountEndpoints
{
    /// <summary>Words of <see cref="OwnAccountText"/>.</summary>
    public const string Changed = "PasswordChanged";

    public const string WrongPassword = "OldPasswordWrong";

    /// <summary>Of the password that is in use, where no new one is wanted.</summary>
    public const string PasswordWrong = "PasswordWrong";

    public const string LockedOut = "LockedOut";

    public static void MapOwnAccount(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapOwnDisplay();
        endpoints.MapOwnNotices();
        endpoints.MapOwnPasskeys();
        endpoints.MapOwnSecondStep();
        endpoints.MapPost("/akun/sandi", ChangePasswordAsync).RequireAuthorization().Asks(PortalAction.KeepOwnAccount).DisableAntiforgery().ExcludeFromDescription();
        endpoints.MapPost("/akun/keluar-semua", SignOutEverywhereAsync).RequireAuthorization().Asks(PortalAction.KeepOwnAccount).DisableAntiforgery().ExcludeFromDescription();
    }

    /// <summary>Back to the page, which says this word.</summary>
    public static IResult Refused(string why) => Results.LocalRedirect($"/akun?galat={why}");

    /// <summary>Back to the page, which says this word.</summary>
    public static IResult Done(string what) => Results.LocalRedirect($"/akun?kabar={what}");

    private static async Task<IResult> ChangePasswordAsync(
        [FromForm] string? lama, [FromForm] string? sandi,
        HttpContext http, OwnAccountForms forms, NewPasswords passwords, OwnAccounts accounts, SignInManager<PortalUser> signIn)
    {
        var (person, refusal) = await forms.ReadAsync(http, lama);
        if (person is null)
        {
            return Refused(refusal);
        }

        if (passwords.WhyNot(sandi ?? "", person.FullName, person.Email ?? "") is { } fault)
        {
            return Refused(AccountRefusal.Of(fault));
        }

        await accounts.SetPasswordAsync(person.Id, passwords.Hash(sandi!), CancellationToken.None);
        await forms.GoOnAsync(signIn, person.Id);
        return Done(Changed);
    }

    private static async Task<IResult> SignOutEverywhereAsync(
        HttpContext http, IAntiforgery antiforgery, OwnAccounts accounts, SignInManager<PortalUser> signIn)
    {
        if (!await antiforgery.IsRequestValidAsync(http))
        {
            return Refused(AccountRefusal.Stale);
        }

        if (Caller.From(http.User) is { } caller)
        {
            await accounts.SignOutEverywhereAsync(caller.PersonId, CancellationToken.None);
            await signIn.SignOutAsync();
        }

        return Results.LocalRedirect("/masuk");
    }
}
