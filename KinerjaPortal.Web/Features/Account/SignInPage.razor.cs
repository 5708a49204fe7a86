using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Components;

namespace KinerjaPortal.Web.Features.Account;

/// <summary>
/// Static: signing in sets a cookie, which only an ordinary request can. The form posts <c>email</c>, <c>sandi</c> and
/// <c>kembali</c> to <c>/masuk</c>, which sends back here with <c>galat</c> when it refuses; so does signing in by Microsoft.
/// </summary>
public sealed partial class SignInPage(IAuthenticationSchemeProvider schemes)
{
    /// <summary>Of <c>GuessLimit</c>, in minutes.</summary>
    private const int LongestWait = 60;

    private bool _withEntra;

    [SupplyParameterFromQuery]
    private string? Kembali { get; set; }

    [SupplyParameterFromQuery]
    private string? Galat { get; set; }

    [SupplyParameterFromQuery]
    private string? Email { get; set; }

    [CascadingParameter]
    private HttpContext? Http { get; set; }

    [SupplyParameterFromQuery]
    private int? Menit { get; set; }

    // The address is anyone's to write, so only the refusals known here are said.
    private string? Refusal => Galat switch
    {
        SignInRefusal.WrongPassword => "WrongPassword",
        SignInRefusal.LockedOut => Menit is > 0 and <= LongestWait ? "LockedOutFor" : "LockedOut",
        SignInRefusal.Stale => "Stale",
        SignInRefusal.UnknownPasskey => "UnknownPasskey",
        SignInRefusal.TooLate => "TooLate",
        SignInRefusal.NowByPassword => "NowByPassword",
        _ => EntraRefusal.Of(Galat)?.Word,
    };

    protected override async Task OnInitializedAsync()
    {
        _withEntra = await schemes.GetSchemeAsync(EntraSetup.Scheme) is not null;
        if (EntraRefusal.Of(Galat) is { } refusal && Http is { Response.HasStarted: false } http)
        {
            http.Response.StatusCode = refusal.Status;
        }
    }
}
