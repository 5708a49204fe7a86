using KinerjaPortal.Domain.Calendars;
using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Notifications;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.People;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Domain.Texts;
using KinerjaPortal.Infrastructure.Identity;
using KinerjaPortal.Infrastructure.Journal;
using KinerjaPortal.Infrastructure.People;
using KinerjaPortal.Infrastructure.Persistence.Rows;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace KinerjaPortal.Infrastructure.Persistence;

/// <summary>
/// The model, the same for both providers. Never lives longer than one operation: take it from
/// <see cref="IDbContextFactory{TContext}"/>, because a circuit's scope lives for hours.
/// </summary>
public abstract class PortalContext(DbContextOptions options) : IdentityUserContext<PortalUser, Guid>(options)
{
    public DbSet<Opd> Opds => Set<Opd>();

    public DbSet<Pelaksana> Pelaksana => Set<Pelaksana>();

    public DbSet<Assignment> Assignments => Set<Assignment>();

    public DbSet<Sop> Sops => Set<Sop>();

    internal DbSet<SopVersionRow> SopVersions => Set<SopVersionRow>();

    internal DbSet<SopDraftRow> SopDrafts => Set<SopDraftRow>();

    internal DbSet<CycleRow> Cycles => Set<CycleRow>();

    internal DbSet<StepRunRow> StepRuns => Set<StepRunRow>();

    internal DbSet<CycleEventRow> CycleEvents => Set<CycleEventRow>();

    internal DbSet<CommandRow> Commands => Set<CommandRow>();

    internal DbSet<NoteDraftRow> NoteDrafts => Set<NoteDraftRow>();

    internal DbSet<CycleFileRow> CycleFiles => Set<CycleFileRow>();

    internal DbSet<StoredFileRow> StoredFiles => Set<StoredFileRow>();

    internal DbSet<UploadRow> Uploads => Set<UploadRow>();

    internal DbSet<BahanTemplateRow> BahanTemplates => Set<BahanTemplateRow>();

    internal DbSet<SignOffRow> SignOffs => Set<SignOffRow>();

    internal DbSet<SignatureInkRow> SignatureInks => Set<SignatureInkRow>();

    internal DbSet<SigningCertificateRow> SigningCertificates => Set<SigningCertificateRow>();

    internal DbSet<AbsenceRow> Absences => Set<AbsenceRow>();

    internal DbSet<WorkCalendarRow> WorkCalendars => Set<WorkCalendarRow>();

    internal DbSet<HolidayRow> Holidays => Set<HolidayRow>();

    internal DbSet<DeadlineRow> Deadlines => Set<DeadlineRow>();

    internal DbSet<CalendarChangeRow> CalendarChanges => Set<CalendarChangeRow>();

    /// <summary>Of the journal of administration, saved behind what they tell of.</summary>
    internal List<JournalLine> JournalLines { get; } = [];

    internal DbSet<AdminEventRow> AdminEvents => Set<AdminEventRow>();

    internal DbSet<EntraInvitationRow> EntraInvitations => Set<EntraInvitationRow>();

    internal DbSet<ObservedOfficeRow> ObservedOffices => Set<ObservedOfficeRow>();

    internal DbSet<AccountLinkRow> AccountLinks => Set<AccountLinkRow>();

    internal DbSet<EndedSessionRow> EndedSessions => Set<EndedSessionRow>();

    internal DbSet<SignInPlaceRow> SignInPlaces => Set<SignInPlaceRow>();

    internal DbSet<AuthenticatorRow> Authenticators => Set<AuthenticatorRow>();

    internal DbSet<RecoveryCodeRow> RecoveryCodes => Set<RecoveryCodeRow>();

    internal DbSet<ChangeMarkerRow> ChangeMarkers => Set<ChangeMarkerRow>();

    internal DbSet<NotificationRow> Notifications => Set<NotificationRow>();

    internal DbSet<NotificationMuteRow> NotificationMutes => Set<NotificationMuteRow>();

    internal DbSet<ProjectionCheckpointRow> ProjectionCheckpoints => Set<ProjectionCheckpointRow>();

    internal DbSet<ProtectionKeyRow> ProtectionKeys => Set<ProtectionKeyRow>();

    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        PublishedSheets.Guard(ChangeTracker);
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        PublishedSheets.Guard(ChangeTracker);
        var saved = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        if (JournalLines.Count == 0)
        {
            return saved;
        }

        // In the transaction of what they tell of: whoever changes something in administration has one.
        await AdminJournal.ChainAsync(this, cancellationToken);
        return saved + await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcConverter>();

        // Enums as words: a database that outlives the code must be readable without it.
        configurationBuilder.Properties<AssignmentKind>().HaveConversion<string>().HaveMaxLength(TextLimits.EnumName);
        configurationBuilder.Properties<AccountRole>().HaveConversion<string>().HaveMaxLength(TextLimits.EnumName);
        configurationBuilder.Properties<ColourScheme>().HaveConversion<string>().HaveMaxLength(TextLimits.EnumName);
        configurationBuilder.Properties<AccountLinkKind>().HaveConversion<string>().HaveMaxLength(TextLimits.EnumName);
        configurationBuilder.Properties<OpdKind>().HaveConversion<string>().HaveMaxLength(TextLimits.EnumName);
        configurationBuilder.Properties<CalendarChangeKind>().HaveConversion<string>().HaveMaxLength(TextLimits.EnumName);
        configurationBuilder.Properties<ZonaWaktu>().HaveConversion<string>().HaveMaxLength(TextLimits.EnumName);
        configurationBuilder.Properties<DocumentType>().HaveConversion<string>().HaveMaxLength(TextLimits.EnumName);
        configurationBuilder.Properties<SopVersionStatus>().HaveConversion<string>().HaveMaxLength(TextLimits.EnumName);
        configurationBuilder.Properties<CycleStatus>().HaveConversion<string>().HaveMaxLength(TextLimits.EnumName);
        configurationBuilder.Properties<StepResult>().HaveConversion<string>().HaveMaxLength(TextLimits.EnumName);
        configurationBuilder.Properties<NotificationKind>().HaveConversion<string>().HaveMaxLength(TextLimits.EnumName);
        configurationBuilder.Properties<FlowLabel>().HaveConversion<string>().HaveMaxLength(TextLimits.EnumName);
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(PortalContext).Assembly);
    }
}
