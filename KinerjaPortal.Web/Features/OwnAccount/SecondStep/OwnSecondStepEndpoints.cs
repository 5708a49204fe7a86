using System.Security.Cryptography;
using System.Text;
using KinerjaPortal.Domain.People;
using KinerjaPortal.Infrastructure.Identity;
using KinerjaPortal.Infrastructure.People;
using KinerjaPortal.Web.Features.Account.Door;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace KinerjaPortal.Web.Features.OwnAccount.SecondStep;

/// <summary>A person's own second step: set up in two pages (scan, confirm), the codes for paper shown once, and switched off again.</summary>
internal static class OwnSecondStepEndpoints
{
    public const string Path = "/akun/kode";
    public const string Begin = $"{Path}/mulai";
    public const string Off = $"{Path}/mati";
    public const string NewCodes = $"{Path}/cadangan-baru";

    /// <summary>Where the codes for paper are shown.</summary>
    public const string Codes = $"{Path}/cadangan";

    /// <summary>Names of what the browser keeps in between.</summary>
    public const string KeyNote = "KinerjaPortal.Autentikator";
    public const string CodesNote = "KinerjaPortal.Cadangan";

    private const string IsOff = "SecondStepIsOff";
    private const string Stale = "ScanStale";

    /// <summary>Words of <see cref="OwnAccountText"/> that the page says.</summary>
    public static IReadOnlyList<string> Done { get; } = [IsOff];

    public static IReadOnlyList<string> Refusals { get; } = [Stale];

    public static void MapOwnSecondStep(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPost(Begin, BeginAsync).RequireAuthorization().Asks(PortalAction.KeepOwnAccount).DisableAntiforgery().ExcludeFromDescription();
        endpoints.MapPost(Path, SwitchOnAsync).RequireAuthorization().Asks(PortalAction.KeepOwnAccount).DisableAntiforgery().ExcludeFromDescription();
        endpoints.MapPost(Off, SwitchOffAsync).RequireAuthorization().Asks(PortalAction.KeepOwnAccount).DisableAntiforgery().ExcludeFromDescription();
        endpoints.MapPost(NewCodes, MakeNewCodesAsync).RequireAuthorization().Asks(PortalAction.KeepOwnAccount).DisableAntiforgery().ExcludeFromDescription();
    }

    private static async Task<IResult> BeginAsync([FromForm] string? sandi, HttpContext http, OwnAccountForms forms, BrowserNote note)
    {
        var (person, refusal) = await forms.ReadAsync(http, sandi, OwnAccountEndpoints.PasswordWrong);
        if (person is null)
        {
            return OwnAccountEndpoints.Refused(refusal);
        }

        note.Give(http, KeyNote, person.Id, RandomNumberGenerator.GetBytes(AuthenticatorCode.KeyBytes));
        return Results.LocalRedirect(Path);
    }

    private static async Task<IResult> SwitchOnAsync(
        [FromForm] string? kode, HttpContext http, OwnAccountForms forms, BrowserNote note, Authenticators authenticators,
        SignInManager<PortalUser> signIn, ILogger<Authenticators> log)
    {
        var (person, refusal) = await forms.ReadAsync(http);
        if (person is null)
        {
            return OwnAccountEndpoints.Refused(refusal);
        }

        if (person.TwoFactorEnabled || note.Read(http, KeyNote, person.Id) is not { } key)
        {
            return OwnAccountEndpoints.Refused(Stale);
        }

        if (await authenticators.SwitchOnAsync(person.Id, key, kode ?? "", CancellationToken.None) is not { } codes)
        {
            return Results.LocalRedirect($"{Path}?galat=kode");
        }

        log.LogInformation("{PersonId} has switched the second step on, from {Address}", person.Id, http.Connection.RemoteIpAddress);
        BrowserNote.Drop(http, KeyNote);
        await forms.GoOnAsync(signIn, person.Id);
        return Shown(http, note, person.Id, codes);
    }

    private static async Task<IResult> MakeNewCodesAsync(
        [FromForm] string? sandi, HttpContext http, OwnAccountForms forms, BrowserNote note, Authenticators authenticators, ILogger<Authenticators> log)
    {
        var (person, refusal) = await forms.ReadAsync(http, sandi, OwnAccountEndpoints.PasswordWrong);
        if (person is null)
        {
            return OwnAccountEndpoints.Refused(refusal);
        }

        if (await authenticators.NewRecoveryCodesAsync(person.Id, CancellationToken.None) is not { } codes)
        {
            return OwnAccountEndpoints.Refused(Stale);
        }

        log.LogInformation("{PersonId} has made new recovery codes, from {Address}", person.Id, http.Connection.RemoteIpAddress);
        return Shown(http, note, person.Id, codes);
    }

    private static async Task<IResult> SwitchOffAsync(
        [FromForm] string? sandi, HttpContext http, OwnAccountForms forms, Authenticators authenticators, SignInManager<PortalUser> signIn,
        ILogger<Authenticators> log)
    {
        var (person, refusal) = await forms.ReadAsync(http, sandi, OwnAccountEndpoints.PasswordWrong);
        if (person is null)
        {
            return OwnAccountEndpoints.Refused(refusal);
        }

        await authenticators.SwitchOffAsync(person.Id, CancellationToken.None);
        log.LogInformation("{PersonId} has switched the second step off, from {Address}", person.Id, http.Connection.RemoteIpAddress);
        await forms.GoOnAsync(signIn, person.Id);
        return OwnAccountEndpoints.Done(IsOff);
    }

    private static IResult Shown(HttpContext http, BrowserNote note, Guid personId, IReadOnlyList<string> codes)
    {
        note.Give(http, CodesNote, personId, Encoding.ASCII.GetBytes(string.Join('\n', codes)));
        return Results.LocalRedirect(Codes);
    }
}
