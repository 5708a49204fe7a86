using System.Security.Claims;
using KinerjaPortal.Domain.People;
using KinerjaPortal.Infrastructure.Identity;
using KinerjaPortal.Infrastructure.Organisation;
using KinerjaPortal.Infrastructure.People;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace KinerjaPortal.Web.Features.Account;

/// <summary>Puts name, office, post and role into the cookie and the token. What they change with is signed out, see <see cref="PortalClaims"/>.</summary>
internal sealed class PortalClaimsFactory(
    UserManager<PortalUser> users, IOptions<IdentityOptions> options, OfficeDirectory offices, PeopleReader people, TimeProvider clock)
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

        identity.AddClaim(new Claim(PortalClaims.Role, user.Role.ToString()));
        if (user.Role == AccountRole.Observer)
        {
            identity.AddClaims((await people.NamedAsync(user.Id, CancellationToken.None)).Select(opdId => new Claim(PortalClaims.Named, opdId.ToString())));
        }

        return identity;
    }
}
