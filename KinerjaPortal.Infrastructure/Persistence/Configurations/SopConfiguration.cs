using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Domain.Texts;
using KinerjaPortal.Infrastructure.Persistence.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KinerjaPortal.Infrastructure.Persistence.Configurations;

internal sealed class SopConfiguration :
    IEntityTypeConfiguration<Sop>, IEntityTypeConfiguration<SopVersionRow>, IEntityTypeConfiguration<SopDraftRow>
{
    public void Configure(EntityTypeBuilder<Sop> builder)
    {
        builder.Property(sop => sop.Id).ValueGeneratedNever();
        builder.Property(sop => sop.Slug).HasMaxLength(TextLimits.SopSlug);
        builder.HasIndex(sop => sop.Slug).IsUnique();
        builder.Property(sop => sop.Title).HasMaxLength(TextLimits.SopTitle);
        builder.HasOne<Opd>().WithMany().HasForeignKey(sop => sop.OpdId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<SopVersionRow> builder)
    {
        builder.Property(version => version.Id).ValueGeneratedNever();
        builder.Property(version => version.SourceHash).HasMaxLength(TextLimits.Sha256);
        builder.HasIndex(version => new { version.SopId, version.Number }).IsUnique();
        builder.HasOne<Sop>().WithMany().HasForeignKey(version => version.SopId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<SopDraftRow> builder)
    {
        builder.HasKey(draft => draft.VersionId);
        builder.HasOne<SopVersionRow>().WithOne().HasForeignKey<SopDraftRow>(draft => draft.VersionId).OnDelete(DeleteBehavior.Cascade);
    }
}
