using KinerjaPortal.Infrastructure.People;
using Microsoft.AspNetCore.Components;

namespace KinerjaPortal.Web.Features.People;

/// <summary>Behind an invitation, and behind an admin's link for a forgotten password: a new password, and in.</summary>
public sealed partial class InvitationPage(AccountLinks links)
{
    private LinkedPerson? _person;

    [Parameter]
    public string Token { get; set; } = "";

    [SupplyParameterFromQuery]
    private string? Galat { get; set; }

    [CascadingParameter]
    private HttpContext? Http { get; set; }

    protected override async Task OnInitializedAsync()
    {
        _person = await links.FindAsync(Token, CancellationToken.None);
        if (_person is null && Http is { Response.HasStarted: false } http)
        {
            http.Response.StatusCode = StatusCodes.Status410Gone;
        }
    }
}
