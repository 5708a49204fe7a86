using KinerjaPortal.Infrastructure.Identity;
using KinerjaPortal.Web.Features.Limits;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace KinerjaPortal.Web.Features.Account;

/// <summary>
/// Signing in by a Microsoft account: there by <c>POST /masuk/entra</c>, back by the handler's own address, and on from there to
/// an account of the portal's. Whatever else happens is a sentence on the sign-in page.
/// </summary>
internal static class EntraSignIn
{
    private const string Finish = "/masuk/entra/selesai";

    public static void MapEntra(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPost("/masuk/entra", BeginAsync).OpenToAll(AddressLimits.SignIn).DisableAntiforgery().ExcludeFromDescription();
        endpoints.MapGet(Finish, FinishAsync).OpenToAll(AddressLimits.SignIn).ExcludeFromDescription();
    }

    private static async Task<IResult> BeginAsync(
        [FromForm] string? kembali, HttpContext http, IAntiforgery antiforgery, SignInManager<PortalUser> signIn, ILogger<EntraSettings> log)
    {
        if (!await antiforgery.IsRequestValidAsync(http))
        {
            return Results.LocalRedirect(EntraRefusal.Stale.Address(kembali));
        }

        var properties = signIn.ConfigureExternalAuthenticationProperties(EntraSetup.Scheme, Finish);
        properties.Items[EntraSetup.ReturnItem] = LocalReturn.Or(kembali);
        try
        {
            await http.ChallengeAsync(EntraSetup.Scheme, properties);
            return Results.Empty;
        }
        catch (Exception fault) when (fault is InvalidOperationException or IOException or HttpRequestException)
        {
            // Microsoft's metadata is read at the first challenge, and again now and then.
            log.LogError(fault, "Microsoft Entra ID cannot be reached");
            return Results.LocalRedirect(EntraRefusal.Unreachable.Address(kembali));
        }
    }

    private static async Task<IResult> FinishAsync(
        HttpContext http, SignInManager<PortalUser> signIn, EntraInvitations invitations, ILogger<EntraSettings> log)
    {
        var came = await http.AuthenticateAsync(IdentityConstants.ExternalScheme);
        await http.SignOutAsync(IdentityConstants.ExternalScheme);
        var kembali = came.Properties?.Items.TryGetValue(EntraSetup.ReturnItem, out var kept) == true ? kept : null;
        var refusal = came.Succeeded && EntraIdentity.Of(came.Principal) is { } identity
            ? await EnterAsync(identity, signIn, invitations, log, http.RequestAborted)
            : EntraRefusal.Stale;
        return Results.LocalRedirect(refusal?.Address(kembali) ?? LocalReturn.Or(kembali));
    }

    /// <returns>Null where the person is signed in.</returns>
    private static async Task<EntraRefusal?> EnterAsync(
        EntraIdentity identity, SignInManager<PortalUser> signIn, EntraInvitations invitations, ILogger log, CancellationToken gone)
    {
        var users = signIn.UserManager;
        if (await users.FindByLoginAsync(EntraSetup.Scheme, identity.ObjectId) is null)
        {
            if (await invitations.FindInvitedAsync(identity.Addresses, gone) is not { } invited
                || await users.FindByIdAsync(invited.ToString()) is not { } user)
            {
                return EntraRefusal.NotInvited;
            }

            // A closed account keeps its invitation unused.
            if (user.ClosedAt is not null || await users.IsLockedOutAsync(user))
            {
                return EntraRefusal.LockedOut;
            }

            // Where another request was faster, the look below finds what it linked, or that it was somebody else.
            if (await invitations.LinkAsync(user.Id, identity.ObjectId, CancellationToken.None))
            {
                log.LogInformation("The account {PersonId} is linked with the Microsoft account {ObjectId}", user.Id, identity.ObjectId);
            }
        }

        // Microsoft has asked for the second factor where the tenant wants one.
        var result = await signIn.ExternalLoginSignInAsync(EntraSetup.Scheme, identity.ObjectId, isPersistent: true, bypassTwoFactor: true);
        return result.Succeeded ? null : result.IsLockedOut || result.IsNotAllowed ? EntraRefusal.LockedOut : EntraRefusal.NotInvited;
    }
}
