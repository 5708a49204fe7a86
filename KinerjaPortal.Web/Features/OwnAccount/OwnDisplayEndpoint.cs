using KinerjaPortal.Domain.People;
using KinerjaPortal.Infrastructure.People;
using KinerjaPortal.Web.Components.Theme;
using KinerjaPortal.Web.Features.Account.Door;
using KinerjaPortal.Web.Localisation;
using Microsoft.AspNetCore.Mvc;

namespace KinerjaPortal.Web.Features.OwnAccount;

/// <summary>In which language and scheme the portal shows itself: here at once, and on other devices from the next signing in.</summary>
internal static class OwnDisplayEndpoint
{
    public const string Path = "/akun/tampilan";

    public const string Saved = "DisplaySaved";

    public static void MapOwnDisplay(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapPost(Path, SaveAsync).RequireAuthorization().Asks(PortalAction.KeepOwnAccount).DisableAntiforgery().ExcludeFromDescription();

    private static async Task<IResult> SaveAsync([FromForm] string? bahasa, [FromForm] string? tampilan, HttpContext http, OwnAccountForms forms, OwnAccounts accounts)
    {
        var (person, refusal) = await forms.ReadAsync(http);
        if (person is null)
        {
            return OwnAccountEndpoints.Refused(refusal);
        }

        if (PortalCultures.Keep(http, bahasa))
        {
            await accounts.SpeakAsync(person.Id, bahasa!, CancellationToken.None);
        }

        if (Enum.TryParse<ColourScheme>(tampilan, out var scheme) && Enum.IsDefined(scheme))
        {
            ChosenScheme.Keep(http, scheme);
            await accounts.ShowAsync(person.Id, scheme, CancellationToken.None);
        }

        return OwnAccountEndpoints.Done(Saved);
    }
}
