using KinerjaPortal.Infrastructure.Persistence.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KinerjaPortal.Infrastructure.Persistence.Configurations;

internal sealed class SignOffConfiguration :
    IEntityTypeConfiguration<SignOffRow>,
    IEntityTypeConfiguration<SignatureInkRow>,
    IEntityTypeConfiguration<SigningCertificateRow>
{
    private const int Sha256Length = 64;

    public void Configure(EntityTypeBuilder<SignOffRow> builder)
    {
        builder.Property(signOff => signOff.Id).ValueGeneratedNever();
        builder.Property(signOff => signOff.Code).HasMaxLength(26);
        builder.Property(signOff => signOff.Title).HasMaxLength(200);
        builder.Property(signOff => signOff.Signatory).HasMaxLength(600);
        builder.Property(signOff => signOff.Sha256).HasMaxLength(Sha256Length);
        builder.Property(signOff => signOff.EditionSha256).HasMaxLength(Sha256Length);
        builder.HasIndex(signOff => signOff.Code).IsUnique();
        builder.HasOne<CycleRow>().WithMany().HasForeignKey(signOff => signOff.CycleId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<SignatureInkRow> builder)
    {
        builder.Property(ink => ink.Id).ValueGeneratedNever();
        builder.HasIndex(ink => new { ink.PersonId, ink.RunId });
        builder.HasIndex(ink => ink.DrawnAt);
    }

    public void Configure(EntityTypeBuilder<SigningCertificateRow> builder)
    {
        builder.Property(certificate => certificate.Id).ValueGeneratedNever();
        builder.Property(certificate => certificate.Holder).HasMaxLength(120);
        builder.Property(certificate => certificate.Subject).HasMaxLength(600);
        builder.Property(certificate => certificate.SerialNumber).HasMaxLength(64);
        builder.Property(certificate => certificate.Thumbprint).HasMaxLength(Sha256Length);

        // Two that issue the same at once: the database takes one, the other reads it.
        builder.HasIndex(certificate => new { certificate.OpdId, certificate.Holder, certificate.Generation }).IsUnique();
    }
}
