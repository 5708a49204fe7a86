using KinerjaPortal.Infrastructure.Identity;
using KinerjaPortal.Web.Features.Account;
using KinerjaPortal.Web.Features.People;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Identity;

namespace KinerjaPortal.Web.Features.OwnAccount;

/// <summary>Who sends a form of their own account: by a page of the portal's, and where it must be theirs without doubt by the password once more.</summary>
internal sealed class OwnAccountForms(IAntiforgery antiforgery, PasswordAgain again, UserManager<PortalUser> users, IServiceScopeFactory scopes)
{
    /// <returns>Whose it is, or the word that says why it is not taken.</returns>
    public async Task<(PortalUser? Person, string Refusal)> ReadAsync(HttpContext http) =>
        !await antiforgery.IsRequestValidAsync(http) ? (null, AccountRefusal.Stale)
        : await users.GetUserAsync(http.User) is { } person ? (person, "")
        : (null, AccountRefusal.Stale);

    /// <summary>Wrong passwords count towards the lock of the account: whoever finds a desk unattended cannot try it through.</summary>
    /// <param name="wrong">The word for a wrong one.</param>
    public async Task<(PortalUser? Person, string Refusal)> ReadAsync(HttpContext http, string? password, string wrong = OwnAccountEndpoints.WrongPassword)
    {
        var (person, refusal) = await ReadAsync(http);
        return person is null ? (null, refusal) : await again.CheckAsync(person.Id, password ?? "") switch
        {
            PasswordCheck.Right => (person, ""),
            PasswordCheck.LockedOut => (null, OwnAccountEndpoints.LockedOut),
            _ => (null, wrong),
        };
    }

    /// <summary>
    /// After a change that ended every session of the person's: this browser goes on with a new one. What was read before must not be
    /// saved again, so the account is read anew.
    /// </summary>
    public async Task GoOnAsync(SignInManager<PortalUser> signIn, Guid personId)
    {
        await using var scope = scopes.CreateAsyncScope();
        var anew = await scope.ServiceProvider.GetRequiredService<UserManager<PortalUser>>().FindByIdAsync(personId.ToString());
        await signIn.SignInAsync(anew!, isPersistent: true);
    }
}
