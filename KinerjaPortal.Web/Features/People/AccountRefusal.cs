using KinerjaPortal.Domain.People;

namespace KinerjaPortal.Web.Features.People;

/// <summary>Why what was written on one of the pages of a link was not taken. Each is the name of a word, and stands in the page's address.</summary>
internal static class AccountRefusal
{
    /// <summary>The form was open too long, or is no form of the portal's.</summary>
    public const string Stale = "FormStale";

    public const string EmailTaken = "EmailTaken";

    public const string UnknownOffice = "OfficeMissing";

    private static readonly HashSet<string> s_all =
    [
        Stale, EmailTaken, UnknownOffice, .. Enum.GetValues<PersonFault>().Select(Of), .. Enum.GetValues<PasswordFault>().Select(Of),
    ];

    public static string Of(PersonFault fault) => $"Person{fault}";

    public static string Of(PasswordFault fault) => $"Password{fault}";

    /// <summary>The address is anyone's to write, so only the refusals known here are said.</summary>
    public static string? Known(string? code) => code is not null && s_all.Contains(code) ? code : null;
}
