using KinerjaPortal.Domain.Texts;
using KinerjaPortal.Infrastructure.Identity;
using KinerjaPortal.Infrastructure.Persistence.Rows;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KinerjaPortal.Infrastructure.Persistence.Configurations;

/// <summary>By what a person signs in beside the password.</summary>
internal sealed class SignInConfiguration :
    IEntityTypeConfiguration<IdentityUserPasskey<Guid>>,
    IEntityTypeConfiguration<AuthenticatorRow>,
    IEntityTypeConfiguration<RecoveryCodeRow>
{
    /// <summary>
    /// As in version 3 of Identity's schema, which is not taken as a whole: it would make the tables of logins and tokens anew. The id is
    /// shorter than there (1024), because an index of SQL Server takes 900 bytes.
    /// </summary>
    public void Configure(EntityTypeBuilder<IdentityUserPasskey<Guid>> builder)
    {
        builder.ToTable("AspNetUserPasskeys");
        builder.HasKey(passkey => passkey.CredentialId);
        builder.Property(passkey => passkey.CredentialId).HasMaxLength(TextLimits.PasskeyCredentialId);
        builder.OwnsOne(passkey => passkey.Data).ToJson();
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(passkey => passkey.UserId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<AuthenticatorRow> builder)
    {
        builder.HasKey(authenticator => authenticator.PersonId);
        builder.Property(authenticator => authenticator.PersonId).ValueGeneratedNever();
        builder.HasOne<PortalUser>().WithOne().HasForeignKey<AuthenticatorRow>(authenticator => authenticator.PersonId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<RecoveryCodeRow> builder)
    {
        builder.HasKey(code => new { code.PersonId, code.CodeHash });
        builder.Property(code => code.CodeHash).HasMaxLength(TextLimits.Sha256);
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(code => code.PersonId).OnDelete(DeleteBehavior.Cascade);
    }
}
