using KinerjaPortal.Domain.People;
using Microsoft.AspNetCore.Identity;

namespace KinerjaPortal.Infrastructure.Identity;

/// <summary>A person of an office, with the account to sign in by. What they may do follows from the posts they hold.</summary>
public sealed class PortalUser : IdentityUser<Guid>
{
    /// <summary>For Identity's hasher, which asks for an account and looks at none.</summary>
    public static readonly PortalUser Nobody = New(Guid.Empty, new PersonDetails("", Nip: null, ""), Guid.Empty, AccountRole.Staff);

    public required string FullName { get; set; }

    /// <summary>Nomor induk pegawai, 18 digits; null where a person has none.</summary>
    public string? Nip { get; set; }

    /// <summary>The office to which the person belongs.</summary>
    public required Guid OpdId { get; set; }

    /// <summary>What the person may do beyond the posts they hold; none gives a right to act in a step.</summary>
    public AccountRole Role { get; set; }

    /// <summary>Since when nobody may sign in by it; null while it is open. What the person has done keeps their name.</summary>
    public DateTimeOffset? ClosedAt { get; set; }

    /// <summary>Null where nobody has signed in by it yet, or not since the portal remembers.</summary>
    public DateTimeOffset? LastSignInAt { get; set; }

    /// <summary>In which the pages speak to the person, as <c>id</c> or <c>en</c>; null while they have not chosen.</summary>
    public string? Language { get; set; }

    /// <summary>In which the pages are shown to the person; null while they have not chosen.</summary>
    public ColourScheme? Scheme { get; set; }

    /// <summary>Without the offices that an observer reads, which stand elsewhere.</summary>
    public AccountStanding Standing => new(Id, OpdId, Role, ClosedAt is not null);

    /// <summary>An account that is not in the database yet, without a password.</summary>
    public static PortalUser New(Guid id, PersonDetails who, Guid opdId, AccountRole role)
    {
        var user = new PortalUser { Id = id, FullName = who.Name, OpdId = opdId, Role = role, LockoutEnabled = true };
        user.Take(who);
        user.ChangeStamp();
        return user;
    }

    /// <summary>Goes by these details from now on.</summary>
    public void Take(PersonDetails who)
    {
        (FullName, Nip) = (who.Name, who.Nip);
        if (Role == AccountRole.Screen)
        {
            // Nobody types it: a screen is let in by its link.
            (UserName, NormalizedUserName) = ($"layar-{Id:n}", Normalized($"layar-{Id:n}"));
            return;
        }

        (UserName, Email, EmailConfirmed) = (who.Email, who.Email, true);

        // As Identity's own normalizer has it, by which it looks for an account.
        NormalizedUserName = NormalizedEmail = Normalized(who.Email);
    }

    /// <summary>Ends every session of the account.</summary>
    public void ChangeStamp() => (SecurityStamp, ConcurrencyStamp) = (Guid.NewGuid().ToString("N"), Guid.NewGuid().ToString());

    public static string Normalized(string email) => email.Normalize().ToUpperInvariant();
}
