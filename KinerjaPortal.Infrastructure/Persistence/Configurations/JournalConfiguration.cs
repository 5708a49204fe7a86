using KinerjaPortal.Domain.Texts;
using KinerjaPortal.Infrastructure.Persistence.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KinerjaPortal.Infrastructure.Persistence.Configurations;

internal sealed class JournalConfiguration : IEntityTypeConfiguration<AdminEventRow>
{
    public void Configure(EntityTypeBuilder<AdminEventRow> builder)
    {
        builder.HasKey(line => line.Number);
        builder.Property(line => line.Number).ValueGeneratedNever();
        builder.Property(line => line.Deed).HasMaxLength(TextLimits.EventKind);
        builder.Property(line => line.Subject).HasMaxLength(TextLimits.JournalSubject);
        builder.Property(line => line.ActorName).HasMaxLength(TextLimits.PersonName);
        builder.Property(line => line.Address).HasMaxLength(TextLimits.NetworkAddress);
        builder.Property(line => line.PreviousHash).HasMaxLength(TextLimits.Sha256);
        builder.Property(line => line.Hash).HasMaxLength(TextLimits.Sha256);
        builder.HasIndex(line => new { line.OpdId, line.Number });
    }
}
