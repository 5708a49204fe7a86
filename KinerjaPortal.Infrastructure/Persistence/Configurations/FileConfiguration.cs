using KinerjaPortal.Domain.Bahan;
using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Documents;
using KinerjaPortal.Domain.Sops;
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
    private const int Sha256Length = 64;
    private const int MediaTypeLength = 100;
    private const int PostLength = 80;

    public void Configure(EntityTypeBuilder<CycleFileRow> builder)
    {
        builder.Property(file => file.Id).ValueGeneratedNever();
        builder.Property(file => file.Role).HasConversion<string>().HasMaxLength(20);
        builder.Property(file => file.Title).HasMaxLength(CycleDocument.MaxTitleLength);
        builder.Property(file => file.Name).HasMaxLength(FiledFile.MaxNameLength);
        builder.Property(file => file.Sha256).HasMaxLength(Sha256Length);
        builder.Property(file => file.MediaType).HasMaxLength(MediaTypeLength);
        builder.Property(file => file.Note).HasMaxLength(DocumentCycle.MaxNoteLength);
        builder.Property(file => file.OwedBy).HasMaxLength(PostLength);
        builder.Property(file => file.AskedBy).HasMaxLength(PostLength);
        builder.Property(file => file.FiledByName).HasMaxLength(120);
        builder.HasIndex(file => file.CycleId);
        builder.HasIndex(file => new { file.OpdId, file.FiledAt });

        // The sweep asks whether anybody still names a content.
        builder.HasIndex(file => file.Sha256);
        builder.HasOne<CycleRow>().WithMany().HasForeignKey(file => file.CycleId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<StoredFileRow> builder)
    {
        builder.HasKey(file => file.Sha256);
        builder.Property(file => file.Sha256).HasMaxLength(Sha256Length);
        builder.Property(file => file.MediaType).HasMaxLength(MediaTypeLength);
    }

    public void Configure(EntityTypeBuilder<UploadRow> builder)
    {
        builder.Property(upload => upload.Id).ValueGeneratedNever();
        builder.Property(upload => upload.Purpose).HasMaxLength(60);
        builder.Property(upload => upload.Name).HasMaxLength(FiledFile.MaxNameLength);
        builder.Property(upload => upload.Fingerprint).HasMaxLength(100);
        builder.Property(upload => upload.Sha256).HasMaxLength(Sha256Length);
        builder.Property(upload => upload.MediaType).HasMaxLength(MediaTypeLength);
        builder.HasIndex(upload => new { upload.PersonId, upload.Purpose });
        builder.HasIndex(upload => upload.TouchedAt);
        builder.HasIndex(upload => upload.Sha256);
    }

    public void Configure(EntityTypeBuilder<BahanTemplateRow> builder)
    {
        builder.Property(template => template.Id).ValueGeneratedNever();
        builder.Property(template => template.Title).HasMaxLength(BahanBook.MaxTitleLength);
        builder.Property(template => template.Note).HasMaxLength(DocumentCycle.MaxNoteLength);
        builder.Property(template => template.Kind).HasConversion<string>().HasMaxLength(20);
        builder.Property(template => template.Columns).HasMaxLength(1000);
        builder.Property(template => template.Posts).HasMaxLength(4000);
        builder.Property(template => template.FormatName).HasMaxLength(FiledFile.MaxNameLength);
        builder.Property(template => template.FormatSha256).HasMaxLength(Sha256Length);
        builder.Property(template => template.FormatMediaType).HasMaxLength(MediaTypeLength);
        builder.HasIndex(template => new { template.SopId, template.StepId, template.Ordinal });
        builder.HasIndex(template => template.FormatSha256);
        builder.HasOne<Sop>().WithMany().HasForeignKey(template => template.SopId).OnDelete(DeleteBehavior.Cascade);
    }
}
