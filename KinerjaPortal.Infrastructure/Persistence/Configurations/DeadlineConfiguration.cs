using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.Texts;
using KinerjaPortal.Infrastructure.Persistence.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KinerjaPortal.Infrastructure.Persistence.Configurations;

internal sealed class DeadlineConfiguration : IEntityTypeConfiguration<DeadlineRow>
{
    public void Configure(EntityTypeBuilder<DeadlineRow> builder)
    {
        builder.Property(deadline => deadline.Id).ValueGeneratedNever();
        builder.Property(deadline => deadline.Source).HasMaxLength(TextLimits.DeadlineSource);
        builder.HasOne<Opd>().WithMany().HasForeignKey(deadline => deadline.OpdId).OnDelete(DeleteBehavior.Cascade);
    }
}
