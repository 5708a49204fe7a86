using KinerjaPortal.Infrastructure.People;
using KinerjaPortal.Web.Features.Account;
using KinerjaPortal.Web.Features.Limits;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;

namespace KinerjaPortal.Web.Features.People;

/// <summary>What the page of an invitation posts: sets the password and signs the person in.</summary>
internal static class InvitationEndpoint
{
    public static void MapInvitation(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapPost(AccountPath.Invitation, AcceptAsync).OpenToAll(AddressLimits.SignIn).DisableAntiforgery().ExcludeFromDescription();

    private static async Task<IResult> AcceptAsync(
        [FromForm] string? tautan, [FromForm] string? sandi,
        HttpContext http, IAntiforgery antiforgery, AccountLinks links, NewPasswords passwords, PortalSignInManager signIn, ILogger<AccountLinks> log)
    {
        var page = $"{AccountPath.Invitation}/{Uri.EscapeDataString(tautan is { Length: > 0 } ? tautan : "-")}";
        if (!await antiforgery.IsRequestValidAsync(http))
        {
            return Results.LocalRedirect($"{page}?galat={AccountRefusal.Stale}");
        }

        // Before anything is hashed for somebody who has no link. The page says where it is worth nothing.
        if (await links.FindAsync(tautan ?? "", http.RequestAborted) is not { } person)
        {
            return Results.LocalRedirect(page);
        }

        if (person.IsScreen)
        {
            return await LetInAsync(person, tautan!, page, http, links, signIn, log);
        }

        if (passwords.WhyNot(sandi ?? "", person.Name, person.Email) is { } fault)
        {
            return Results.LocalRedirect($"{page}?galat={AccountRefusal.Of(fault)}");
        }

        if (!await links.UseAsync(tautan!, passwords.Hash(sandi!), http.CameFrom(), CancellationToken.None))
        {
            return Results.LocalRedirect(page);
        }

        log.LogInformation("{PersonId} has set a password by a link, from {Address}", person.Id, http.Connection.RemoteIpAddress);
        var account = (await signIn.UserManager.FindByIdAsync(person.Id.ToString()))!;
        if (account.TwoFactorEnabled)
        {
            // Whoever made the link, or read it on its way, has no phone of the person's.
            return SignInRefusal.Because(SignInRefusal.NowByPassword, person.Email, kembali: null);
        }

        await signIn.SignInAsync(account, isPersistent: true);
        return Results.LocalRedirect("/");
    }

    private static async Task<IResult> LetInAsync(
        LinkedPerson screen, string token, string page, HttpContext http, AccountLinks links, PortalSignInManager signIn, ILogger<AccountLinks> log)
    {
        if (!await links.UseAsync(token, passwordHash: null, http.CameFrom(), CancellationToken.None))
        {
            return Results.LocalRedirect(page);
        }

        log.LogInformation("The screen {PersonId} was let in by a link, from {Address}", screen.Id, http.Connection.RemoteIpAddress);
        await signIn.SignInScreenAsync((await signIn.UserManager.FindByIdAsync(screen.Id.ToString()))!);

        // Leads on to its board, as every page does.
        return Results.LocalRedirect("/");
    }
}
