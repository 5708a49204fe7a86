using KinerjaPortal.Domain.People;
using KinerjaPortal.Infrastructure.Identity;
using KinerjaPortal.Infrastructure.People;
using KinerjaPortal.Web.Features.Account;
using KinerjaPortal.Web.Features.Limits;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace KinerjaPortal.Web.Features.People;

/// <summary>What the page of the set-up link posts: makes the first admin and signs them in.</summary>
internal static class SetUpEndpoint
{
    public static void MapSetUp(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapPost(AccountPath.FirstAdmin, MakeAsync).OpenToAll(AddressLimits.SignIn).DisableAntiforgery().ExcludeFromDescription();

    private static async Task<IResult> MakeAsync(
        [FromForm] string? tautan, [FromForm] string? nama, [FromForm] string? email, [FromForm] string? sandi, [FromForm] Guid? kantor,
        HttpContext http, IAntiforgery antiforgery, FirstAdmins admins, NewPasswords passwords, SignInManager<PortalUser> signIn, ILogger<FirstAdmins> log)
    {
        var who = PersonDetails.Typed(nama, nip: null, email);
        if (!await antiforgery.IsRequestValidAsync(http))
        {
            return Refused(AccountRefusal.Stale);
        }

        // Before anything is hashed for somebody who has no link.
        if (!await admins.IsOpenAsync(tautan ?? "", http.RequestAborted))
        {
            return Back([]);
        }

        if (who.WhyNot() is { } wrong)
        {
            return Refused(AccountRefusal.Of(wrong));
        }

        if (passwords.WhyNot(sandi ?? "", who.Name, who.Email) is { } fault)
        {
            return Refused(AccountRefusal.Of(fault));
        }

        var outcome = await admins.MakeAsync(tautan!, who, kantor ?? Guid.Empty, passwords.Hash(sandi!), http.CameFrom(), CancellationToken.None);
        if (outcome is not FirstAdminOutcome.Made made)
        {
            return outcome switch
            {
                FirstAdminOutcome.EmailTaken => Refused(AccountRefusal.EmailTaken),
                FirstAdminOutcome.UnknownOffice => Refused(AccountRefusal.UnknownOffice),
                _ => Back([]),
            };
        }

        log.LogWarning("The portal has its first admin: {PersonId}, by the set-up link, from {Address}", made.PersonId, http.Connection.RemoteIpAddress);
        await signIn.SignInAsync((await signIn.UserManager.FindByIdAsync(made.PersonId.ToString()))!, isPersistent: true);
        return Results.LocalRedirect("/admin/pengguna");

        IResult Refused(string why) => Back(new QueryBuilder { { "galat", why }, { "nama", who.Name }, { "email", who.Email }, { "kantor", kantor?.ToString() ?? "" } });

        // The page says it where the link is worth nothing any more.
        IResult Back(QueryBuilder query) => Results.LocalRedirect($"{AccountPath.FirstAdmin}/{Uri.EscapeDataString(tautan is { Length: > 0 } ? tautan : "-")}{query}");
    }
}
