using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.Texts;
using KinerjaPortal.Infrastructure.Persistence.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KinerjaPortal.Infrastructure.Persistence.Configurations;

internal sealed class CalendarConfiguration :
    IEntityTypeConfiguration<WorkCalendarRow>,
    IEntityTypeConfiguration<HolidayRow>,
    IEntityTypeConfiguration<CalendarChangeRow>
{
    public void Configure(EntityTypeBuilder<WorkCalendarRow> builder)
    {
        builder.HasKey(calendar => calendar.OpdId);
        builder.HasOne<Opd>().WithMany().HasForeignKey(calendar => calendar.OpdId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<HolidayRow> builder)
    {
        builder.Property(holiday => holiday.Id).ValueGeneratedNever();
        builder.Property(holiday => holiday.Name).HasMaxLength(TextLimits.HolidayName);
        builder.Property(holiday => holiday.Kind).HasMaxLength(TextLimits.EnumName);
        builder.Property(holiday => holiday.Source).HasMaxLength(TextLimits.HolidaySource);
        builder.HasIndex(holiday => holiday.Date);
    }

    public void Configure(EntityTypeBuilder<CalendarChangeRow> builder)
    {
        builder.Property(change => change.Id).ValueGeneratedNever();
        builder.Property(change => change.ByName).HasMaxLength(TextLimits.PersonName);
        builder.Property(change => change.Subject).HasMaxLength(TextLimits.CalendarSubject);
        builder.HasIndex(change => change.SettledAt);
        builder.HasIndex(change => change.At);
        builder.HasOne<Opd>().WithMany().HasForeignKey(change => change.OpdId).OnDelete(DeleteBehavior.Cascade);
    }
}
