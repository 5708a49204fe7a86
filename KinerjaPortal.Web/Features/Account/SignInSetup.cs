using KinerjaPortal.Domain.People;
using KinerjaPortal.Infrastructure.Identity;
using KinerjaPortal.Infrastructure.Persistence;
using KinerjaPortal.Web.Features.Account.Door;
using KinerjaPortal.Web.Features.Account.Passkeys;
using KinerjaPortal.Web.Features.Account.SecondStep;
using KinerjaPortal.Web.Features.People;
using KinerjaPortal.Web.Features.Transport;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.Identity;

namespace KinerjaPortal.Web.Features.Account;

/// <summary>
/// Local accounts of ASP.NET Core Identity: a cookie for the pages, bearer tokens for the API, and where it is configured
/// Microsoft accounts as another way to the same cookie.
/// </summary>
internal static class SignInSetup
{
    private static readonly TimeSpan s_workingDay = TimeSpan.FromHours(12);

    /// <exception cref="SettingsException">A setting of Entra ID cannot be; the message says which and what it may be.</exception>
    public static IHostApplicationBuilder AddSignIn(this IHostApplicationBuilder builder)
    {
        var services = builder.Services;
        var authentication = services.AddAuthentication(SignInSchemes.Pages)
            .AddBearerToken(SignInSchemes.Api, options =>
            {
                options.Events.OnMessageReceived = TokenOfTheHub;
                options.RefreshTokenProtector = new NoRefreshToken();
            });
        authentication.AddIdentityCookies();
        if (EntraSettings.Read(builder.Configuration) is { } entra)
        {
            services.AddSingleton(entra);
            authentication.AddEntra(entra);
        }

        services.AddSingleton<IPasswordHasher<PortalUser>, BoundedPasswordHasher>();
        services.AddIdentityCore<PortalUser>(options =>
            {
                options.User.RequireUniqueEmail = true;

                // What is asked of a new password is said by PasswordRules, all of it.
                options.Password = new PasswordOptions
                {
                    RequiredLength = PasswordPolicy.ShortestLength,
                    RequireDigit = false,
                    RequireLowercase = false,
                    RequireUppercase = false,
                    RequireNonAlphanumeric = false,
                };
            })
            .AddSignInManager<PortalSignInManager>()
            .AddPasswordValidator<PasswordRules>()
            .AddEntityFrameworkStores<PortalContext>()
            .AddClaimsPrincipalFactory<PortalClaimsFactory>()
            .AddDefaultTokenProviders()
            .AddTokenProvider<SecondStepCodes>(TokenOptions.DefaultAuthenticatorProvider);
        services.AddPasskeys(PublicUrl.Read(builder.Configuration, builder.Environment).Address);
        services.Configure<CookieAuthenticationOptions>(IdentityConstants.TwoFactorRememberMeScheme, options => options.ExpireTimeSpan = SecondStepSignIn.Remembered);
        services.ConfigureApplicationCookie(options =>
        {
            options.LoginPath = "/masuk";
            options.AccessDeniedPath = "/galat/403";
            options.ReturnUrlParameter = "kembali";
            options.ExpireTimeSpan = s_workingDay;
            options.SlidingExpiration = true;
            options.Cookie.Name = "KinerjaPortal";
            options.Cookie.SameSite = SameSiteMode.Lax;

            // Both would set a new cookie, on whatever is asked for first: a stylesheet, as often as a page.
            options.Events.OnValidatePrincipal = context =>
                SameForEverybody.Is(context.HttpContext) ? Task.CompletedTask : SecurityStampValidator.ValidatePrincipalAsync(context);
            options.Events.OnCheckSlidingExpiration = context =>
            {
                context.ShouldRenew &= !SameForEverybody.Is(context.HttpContext);
                return Task.CompletedTask;
            };
        });

        // What the cookie says of name, office and post is made anew each minute; the session stays the same one. Whether it still stands is
        // asked at every request (SignedInTransformation), and open circuits are told (RevalidatingSignIn, SignedInCircuit).
        services.Configure<SecurityStampValidatorOptions>(options =>
        {
            options.ValidationInterval = TimeSpan.FromMinutes(1);
            options.OnRefreshingPrincipal = KeepSession;
        });
        services.AddSingleton<SignedIn>();
        services.AddScoped<IClaimsTransformation, SignedInTransformation>();
        services.AddScoped<CircuitHandler, SignedInCircuit>();
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, SignedOutIsAskedToSignIn>();
        services.AddScoped<AuthenticationStateProvider, RevalidatingSignIn>();
        services.AddCascadingAuthenticationState();
        services.AddSingleton<PasswordAgain>();

        // Everything needs somebody who is signed in, unless it says otherwise; and whose role has some business there.
        services.AddSingleton<IAuthorizationHandler, DoorKeeper>();
        services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build())
            .SetDefaultPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().AddRequirements(DoorRequirement.Instance).Build());
        return builder;
    }

    private static Task KeepSession(SecurityStampRefreshingPrincipalContext context)
    {
        if (context.CurrentPrincipal?.FindFirst(PortalClaims.Session) is { } session)
        {
            context.NewPrincipal?.Identities.First().AddClaim(session.Clone());
        }

        return Task.CompletedTask;
    }

    /// <summary>A browser's WebSocket cannot send a header, so the hub alone takes the token from the address.</summary>
    private static Task TokenOfTheHub(MessageReceivedContext context)
    {
        if (context.Request.Path.StartsWithSegments("/hubs", StringComparison.Ordinal))
        {
            context.Token = context.Request.Query["access_token"];
        }

        return Task.CompletedTask;
    }
}
