using KinerjaPortal.Domain.People;

namespace KinerjaPortal.Infrastructure.People;

/// <summary>An account as those see it who keep it.</summary>
/// <param name="HasMicrosoft">Linked with a Microsoft account.</param>
/// <param name="MayLinkMicrosoft">Invited to be linked with one.</param>
/// <param name="HasSecondStep">Asked for a code of a phone beside the password.</param>
/// <param name="LinkUntil">How long the newest link is good by which a password can be set; null where there is none.</param>
/// <param name="Passkeys">How many.</param>
/// <param name="Named">The offices that an observer reads.</param>
public sealed record PersonAccount(
    Guid Id, Guid OpdId, string Name, string? Nip, string Email, AccountRole Role, bool HasPassword, bool HasMicrosoft, bool MayLinkMicrosoft,
    DateTimeOffset? ClosedAt, DateTimeOffset? LastSignInAt, DateTimeOffset? LinkUntil, int Passkeys = 0, bool HasSecondStep = false,
    IReadOnlyList<Guid>? Named = null)
{
    public AccountState State =>
        ClosedAt is not null ? AccountState.Closed
        : HasPassword || HasMicrosoft || (Role == AccountRole.Screen && LastSignInAt is not null && LinkUntil is null) ? AccountState.Active
        : LastSignInAt is null ? AccountState.Invited
        : AccountState.AwaitsPassword;

    public AccountStanding Standing => new(Id, OpdId, Role, ClosedAt is not null);
}

public enum AccountState
{
    /// <summary>Somebody can sign in by it.</summary>
    Active,

    /// <summary>Made, and the person has not come yet.</summary>
    Invited,

    /// <summary>Its password was taken away, and no new one is set yet.</summary>
    AwaitsPassword,

    Closed,
}
