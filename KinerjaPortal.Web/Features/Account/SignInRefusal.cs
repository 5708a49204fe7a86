using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;

namespace KinerjaPortal.Web.Features.Account;

/// <summary>Why nobody was signed in; the sign-in page says it. Each stands in the page's address.</summary>
internal static class SignInRefusal
{
    public const string WrongPassword = "sandi";

    public const string LockedOut = "terkunci";

    public const string Stale = "kedaluwarsa";

    public const string UnknownPasskey = "kunci";

    /// <summary>The second step was not taken in time.</summary>
    public const string TooLate = "terlambat";

    /// <summary>A new password was set by a link; the second step is asked all the same.</summary>
    public const string NowByPassword = "sandi-baru";

    /// <summary>RFC 5321, 4.5.3.1. A longer one is nobody's, and is not given back in the address of the page.</summary>
    private const int LongestEmail = 254;

    /// <param name="minutes">Until the next attempt is looked at; null where that is not known.</param>
    public static IResult Because(string reason, string? email, string? kembali, int? minutes = null)
    {
        var query = new QueryBuilder { { "galat", reason } };
        if (email is { Length: > 0 and <= LongestEmail })
        {
            query.Add("email", email);
        }

        if (minutes is { } wait)
        {
            query.Add("menit", wait.ToString(CultureInfo.InvariantCulture));
        }

        if (!string.IsNullOrEmpty(kembali))
        {
            query.Add("kembali", LocalReturn.Or(kembali));
        }

        return Results.LocalRedirect("/masuk" + query);
    }
}
