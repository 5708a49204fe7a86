using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace KinerjaPortal.Web.Features.Account;

/// <summary>Why nobody was signed in by a Microsoft account. The sign-in page says it, with this status.</summary>
/// <param name="Code">In the sign-in page's address.</param>
/// <param name="Word">The sentence in <see cref="AccountText"/>.</param>
internal sealed record EntraRefusal(string Code, string Word, int Status)
{
    /// <summary>Turned back at Microsoft's page, which is no fault of anybody.</summary>
    public static readonly EntraRefusal Cancelled = new("entra-batal", "EntraCancelled", StatusCodes.Status200OK);

    /// <summary>Not the answer to what this browser asked: too old, tampered with, or another browser's.</summary>
    public static readonly EntraRefusal Stale = new("entra-usang", "EntraStale", StatusCodes.Status400BadRequest);

    public static readonly EntraRefusal Rejected = new("entra-ditolak", "EntraRejected", StatusCodes.Status401Unauthorized);

    public static readonly EntraRefusal OtherTenant = new("entra-luar", "EntraOtherTenant", StatusCodes.Status403Forbidden);

    public static readonly EntraRefusal NotInvited = new("entra-belum-diundang", "EntraNotInvited", StatusCodes.Status403Forbidden);

    public static readonly EntraRefusal LockedOut = new("entra-terkunci", "EntraLockedOut", StatusCodes.Status403Forbidden);

    /// <summary>Microsoft answered with a fault of its own.</summary>
    public static readonly EntraRefusal Provider = new("entra-gangguan", "EntraProvider", StatusCodes.Status502BadGateway);

    public static readonly EntraRefusal Unreachable = new("entra-putus", "EntraUnreachable", StatusCodes.Status503ServiceUnavailable);

    private static readonly EntraRefusal[] s_all = [Cancelled, Stale, Rejected, OtherTenant, NotInvited, LockedOut, Provider, Unreachable];

    public static EntraRefusal? Of(string? code) => Array.Find(s_all, refusal => refusal.Code == code);

    /// <summary>What stopped the answer of Microsoft from being accepted.</summary>
    public static EntraRefusal Of(Exception? failure) => failure switch
    {
        SecurityTokenException => Rejected,

        // The handler keeps an error that Microsoft sends in the data; without one the token itself was wrong (its nonce, what it lacks).
        OpenIdConnectProtocolException fault => fault.Data.Contains("error") ? Provider : Rejected,
        AuthenticationFailureException => Stale,
        _ => Unreachable,
    };

    public string Address(string? kembali) =>
        "/masuk" + new QueryBuilder { { "galat", Code }, { "kembali", LocalReturn.Or(kembali) } };
}
