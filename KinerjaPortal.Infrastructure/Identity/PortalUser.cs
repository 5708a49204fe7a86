using Microsoft.AspNetCore.Identity;

namespace KinerjaPortal.Infrastructure.Identity;

/// <summary>A person of an office, with the account to sign in by. What they may do follows from the posts they hold.</summary>
public sealed class PortalUser : IdentityUser<Guid>
{
    public required string FullName { get; set; }

    /// <summary>Nomor induk pegawai, 18 digits; null where a person has none.</summary>
    public string? Nip { get; set; }

    /// <summary>The office to which the person belongs.</summary>
    public required Guid OpdId { get; set; }

    /// <summary>Keeps the office's SOPs, posts, people and calendar. Gives no right to act in a step.</summary>
    public bool IsOfficeAdmin { get; set; }
}
