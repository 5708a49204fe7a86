using KinerjaPortal.Domain.Texts;
using KinerjaPortal.Infrastructure.Identity;
using KinerjaPortal.Infrastructure.Persistence.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KinerjaPortal.Infrastructure.Persistence.Configurations;

/// <summary>What people are told, what they do not want to be told, and how far that has come.</summary>
internal sealed class NotificationConfiguration :
    IEntityTypeConfiguration<NotificationRow>,
    IEntityTypeConfiguration<NotificationMuteRow>,
    IEntityTypeConfiguration<ProjectionCheckpointRow>
{
    public void Configure(EntityTypeBuilder<NotificationRow> builder)
    {
        builder.ToTable("Notifications");

        // The event, the person and the kind: told twice, by two nodes or by a replay, it is the same row.
        builder.HasKey(told => new { told.CycleId, told.Version, told.PersonId, told.Kind });
        builder.Property(told => told.Period).HasMaxLength(TextLimits.Period);
        builder.Property(told => told.Subject).HasMaxLength(TextLimits.NotificationSubject);
        builder.Property(told => told.ByName).HasMaxLength(TextLimits.PersonName);
        builder.Property(told => told.ByPost).HasMaxLength(TextLimits.PostName);
        builder.HasIndex(told => new { told.PersonId, told.At });
        builder.HasIndex(told => told.At);
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(told => told.PersonId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<NotificationMuteRow> builder)
    {
        builder.ToTable("NotificationMutes");
        builder.HasKey(mute => new { mute.PersonId, mute.Kind });
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(mute => mute.PersonId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<ProjectionCheckpointRow> builder)
    {
        builder.ToTable("ProjectionCheckpoints");
        builder.HasKey(checkpoint => checkpoint.Name);
        builder.Property(checkpoint => checkpoint.Name).HasMaxLength(TextLimits.ProjectionName);
    }
}
