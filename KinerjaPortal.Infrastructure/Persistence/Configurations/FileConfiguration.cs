using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Domain.Texts;
using KinerjaPortal.Infrastructure.Persistence.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KinerjaPortal.Infrastructure.Persistence.Configurations;

internal sealed class FileConfiguration :
    IEntityTypeConfiguration<CycleFileRow>,
    IEntityTypeConfiguration<StoredFileRow>,
    IEntityTypeConfiguration<UploadRow>,
    IEntityTypeConfiguration<BahanTemplateRow>
{
    public void Configure(EntityTypeBuilder<CycleFileRow> builder)
    {
        builder.Property(file => file.Id).ValueGeneratedNever();
        builder.Property(file => file.Role).HasConversion<string>().HasMaxLength(TextLimits.EnumName);
        builder.Property(file => file.Title).HasMaxLength(TextLimits.FileTitle);
        builder.Property(file => file.Name).HasMaxLength(TextLimits.FileName);
        builder.Property(file => file.Sha256).HasMaxLength(TextLimits.Sha256);
        builder.Property(file => file.MediaType).HasMaxLength(TextLimits.MediaType);
        builder.Property(file => file.Note).HasMaxLength(TextLimits.Note);
        builder.Property(file => file.OwedBy).HasMaxLength(TextLimits.PostCode);
        builder.Property(file => file.AskedBy).HasMaxLength(TextLimits.PostCode);
        builder.Property(file => file.FiledByName).HasMaxLength(TextLimits.PersonName);
        builder.HasIndex(file => file.CycleId);
        builder.HasIndex(file => new { file.OpdId, file.FiledAt });

        // The sweep asks whether anybody still names a content.
        builder.HasIndex(file => file.Sha256);
        builder.HasOne<CycleRow>().WithMany().HasForeignKey(file => file.CycleId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<StoredFileRow> builder)
    {
        builder.HasKey(file => file.Sha256);
        builder.Property(file => file.Sha256).HasMaxLength(TextLimits.Sha256);
        builder.Property(file => file.MediaType).HasMaxLength(TextLimits.MediaType);
    }

    public void Configure(EntityTypeBuilder<UploadRow> builder)
    {
        builder.Property(upload => upload.Id).ValueGeneratedNever();
        builder.Property(upload => upload.Purpose).HasMaxLength(TextLimits.UploadPurpose);
        builder.Property(upload => upload.Name).HasMaxLength(TextLimits.FileName);
        builder.Property(upload => upload.Fingerprint).HasMaxLength(TextLimits.UploadFingerprint);
        builder.Property(upload => upload.Sha256).HasMaxLength(TextLimits.Sha256);
        builder.Property(upload => upload.MediaType).HasMaxLength(TextLimits.MediaType);
        builder.HasIndex(upload => new { upload.PersonId, upload.Purpose });
        builder.HasIndex(upload => upload.TouchedAt);
        builder.HasIndex(upload => upload.Sha256);
    }

    public void Configure(EntityTypeBuilder<BahanTemplateRow> builder)
    {
        builder.Property(template => template.Id).ValueGeneratedNever();
        builder.Property(template => template.Title).HasMaxLength(TextLimits.BahanTitle);
        builder.Property(template => template.Note).HasMaxLength(TextLimits.Note);
        builder.Property(template => template.Kind).HasConversion<string>().HasMaxLength(TextLimits.EnumName);
        builder.Property(template => template.Columns).HasMaxLength(TextLimits.BahanColumns);
        builder.Property(template => template.Posts).HasMaxLength(TextLimits.BahanPosts);
        builder.Property(template => template.FormatName).HasMaxLength(TextLimits.FileName);
        builder.Property(template => template.FormatSha256).HasMaxLength(TextLimits.Sha256);
        builder.Property(template => template.FormatMediaType).HasMaxLength(TextLimits.MediaType);
        builder.HasIndex(template => new { template.SopId, template.StepId, template.Ordinal });
        builder.HasIndex(template => template.FormatSha256);
        builder.HasOne<Sop>().WithMany().HasForeignKey(template => template.SopId).OnDelete(DeleteBehavior.Cascade);
    }
}
