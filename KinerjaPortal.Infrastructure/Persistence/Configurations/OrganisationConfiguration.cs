using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.People;
using KinerjaPortal.Domain.Texts;
using KinerjaPortal.Infrastructure.Identity;
using KinerjaPortal.Infrastructure.Persistence.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KinerjaPortal.Infrastructure.Persistence.Configurations;

internal sealed class OrganisationConfiguration :
    IEntityTypeConfiguration<Opd>,
    IEntityTypeConfiguration<Pelaksana>,
    IEntityTypeConfiguration<Assignment>,
    IEntityTypeConfiguration<AbsenceRow>,
    IEntityTypeConfiguration<PortalUser>,
    IEntityTypeConfiguration<ObservedOfficeRow>,
    IEntityTypeConfiguration<EntraInvitationRow>
{
    public void Configure(EntityTypeBuilder<Opd> builder)
    {
        builder.Property(opd => opd.Id).ValueGeneratedNever();
        builder.Property(opd => opd.Code).HasMaxLength(TextLimits.OfficeCode);
        builder.HasIndex(opd => opd.Code).IsUnique();
        builder.Property(opd => opd.Name).HasMaxLength(TextLimits.OfficeName);
        builder.Property(opd => opd.ShortName).HasMaxLength(TextLimits.OfficeShortName);
        builder.Property(opd => opd.Region).HasMaxLength(TextLimits.Region);
        builder.Property(opd => opd.Letterhead).HasMaxLength(TextLimits.Letterhead);
        builder.Property(opd => opd.Address).HasMaxLength(TextLimits.OfficeAddress);
        builder.Property(opd => opd.Kind).HasDefaultValue(OpdKind.Lainnya);
        builder.Property(opd => opd.UploadLimitMegabytes).HasDefaultValue(Opd.UsualUploadLimitMegabytes);
    }

    public void Configure(EntityTypeBuilder<Pelaksana> builder)
    {
        builder.Property(post => post.Id).ValueGeneratedNever();
        builder.Property(post => post.Code).HasMaxLength(TextLimits.PostCode);
        builder.Property(post => post.Name).HasMaxLength(TextLimits.PostName);
        builder.HasIndex(post => new { post.OpdId, post.Code }).IsUnique();
        builder.HasOne<Opd>().WithMany().HasForeignKey(post => post.OpdId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Assignment> builder)
    {
        builder.Property(assignment => assignment.Id).ValueGeneratedNever();
        builder.Property(assignment => assignment.DecreeNumber).HasMaxLength(TextLimits.DecreeNumber);
        builder.HasIndex(assignment => new { assignment.PersonId, assignment.PelaksanaId });
        builder.HasOne<Pelaksana>().WithMany().HasForeignKey(assignment => assignment.PelaksanaId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(assignment => assignment.PersonId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<AbsenceRow> builder)
    {
        builder.Property(absence => absence.Id).ValueGeneratedNever();
        builder.Property(absence => absence.Reason).HasMaxLength(TextLimits.AbsenceReason);
        builder.HasIndex(absence => new { absence.OpdId, absence.Until });
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(absence => absence.PersonId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<PortalUser> builder)
    {
        builder.Property(user => user.Id).ValueGeneratedNever();
        builder.Property(user => user.FullName).HasMaxLength(TextLimits.PersonName);
        builder.Property(user => user.Nip).HasMaxLength(TextLimits.Nip);
        builder.Property(user => user.Language).HasMaxLength(TextLimits.Language);
        builder.Property(user => user.Role).HasDefaultValue(AccountRole.Staff);
        builder.Ignore(user => user.Standing);
        builder.HasOne<Opd>().WithMany().HasForeignKey(user => user.OpdId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<ObservedOfficeRow> builder)
    {
        builder.HasKey(row => new { row.PersonId, row.OpdId });
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(row => row.PersonId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Opd>().WithMany().HasForeignKey(row => row.OpdId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<EntraInvitationRow> builder)
    {
        builder.HasKey(invitation => invitation.PersonId);
        builder.Property(invitation => invitation.PersonId).ValueGeneratedNever();
        builder.Property(invitation => invitation.Address).HasMaxLength(TextLimits.EmailAddress);
        builder.HasIndex(invitation => invitation.Address);
        builder.HasOne<PortalUser>().WithOne().HasForeignKey<EntraInvitationRow>(invitation => invitation.PersonId).OnDelete(DeleteBehavior.Cascade);
    }
}
