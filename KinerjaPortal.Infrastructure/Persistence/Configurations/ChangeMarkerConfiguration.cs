using KinerjaPortal.Infrastructure.Persistence.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KinerjaPortal.Infrastructure.Persistence.Configurations;

internal sealed class ChangeMarkerConfiguration : IEntityTypeConfiguration<ChangeMarkerRow>
{
    public void Configure(EntityTypeBuilder<ChangeMarkerRow> builder)
    {
        builder.ToTable("ChangeMarkers");
        builder.HasKey(marker => marker.Name);
        builder.Property(marker => marker.Name).HasMaxLength(ChangeMarkerRow.MaxNameLength);

        // There from the beginning, so that whoever changes an office or an account has only to update it.
        builder.HasData(
            new ChangeMarkerRow { Name = ChangeMarker.Offices.Name, Stamp = Guid.Empty }, new ChangeMarkerRow { Name = ChangeMarker.Accounts.Name, Stamp = Guid.Empty });
    }
}
