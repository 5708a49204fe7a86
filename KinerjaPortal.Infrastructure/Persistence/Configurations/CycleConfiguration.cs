using KinerjaPortal.Domain.Texts;
using KinerjaPortal.Infrastructure.Persistence.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KinerjaPortal.Infrastructure.Persistence.Configurations;

internal sealed class CycleConfiguration :
    IEntityTypeConfiguration<CycleRow>,
    IEntityTypeConfiguration<StepRunRow>,
    IEntityTypeConfiguration<CycleEventRow>,
    IEntityTypeConfiguration<CommandRow>,
    IEntityTypeConfiguration<NoteDraftRow>
{
    public void Configure(EntityTypeBuilder<CycleRow> builder)
    {
        builder.Property(cycle => cycle.Id).ValueGeneratedNever();
        builder.Property(cycle => cycle.Period).HasMaxLength(TextLimits.Period);
        builder.Property(cycle => cycle.Title).HasMaxLength(TextLimits.CycleTitle);
        builder.Property(cycle => cycle.LastHash).HasMaxLength(TextLimits.Sha256);

        // The board reads an office's running cycles and its latest closed ones, however many are closed.
        builder.HasIndex(cycle => new { cycle.OpdId, cycle.Status, cycle.ClosedAt });
        builder.HasOne<SopVersionRow>().WithMany().HasForeignKey(cycle => cycle.SopVersionId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<StepRunRow> builder)
    {
        builder.Property(run => run.Id).ValueGeneratedNever();
        builder.Property(run => run.Number).HasMaxLength(TextLimits.StepNumber);
        builder.Property(run => run.Pelaksana).HasMaxLength(TextLimits.PostCode);
        builder.Property(run => run.Note).HasMaxLength(TextLimits.Note);
        builder.Property(run => run.CompletedByName).HasMaxLength(TextLimits.PersonName);
        builder.Property(run => run.ForPostName).HasMaxLength(TextLimits.PostName);
        builder.Property(run => run.RecordedBy).HasMaxLength(TextLimits.PostName);
        builder.Property(run => run.InPlaceOf).HasMaxLength(TextLimits.PersonName);
        builder.HasIndex(run => new { run.CycleId, run.Ordinal }).IsUnique();
        builder.HasOne<CycleRow>().WithMany().HasForeignKey(run => run.CycleId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<CycleEventRow> builder)
    {
        builder.HasKey(e => e.Sequence);
        builder.Property(e => e.Sequence).ValueGeneratedOnAdd();
        builder.Property(e => e.Kind).HasMaxLength(TextLimits.EventKind);
        builder.Property(e => e.ActorName).HasMaxLength(TextLimits.PersonName);
        builder.Property(e => e.PreviousHash).HasMaxLength(TextLimits.Sha256);
        builder.Property(e => e.Hash).HasMaxLength(TextLimits.Sha256);

        // The concurrency check: of two that write the same next version, one is refused by the database.
        builder.HasIndex(e => new { e.CycleId, e.Version }).IsUnique();
        builder.HasIndex(e => new { e.OpdId, e.Sequence });
    }

    public void Configure(EntityTypeBuilder<CommandRow> builder)
    {
        builder.HasKey(command => new { command.PersonId, command.Key });
        builder.Property(command => command.Key).HasMaxLength(TextLimits.CommandKey);
        builder.Property(command => command.Request).HasMaxLength(TextLimits.CommandRequest);
    }

    public void Configure(EntityTypeBuilder<NoteDraftRow> builder)
    {
        builder.HasKey(draft => new { draft.PersonId, draft.RunId });
        builder.Property(draft => draft.Text).HasMaxLength(TextLimits.Note);
    }
}
