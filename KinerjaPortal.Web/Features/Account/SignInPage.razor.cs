using Microsoft.AspNetCore.Components;

namespace KinerjaPortal.Web.Features.Account;

/// <summary>
/// Static: signing in sets a cookie, which only an ordinary request can. The form posts <c>email</c>, <c>sandi</c> and
/// <c>kembali</c> to <c>/masuk</c>, which sends back here with <c>galat</c> when it refuses.
/// </summary>
public sealed partial class SignInPage
{
    [SupplyParameterFromQuery]
    private string? Kembali { get; set; }

    [SupplyParameterFromQuery]
    private string? Galat { get; set; }

    [SupplyParameterFromQuery]
    private string? Email { get; set; }

    // The address is anyone's to write, so only the refusals known here are said.
    private string? Refusal => Galat switch
    {
        "sandi" => "WrongPassword",
        "terkunci" => "LockedOut",
        "kedaluwarsa" => "Stale",
        _ => null,
    };
}
