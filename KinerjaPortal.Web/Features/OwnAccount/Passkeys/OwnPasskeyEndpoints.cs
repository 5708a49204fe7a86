using System.Buffers.Text;
using KinerjaPortal.Domain.People;
using KinerjaPortal.Domain.Texts;
using KinerjaPortal.Infrastructure.Identity;
using KinerjaPortal.Infrastructure.People;
using KinerjaPortal.Web.Features.Account.Door;
using KinerjaPortal.Web.Features.Account.Passkeys;
using KinerjaPortal.Web.Features.People;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace KinerjaPortal.Web.Features.OwnAccount.Passkeys;

/// <summary>
/// A person's own passkeys. The password is asked before one is made or removed; that one was made then is said by the sealed state that
/// Identity leaves with the browser in between.
/// </summary>
internal static class OwnPasskeyEndpoints
{
    public const string Path = "/akun/kunci-sandi";
    public const string Begin = $"{Path}/mulai";
    public const string Rename = $"{Path}/nama";
    public const string Remove = $"{Path}/hapus";

    private const string Added = "PasskeyAdded";
    private const string Renamed = "PasskeyRenamed";
    private const string Removed = "PasskeyRemoved";
    private const string NameWrong = "PasskeyNameWrong";
    private const string NotTaken = "PasskeyNotTaken";
    private const string TooMany = "PasskeyTooMany";
    private const string Gone = "PasskeyGone";

    /// <summary>Words of <see cref="OwnAccountText"/> that the page says.</summary>
    public static IReadOnlyList<string> Done { get; } = [Added, Renamed, Removed];

    public static IReadOnlyList<string> Refusals { get; } = [NameWrong, NotTaken, TooMany, Gone];

    public static void MapOwnPasskeys(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPost(Begin, BeginAsync).RequireAuthorization().Asks(PortalAction.KeepOwnAccount).DisableAntiforgery().ExcludeFromDescription();
        endpoints.MapPost(Path, AddAsync).RequireAuthorization().Asks(PortalAction.KeepOwnAccount).DisableAntiforgery().ExcludeFromDescription();
        endpoints.MapPost(Rename, RenameAsync).RequireAuthorization().Asks(PortalAction.KeepOwnAccount).DisableAntiforgery().ExcludeFromDescription();
        endpoints.MapPost(Remove, RemoveAsync).RequireAuthorization().Asks(PortalAction.KeepOwnAccount).DisableAntiforgery().ExcludeFromDescription();
    }

    /// <summary>What a browser sends to name a passkey.</summary>
    public static string Written(KeptPasskey passkey) => Base64Url.EncodeToString(passkey.CredentialId);

    private static async Task<IResult> BeginAsync(
        [FromForm] string? sandi, HttpContext http, OwnAccountForms forms, KeptPasskeys passkeys, SignInManager<PortalUser> signIn,
        IStringLocalizer<OwnAccountText> text, IStringLocalizer<PeopleText> words)
    {
        var (person, refusal) = await forms.ReadAsync(http, sandi, OwnAccountEndpoints.PasswordWrong);
        if (person is null)
        {
            return Refused(AccountRefusal.Known(refusal) is { } stale ? words[stale] : text[refusal]);
        }

        if ((await passkeys.OfAsync(person.Id, http.RequestAborted)).Count >= KeptPasskeys.Most)
        {
            return Refused(text[TooMany]);
        }

        var options = await signIn.MakePasskeyCreationOptionsAsync(new PasskeyUserEntity { Id = person.Id.ToString(), Name = person.Email!, DisplayName = person.FullName });
        return Results.Text(options, "application/json");

        static IResult Refused(string sentence) => Results.Problem(statusCode: StatusCodes.Status400BadRequest, detail: sentence);
    }

    private static async Task<IResult> AddAsync(
        [FromForm] string? kredensial, [FromForm] string? nama, HttpContext http, OwnAccountForms forms, KeptPasskeys passkeys,
        SignInManager<PortalUser> signIn, IStringLocalizer<OwnAccountText> text, ILogger<KeptPasskeys> log)
    {
        var (person, refusal) = await forms.ReadAsync(http);
        if (person is null)
        {
            return OwnAccountEndpoints.Refused(refusal);
        }

        if (await signIn.AttestedAsync(kredensial, person.Id) is not { } made)
        {
            return OwnAccountEndpoints.Refused(NotTaken);
        }

        var outcome = await passkeys.AddAsync(person.Id, made, NameOf(nama) ?? text["PasskeyUsualName"], CancellationToken.None);
        log.LogInformation("{PersonId} adds a passkey, from {Address}: {Outcome}", person.Id, http.Connection.RemoteIpAddress, outcome);
        return Told(outcome, Added);
    }

    private static async Task<IResult> RenameAsync(
        [FromForm] string? kunci, [FromForm] string? nama, HttpContext http, OwnAccountForms forms, KeptPasskeys passkeys)
    {
        var (person, refusal) = await forms.ReadAsync(http);
        return person is null ? OwnAccountEndpoints.Refused(refusal)
            : NameOf(nama) is not { } name ? OwnAccountEndpoints.Refused(NameWrong)
            : Read(kunci) is not { } id ? OwnAccountEndpoints.Refused(Gone)
            : Told(await passkeys.RenameAsync(person.Id, id, name, CancellationToken.None), Renamed);
    }

    private static async Task<IResult> RemoveAsync(
        [FromForm] string? kunci, [FromForm] string? sandi, HttpContext http, OwnAccountForms forms, KeptPasskeys passkeys,
        SignInManager<PortalUser> signIn, ILogger<KeptPasskeys> log)
    {
        var (person, refusal) = await forms.ReadAsync(http, sandi, OwnAccountEndpoints.PasswordWrong);
        if (person is null)
        {
            return OwnAccountEndpoints.Refused(refusal);
        }

        if (Read(kunci) is not { } id)
        {
            return OwnAccountEndpoints.Refused(Gone);
        }

        var outcome = await passkeys.RemoveAsync(person.Id, id, CancellationToken.None);
        log.LogInformation("{PersonId} removes a passkey, from {Address}: {Outcome}", person.Id, http.Connection.RemoteIpAddress, outcome);
        if (outcome == PasskeyOutcome.Done)
        {
            await forms.GoOnAsync(signIn, person.Id);
        }

        return Told(outcome, Removed);
    }

    private static IResult Told(PasskeyOutcome outcome, string done) => outcome switch
    {
        PasskeyOutcome.Done => OwnAccountEndpoints.Done(done),
        PasskeyOutcome.TooMany => OwnAccountEndpoints.Refused(TooMany),
        PasskeyOutcome.Gone => OwnAccountEndpoints.Refused(Gone),
        _ => OwnAccountEndpoints.Refused(NotTaken),
    };

    private static string? NameOf(string? typed) =>
        typed?.Trim() is { Length: > 0 and <= TextLimits.PasskeyName } name && !name.Any(char.IsControl) ? name : null;

    private static byte[]? Read(string? written) =>
        written is { Length: > 0 and <= 2 * TextLimits.PasskeyCredentialId } && Base64Url.IsValid(written) ? Base64Url.DecodeFromChars(written) : null;
}
