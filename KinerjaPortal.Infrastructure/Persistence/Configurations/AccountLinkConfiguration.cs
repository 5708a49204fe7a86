using KinerjaPortal.Domain.Texts;
using KinerjaPortal.Infrastructure.Identity;
using KinerjaPortal.Infrastructure.Persistence.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KinerjaPortal.Infrastructure.Persistence.Configurations;

internal sealed class AccountLinkConfiguration : IEntityTypeConfiguration<AccountLinkRow>, IEntityTypeConfiguration<EndedSessionRow>
{
    public void Configure(EntityTypeBuilder<AccountLinkRow> builder)
    {
        builder.ToTable("AccountLinks");
        builder.Property(link => link.Id).ValueGeneratedNever();
        builder.Property(link => link.TokenHash).HasMaxLength(TextLimits.Sha256);
        builder.HasIndex(link => link.TokenHash).IsUnique();
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(link => link.PersonId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<EndedSessionRow> builder)
    {
        builder.ToTable("EndedSessions");
        builder.HasKey(session => session.SessionId);
        builder.Property(session => session.SessionId).ValueGeneratedNever();
    }
}
