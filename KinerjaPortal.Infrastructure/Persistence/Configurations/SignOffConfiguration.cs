using KinerjaPortal.Domain.Texts;
using KinerjaPortal.Infrastructure.Persistence.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KinerjaPortal.Infrastructure.Persistence.Configurations;

internal sealed class SignOffConfiguration :
    IEntityTypeConfiguration<SignOffRow>,
    IEntityTypeConfiguration<SignatureInkRow>,
    IEntityTypeConfiguration<SigningCertificateRow>
{
    public void Configure(EntityTypeBuilder<SignOffRow> builder)
    {
        builder.Property(signOff => signOff.Id).ValueGeneratedNever();
        builder.Property(signOff => signOff.Code).HasMaxLength(TextLimits.VerificationCode);
        builder.Property(signOff => signOff.Title).HasMaxLength(TextLimits.SignOffTitle);
        builder.Property(signOff => signOff.Signatory).HasMaxLength(TextLimits.SignatoryLines);
        builder.Property(signOff => signOff.Sha256).HasMaxLength(TextLimits.Sha256);
        builder.Property(signOff => signOff.EditionSha256).HasMaxLength(TextLimits.Sha256);
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
        builder.Property(certificate => certificate.Holder).HasMaxLength(TextLimits.CertificateHolder);
        builder.Property(certificate => certificate.Subject).HasMaxLength(TextLimits.CertificateSubject);
        builder.Property(certificate => certificate.SerialNumber).HasMaxLength(TextLimits.CertificateSerialNumber);
        builder.Property(certificate => certificate.Thumbprint).HasMaxLength(TextLimits.Sha256);

        // Two that issue the same at once: the database takes one, the other reads it.
        builder.HasIndex(certificate => new { certificate.OpdId, certificate.Holder, certificate.Generation }).IsUnique();
    }
}
