using System.Globalization;
using KinerjaPortal.Domain.People;
using KinerjaPortal.Infrastructure.Bahan;
using KinerjaPortal.Infrastructure.Calendars;
using KinerjaPortal.Infrastructure.Deadlines;
using KinerjaPortal.Infrastructure.Demo;
using KinerjaPortal.Infrastructure.Drafts;
using KinerjaPortal.Infrastructure.Events;
using KinerjaPortal.Infrastructure.Files;
using KinerjaPortal.Infrastructure.Identity;
using KinerjaPortal.Infrastructure.Listing;
using KinerjaPortal.Infrastructure.Notifications;
using KinerjaPortal.Infrastructure.Organisation;
using KinerjaPortal.Infrastructure.Organisation.Importing;
using KinerjaPortal.Infrastructure.Organisation.Keeping;
using KinerjaPortal.Infrastructure.People;
using KinerjaPortal.Infrastructure.Retention;
using KinerjaPortal.Infrastructure.Search;
using KinerjaPortal.Infrastructure.SignOffs;
using KinerjaPortal.Infrastructure.SopLibrary;
using KinerjaPortal.Infrastructure.Sops;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace KinerjaPortal.Infrastructure.Persistence;

/// <summary>Puts the database, the event store and what is read through them into the application.</summary>
public static class PersistenceSetup
{
    public const string ConnectionStringName = "Kinerja";

