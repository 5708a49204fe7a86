using KinerjaPortal.Infrastructure.Identity;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Identity;
using Microsoft.Identity.Web;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace KinerjaPortal.Web.Features.Account;

/// <summary>
/// Microsoft accounts beside the portal's own passwords, by Microsoft.Identity.Web. It only says who came: it fills Identity's
/// external cookie, from which <see cref="EntraSignIn"/> signs in to an account of the portal's.
/// </summary>
internal static class EntraSetup
{
    public const string Scheme = EntraInvitations.Provider;

    /// <summary>Where Microsoft sends the browser back to.</summary>
    public const string CallbackPath = "/masuk/entra/balasan";

    /// <summary>Where to go on to after signing in, kept in the state that travels to Microsoft and back sealed.</summary>
    public const string ReturnItem = "kembali";

    public static void AddEntra(this AuthenticationBuilder authentication, EntraSettings settings)
    {
        authentication.AddMicrosoftIdentityWebApp(
            options =>
            {
                options.Instance = settings.Instance.AbsoluteUri;
                options.TenantId = settings.TenantId.ToString();
                options.ClientId = settings.ClientId.ToString();

                // Here and not below: the cookies of the way back are made from these options, for this path alone.
                options.CallbackPath = CallbackPath;
            },
            cookieScheme: null,
            openIdConnectScheme: Scheme,
            displayName: "Microsoft Entra ID");

        // After Microsoft.Identity.Web's own, which takes over but a part of what the options above could say.
        authentication.Services.Configure<OpenIdConnectOptions>(Scheme, options => Configure(options, settings));
    }

    private static void Configure(OpenIdConnectOptions options, EntraSettings settings)
    {
        options.SignInScheme = IdentityConstants.ExternalScheme;

        // Who came is all that is asked: the token arrives by the browser, so the portal keeps no secret of the registration.
        options.ResponseType = OpenIdConnectResponseType.IdToken;
        options.SaveTokens = false;
        options.Scope.Add("email");

        // Desks are shared, and signing out ends the portal's session alone: whoever comes next is asked which account they are.
        options.Prompt = OpenIdConnectPrompt.SelectAccount;
        options.RemoteSignOutPath = PathString.Empty;
        options.SignedOutCallbackPath = PathString.Empty;

        // Microsoft.Identity.Web's validator of issuers asks Microsoft's host once more, for the tenants that share keys. Of one
        // tenant the metadata names the issuer exactly, and the handler compares with that.
        options.TokenValidationParameters.IssuerValidator = null;

        var validated = options.Events.OnTokenValidated;
        options.Events.OnTokenValidated = async context =>
        {
            await validated(context);
            if (context.Result is null && context.Principal?.GetTenantId() != settings.TenantId.ToString())
            {
                Refuse(context.HttpContext, EntraRefusal.OtherTenant, context.Properties);
                context.HandleResponse();
            }
        };
        options.Events.OnAccessDenied = context =>
        {
            Refuse(context.HttpContext, EntraRefusal.Cancelled, context.Properties);
            context.HandleResponse();
            return Task.CompletedTask;
        };
        options.Events.OnRemoteFailure = context =>
        {
            Refuse(context.HttpContext, EntraRefusal.Of(context.Failure), context.Properties);
            context.HandleResponse();
            return Task.CompletedTask;
        };
    }

    private static void Refuse(HttpContext http, EntraRefusal refusal, AuthenticationProperties? properties)
    {
        var kembali = properties?.Items.TryGetValue(ReturnItem, out var kept) == true ? kept : null;
        http.Response.Redirect(refusal.Address(kembali));
    }
}
