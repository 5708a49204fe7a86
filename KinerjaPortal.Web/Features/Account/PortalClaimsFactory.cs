using System.Security.Claims;
using KinerjaPortal.Infrastructure.Identity;
using KinerjaPortal.Infrastructure.Organisation;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace KinerjaPortal.Web.Features.Account;

/// <summary>Puts name, office and post into the cookie and the token. Rights do not come from here, see <see cref="PortalClaims"/>.</summary>
internal sealed class PortalClaimsFactory(
    UserManager<PortalUser> users, IOptions<IdentityOptions> options, OfficeDirectory offices, TimeProvider clock)
    : UserClaimsPrincipalFactory<PortalUser>(users, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(PortalUser user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        var office = (await offices.FindAsync(user.OpdId, CancellationToken.None))!;
        identity.AddClaim(new Claim(PortalClaims.DisplayName, user.FullName));
        identity.AddClaim(new Claim(PortalClaims.OpdId, office.Opd.Id.ToString()));
        identity.AddClaim(new Claim(PortalClaims.Opd, office.Opd.Code));
        identity.AddClaim(new Claim(PortalClaims.OpdName, office.Opd.ShortName));
        if (office.PostsOf(user.Id, clock.GetUtcNow()) is [var post, ..])
        {
            identity.AddClaim(new Claim(PortalClaims.Post, post.Name));
        }

        if (user.IsOfficeAdmin)
        {
            identity.AddClaim(new Claim(PortalClaims.OfficeAdmin, "true"));
        }

        if (user.IsPortalAdmin)
        {
            identity.AddClaim(new Claim(PortalClaims.PortalAdmin, "true"));
        }

        return identity;
    }
}
