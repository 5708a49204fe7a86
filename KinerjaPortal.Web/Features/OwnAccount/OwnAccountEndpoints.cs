using KinerjaPortal.Infrastructure.Identity;
using KinerjaPortal.Infrastructure.People;
using KinerjaPortal.Web.Features.Account;
using KinerjaPortal.Web.Features.People;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace KinerjaPortal.Web.Features.OwnAccount;

/// <summary>What the page of one's own account posts.</summary>
internal static class OwnAccountEndpoints
{
    public const string Changed = "sandi";

    /// <summary>Words of <see cref="OwnAccountText"/>.</summary>
    public const string WrongPassword = "OldPasswordWrong";

    public const string LockedOut = "LockedOut";

    public static void MapOwnAccount(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPost("/akun/sandi", ChangePasswordAsync).RequireAuthorization().DisableAntiforgery().ExcludeFromDescription();
        endpoints.MapPost("/akun/keluar-semua", SignOutEverywhereAsync).RequireAuthorization().DisableAntiforgery().ExcludeFromDescription();
    }

    private static async Task<IResult> ChangePasswordAsync(
        [FromForm] string? lama, [FromForm] string? sandi,
        HttpContext http, IAntiforgery antiforgery, PasswordAgain again, NewPasswords passwords, OwnAccounts accounts, SignInManager<PortalUser> signIn)
    {
        if (!await antiforgery.IsRequestValidAsync(http))
        {
            return Refused(AccountRefusal.Stale);
        }

        if (await signIn.UserManager.GetUserAsync(http.User) is not { } person)
        {
            return Results.LocalRedirect("/masuk");
        }

        // Wrong ones count towards the lock of the account: whoever finds a desk unattended cannot try the password through.
        switch (await again.CheckAsync(person.Id, lama ?? ""))
        {
            case PasswordCheck.Wrong:
                return Refused(WrongPassword);
            case PasswordCheck.LockedOut:
                return Refused(LockedOut);
        }

        if (passwords.WhyNot(sandi ?? "", person.FullName, person.Email ?? "") is { } fault)
        {
            return Refused(AccountRefusal.Of(fault));
        }

        await accounts.SetPasswordAsync(person.Id, passwords.Hash(sandi!), CancellationToken.None);

        // All sessions ended with the old password; this browser goes on with a new one. What was read before must not be saved again.
        await using var scope = http.RequestServices.CreateAsyncScope();
        var anew = (await scope.ServiceProvider.GetRequiredService<UserManager<PortalUser>>().FindByIdAsync(person.Id.ToString()))!;
        await signIn.SignInAsync(anew, isPersistent: true);
        return Results.LocalRedirect($"/akun?kabar={Changed}");

        static IResult Refused(string why) => Results.LocalRedirect($"/akun?galat={why}");
    }

    private static async Task<IResult> SignOutEverywhereAsync(
        HttpContext http, IAntiforgery antiforgery, OwnAccounts accounts, SignInManager<PortalUser> signIn)
    {
        if (!await antiforgery.IsRequestValidAsync(http))
        {
            return Results.LocalRedirect($"/akun?galat={AccountRefusal.Stale}");
        }

        if (Caller.From(http.User) is { } caller)
        {
            await accounts.SignOutEverywhereAsync(caller.PersonId, CancellationToken.None);
            await signIn.SignOutAsync();
        }

        return Results.LocalRedirect("/masuk");
    }
}
