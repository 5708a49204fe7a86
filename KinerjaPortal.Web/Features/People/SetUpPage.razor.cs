using KinerjaPortal.Infrastructure.Organisation;
using KinerjaPortal.Infrastructure.People;
using Microsoft.AspNetCore.Components;

namespace KinerjaPortal.Web.Features.People;

/// <summary>Behind the link that the log of a portal without an admin shows. Static: it ends by signing in, which only an ordinary request can.</summary>
public sealed partial class SetUpPage(FirstAdmins admins, OfficeDirectory offices)
{
    private bool _isOpen;
    private IReadOnlyList<Domain.Organisation.Opd> _offices = [];

    [Parameter]
    public string Token { get; set; } = "";

    [SupplyParameterFromQuery]
    private string? Galat { get; set; }

    [SupplyParameterFromQuery]
    private string? Nama { get; set; }

    [SupplyParameterFromQuery]
    private string? Email { get; set; }

    [SupplyParameterFromQuery]
    private string? Kantor { get; set; }

    [CascadingParameter]
    private HttpContext? Http { get; set; }

    protected override async Task OnInitializedAsync()
    {
        _isOpen = await admins.IsOpenAsync(Token, CancellationToken.None);
        if (_isOpen)
        {
            _offices = [.. (await offices.AllAsync(CancellationToken.None)).Select(office => office.Opd)];
        }
        else if (Http is { Response.HasStarted: false } http)
        {
            http.Response.StatusCode = StatusCodes.Status410Gone;
        }
    }
}
