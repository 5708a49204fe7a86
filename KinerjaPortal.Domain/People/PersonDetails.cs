using KinerjaPortal.Domain.Texts;

namespace KinerjaPortal.Domain.People;

/// <summary>What is written of a person, in a form or in a row of a table.</summary>
/// <param name="Nip">Nomor induk pegawai; null where the person has none.</param>
/// <param name="Email">By which the person signs in.</param>
public sealed record PersonDetails(string Name, string? Nip, string Email)
{
    private const int DigitsOfANip = 18;

    /// <summary>As it was typed, without what surrounds it; spaces within a NIP are how it is printed on paper.</summary>
    public static PersonDetails Typed(string? name, string? nip, string? email)
    {
        var digits = string.Concat((nip ?? "").Where(c => !char.IsWhiteSpace(c)));
        return new PersonDetails(
            TypedText.OneLine(name),
            digits.Length == 0 ? null : digits,
            (email ?? "").Trim());
    }

    /// <summary>Of a screen, which is no person: by what the office calls it, and by nothing else.</summary>
    public static PersonDetails OfScreen(string name) => new(name, Nip: null, "");

    /// <returns>Null where nothing is wrong.</returns>
    public PersonFault? WhyNot(AccountRole role = AccountRole.Staff) =>
        Name.Length == 0 ? PersonFault.NameMissing
        : Name.Length > TextLimits.PersonName || Name.Any(char.IsControl) ? PersonFault.NameTooLong
        : role == AccountRole.Screen ? null
        : Email.Length == 0 ? PersonFault.EmailMissing
        : !IsAddress(Email) ? PersonFault.EmailInvalid
        : Nip is not null && !(Nip.Length == DigitsOfANip && Nip.All(char.IsAsciiDigit)) ? PersonFault.NipInvalid
        : null;

    /// <summary>ASCII alone: of two other letters one may become the other in capitals, and two people would have one account.</summary>
    private static bool IsAddress(string email) =>
        email.Length <= TextLimits.EmailAddress
        && email.Split('@') is [{ Length: > 0 } local, { Length: > 0 } domain]
        && local.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_' or '+')
        && domain.Contains('.', StringComparison.Ordinal) && domain[0] != '.' && domain[^1] != '.'
        && domain.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-');
}
