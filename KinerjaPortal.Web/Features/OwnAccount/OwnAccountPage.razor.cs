using System.Security.Claims;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Infrastructure.Identity;
using KinerjaPortal.Infrastructure.Organisation;
using KinerjaPortal.Web.Features.OwnAccount.Passkeys;
using KinerjaPortal.Web.Features.OwnAccount.SecondStep;
using KinerjaPortal.Web.Features.People;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;

namespace KinerjaPortal.Web.Features.OwnAccount;

/// <summary>A person's own account. Static: what it changes sets the cookie anew or takes it away, which only an ordinary request can.</summary>
public sealed partial class OwnAccountPage(UserManager<PortalUser> users, OfficeDirectory offices, TimeProvider clock)
{
    private static readonly HashSet<string> s_done = [OwnAccountEndpoints.Changed, OwnDisplayEndpoint.Saved, OwnNoticesEndpoint.Saved, .. OwnPasskeyEndpoints.Done, .. OwnSecondStepEndpoints.Done];

    private static readonly HashSet<string> s_refused =
    [
        OwnAccountEndpoints.WrongPassword, OwnAccountEndpoints.PasswordWrong, OwnAccountEndpoints.LockedOut, .. OwnPasskeyEndpoints.Refusals, .. OwnSecondStepEndpoints.Refusals,
    ];

    private PortalUser? _person;
    private ZonaWaktu _zone;
    private string _office = "";
    private string _posts = "";

    [SupplyParameterFromQuery]
    private string? Galat { get; set; }

    [SupplyParameterFromQuery]
    private string? Kabar { get; set; }

    [CascadingParameter]
    private HttpContext Http { get; set; } = default!;

    // The address is anyone's to write, so only what is known here is said.
    private (bool Happened, string Sentence)? Told =>
        Kabar is not null && s_done.Contains(Kabar) ? (true, Text[Kabar].Value)
        : Galat is not null && s_refused.Contains(Galat) ? (false, Text[Galat].Value)
        : AccountRefusal.Known(Galat) is { } refusal ? (false, Words[refusal].Value)
        : null;

    protected override async Task OnInitializedAsync()
    {
        _person = await users.FindByIdAsync(Http.User.FindFirstValue(ClaimTypes.NameIdentifier) ?? "");
        if (_person is not null && await offices.FindAsync(_person.OpdId, Http.RequestAborted) is { } office)
        {
            (_office, _zone) = (office.Opd.Name, office.Opd.Zone);
            _posts = string.Join(", ", office.PostsOf(_person.Id, clock.GetUtcNow()).Select(post => post.Name));
        }
    }
}
