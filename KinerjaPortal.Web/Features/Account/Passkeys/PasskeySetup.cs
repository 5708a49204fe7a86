using Microsoft.AspNetCore.Identity;

namespace KinerjaPortal.Web.Features.Account.Passkeys;

/// <summary>What the portal asks of a passkey.</summary>
internal static class PasskeySetup
{
    /// <summary>What a browser sends of a passkey is 1 to 3 kB, some 10 kB with an attestation.</summary>
    public const int LongestCredential = 32 * 1024;

    private const string Required = "required";

    public static IServiceCollection AddPasskeys(this IServiceCollection services, Uri? publicUrl) => services.Configure<IdentityPasskeyOptions>(options =>
    {
        // A passkey is of one host name for ever. Where none is set it is the one by which the browser came.
        options.ServerDomain = publicUrl?.Host;

        // It is what one has and what one is or knows, so no second step is asked; and it is found without the address being typed.
        options.UserVerificationRequirement = Required;
        options.ResidentKeyRequirement = Required;

        // Which make of authenticator it is decides nothing here, so it is not asked.
        options.AttestationConveyancePreference = "none";
        options.ValidateOrigin = context => ValueTask.FromResult(IsOwn(context, publicUrl));
    });

    /// <summary>
    /// A page of a host below the portal's may ask for its passkeys, too: the browser lets it, so the page's address is looked at here. By
    /// the host alone where no address is set: what stands in front of the portal may not say that it speaks https.
    /// </summary>
    private static bool IsOwn(PasskeyOriginValidationContext context, Uri? publicUrl) =>
        !context.CrossOrigin
        && Uri.TryCreate(context.Origin, UriKind.Absolute, out var origin)
        && (publicUrl is not null
            ? origin.GetLeftPart(UriPartial.Authority).Equals(publicUrl.GetLeftPart(UriPartial.Authority), StringComparison.OrdinalIgnoreCase)
            : origin.Authority.Equals(context.HttpContext.Request.Host.Value, StringComparison.OrdinalIgnoreCase));
}