    /// <exception cref="SettingsException">A setting cannot be read; the message says which and what it may be.</exception>
    public static IHostApplicationBuilder AddPersistence(this IHostApplicationBuilder builder)
    {
        var settings = ReadSettings(builder.Configuration, builder.Environment.ContentRootPath);
        var services = builder.Services;
        services.AddSingleton(settings);
        services.AddSingleton<WriteGate>();
        services.AddSingleton<IInterceptor, UnknownOutcome>();
        if (settings.Provider == DatabaseProvider.Sqlite)
        {
            services.AddPooledDbContextFactory<SqlitePortalContext>((provider, options) => options
                .UseSqlite(settings.ConnectionString, sqlite => sqlite.ExecutionStrategy(dependencies => new RetryingStrategy(dependencies)))
                .AddInterceptors(provider.GetServices<IInterceptor>()));
            services.AddSingleton<IDbContextFactory<PortalContext>, PortalContextFactory<SqlitePortalContext>>();
        }
        else
        {
            services.AddPooledDbContextFactory<SqlServerPortalContext>((provider, options) => options
                .UseSqlServer(
                    settings.ConnectionString,
                    sqlServer =>
                    {
                        sqlServer.ExecutionStrategy(dependencies => new RetryingStrategy(dependencies));
                        if (settings.MaxBatchSize is { } size)
                        {
                            sqlServer.MaxBatchSize(size);
                        }
                    })
                .AddInterceptors(provider.GetServices<IInterceptor>()));
            services.AddSingleton<IDbContextFactory<PortalContext>, PortalContextFactory<SqlServerPortalContext>>();
        }

        // For Identity's stores alone, which live as long as one HTTP request.
        services.AddScoped(provider => provider.GetRequiredService<IDbContextFactory<PortalContext>>().CreateDbContext());

        var certificate = ProtectionCertificate.Read(builder.Configuration, builder.Environment.ContentRootPath);
        services.AddSingleton(certificate);
        services.AddSingleton<ProtectionKeySealing>();
        services.AddDataProtection().SetApplicationName("KinerjaPortal")
            .ProtectKeysWithCertificate(certificate.Own).UnprotectKeysWithAnyCertificate([.. certificate.All]);
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider => new ConfigureOptions<KeyManagementOptions>(
            options => options.XmlRepository = new ProtectionKeys(provider.GetRequiredService<IDbContextFactory<PortalContext>>())));

        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<EventFeed>();
        services.AddSingleton<CycleSessions>();
        services.AddSingleton<EventStore>();
        services.AddSingleton<AppendLock>();
        services.AddSingleton<EventTail>();
        services.AddHostedService(provider => provider.GetRequiredService<EventFeed>());
        services.AddHostedService(provider => provider.GetRequiredService<EventTail>());
        services.AddSingleton<EntraInvitations>();
        services.AddSingleton(new PasswordPolicy(CommonPasswords.Read()));
        services.AddSingleton<FirstAdmins>();
        services.AddSingleton<PeopleReader>();
        services.AddSingleton<PeopleKeeping>();
        services.AddSingleton<AccountLinks>();
        services.AddSingleton<PasswordAttempts>();
        services.AddSingleton<OwnAccounts>();
        services.AddSingleton<KeptPasskeys>();
        services.AddSingleton<Authenticators>();
        services.AddSingleton<AccountSessions>();
        services.AddHostedService(provider => provider.GetRequiredService<AccountSessions>());
        services.AddSingleton<OfficeDirectory>();
        services.AddHostedService(provider => provider.GetRequiredService<OfficeDirectory>());
        services.AddSingleton<CalendarReader>();
        services.AddSingleton<CalendarTransaction>();
        services.AddSingleton<HolidayKeeping>();
        services.AddSingleton<HoursKeeping>();
        services.AddSingleton<KeptDeadlines>();
        services.AddSingleton<CycleList>();
        services.AddSingleton<DueReplanning>();
        services.AddHostedService(provider => provider.GetRequiredService<DueReplanning>());
        services.AddSingleton<NotificationFeed>();
        services.AddSingleton<NotificationStore>();
        services.AddSingleton<Inboxes>();
        services.AddSingleton<NotificationProjection>();
        services.AddHostedService(provider => provider.GetRequiredService<NotificationProjection>());
        services.AddSingleton<DueSoonTelling>();
        services.AddHostedService(provider => provider.GetRequiredService<DueSoonTelling>());
        services.AddSingleton<PostHolders>();
        services.AddSingleton<OfficePosts>();
        services.AddSingleton<OfficeKeeping>();
        services.AddSingleton<PostKeeping>();
        services.AddSingleton<OfficeReader>();
        services.AddSingleton<StaffImports>();
        services.AddSingleton<StaffingTransaction>();
        services.AddSingleton<StaffingReader>();
        services.AddSingleton<Assignments>();
        services.AddSingleton<Absences>();
        services.AddSingleton<SopCatalogue>();
        services.AddSingleton<SopDrafts>();
        services.AddSingleton<SopVersions>();
        services.AddSingleton<NoteDrafts>();
        services.AddSingleton<TableDrafts>();
        services.AddSingleton<BahanTemplates>();
        services.AddSingleton(FileSettingsReader.Read(builder.Configuration, builder.Environment.ContentRootPath));
        services.AddSingleton<FileStore>();
        services.AddSingleton<IncomingFiles>();
        services.AddSingleton<DiskRoom>();
        services.AddSingleton<FinishedUploads>();
        services.AddSingleton<Uploads>();
        services.AddSingleton<MadeFiles>();
        services.AddSingleton<SignatureInks>();
        services.AddSingleton<OfficeFiles>();
        services.AddSingleton<FileSearch>();
        services.AddSingleton<Verifications>();
        services.AddSingleton<FileCheck>();
        services.AddSingleton<FolderOwner>();
        services.AddSingleton<FileSweep>();
        services.AddSingleton<RetentionSweep>();
        services.AddHostedService<FileSweeping>();
        services.AddSingleton<DatabasePreparation>();
        services.AddSingleton<DatabaseBackup>();
        services.AddSingleton<SopLibraryLoader>();
        services.AddTransient<DemoData>();
        return builder;
    }

    private static DatabaseSettings ReadSettings(IConfiguration configuration, string contentRoot)
    {
        var name = configuration["Database:Provider"] ?? nameof(DatabaseProvider.Sqlite);
        if (!Enum.TryParse<DatabaseProvider>(name, ignoreCase: true, out var provider) || !Enum.IsDefined(provider))
        {
            throw new SettingsException($"Pengaturan Database:Provider berisi \"{name}\". Isilah Sqlite atau SqlServer.");
        }

        var batch = configuration["Database:MaxBatchSize"];
        int? maxBatchSize = null;
        if (!string.IsNullOrWhiteSpace(batch))
        {
            maxBatchSize = int.TryParse(batch, CultureInfo.InvariantCulture, out var size) && size > 0
                ? size
                : throw new SettingsException($"Pengaturan Database:MaxBatchSize berisi \"{batch}\". Isilah bilangan bulat di atas nol, atau kosongkan.");
        }

        var connection = configuration.GetConnectionString(ConnectionStringName);
        if (provider == DatabaseProvider.SqlServer)
        {
            return string.IsNullOrWhiteSpace(connection)
                ? throw new SettingsException("Database:Provider adalah SqlServer, tetapi ConnectionStrings:Kinerja kosong. Isilah alamat basis datanya.")
                : new DatabaseSettings { Provider = provider, ConnectionString = connection, MaxBatchSize = maxBatchSize };
        }

        return new DatabaseSettings
        {
            Provider = provider,
            ConnectionString = SqliteConnection(connection, contentRoot),
            MaxBatchSize = maxBatchSize,
        };
    }

    private static string SqliteConnection(string? connection, string contentRoot)
    {
        try
        {
            // Foreign keys need no setting: the engine that the portal brings is built with them on.
            var parts = new SqliteConnectionStringBuilder(string.IsNullOrWhiteSpace(connection) ? "Data Source=data/kinerja.db" : connection);
            parts.DataSource = Path.Combine(contentRoot, parts.DataSource);
            return parts.ToString();
        }
        catch (ArgumentException exception)
        {
            throw new SettingsException($"Pengaturan ConnectionStrings:Kinerja tidak dapat dibaca: {exception.Message}", exception);
        }
    }

    /// <summary>Gives the provider's own context under the name that everybody asks for.</summary>
    private sealed class PortalContextFactory<TContext>(IDbContextFactory<TContext> inner) : IDbContextFactory<PortalContext>
        where TContext : PortalContext
    {
        public PortalContext CreateDbContext() => inner.CreateDbContext();

        public async Task<PortalContext> CreateDbContextAsync(CancellationToken cancellationToken = default) =>
            await inner.CreateDbContextAsync(cancellationToken);
    }
}
