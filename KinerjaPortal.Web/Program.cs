using KinerjaPortal.Infrastructure.Persistence;
using KinerjaPortal.Infrastructure.Signing;
using KinerjaPortal.Infrastructure.SopLibrary;
using KinerjaPortal.Web;
using KinerjaPortal.Web.Components;
using KinerjaPortal.Web.Features.Account;
using KinerjaPortal.Web.Features.Api;
using KinerjaPortal.Web.Features.Api.V1;
using KinerjaPortal.Web.Features.Audit;
using KinerjaPortal.Web.Features.Bahan;
using KinerjaPortal.Web.Features.Board;
using KinerjaPortal.Web.Features.Board.Push;
using KinerjaPortal.Web.Features.Calendars;
using KinerjaPortal.Web.Features.Calendars.Import;
using KinerjaPortal.Web.Features.Cycles;
using KinerjaPortal.Web.Features.Deadlines;
using KinerjaPortal.Web.Features.Designer;
using KinerjaPortal.Web.Features.Documents;
using KinerjaPortal.Web.Features.Exchange;
using KinerjaPortal.Web.Features.Files;
using KinerjaPortal.Web.Features.Flowcharts;
using KinerjaPortal.Web.Features.Flowcharts.Drawing;
using KinerjaPortal.Web.Features.Handoffs;
using KinerjaPortal.Web.Features.Health;
using KinerjaPortal.Web.Features.Limits;
using KinerjaPortal.Web.Features.Listing;
using KinerjaPortal.Web.Features.Notifications;
using KinerjaPortal.Web.Features.Organisation;
using KinerjaPortal.Web.Features.OwnAccount;
using KinerjaPortal.Web.Features.People;
using KinerjaPortal.Web.Features.Running;
using KinerjaPortal.Web.Features.Signing;
using KinerjaPortal.Web.Features.SignOffs;
using KinerjaPortal.Web.Features.Transport;
using KinerjaPortal.Web.Features.Versions;

try
{
    var builder = WebApplication.CreateBuilder(args);
    builder.Configuration.AddJsonFile("appsettings.Local.json", optional: true).AddEnvironmentVariables().AddCommandLine(args);
    builder.Host.UseDefaultServiceProvider(options => options.ValidateScopes = options.ValidateOnBuild = true);
    builder.AddPersistence();
    builder.AddTransport();
    builder.AddSignIn();
    builder.AddCycles();
    builder.AddHandoffs();
    builder.AddFiles();
    builder.AddBahan();
    builder.AddDocuments();
    builder.AddSignOffs();
    builder.AddSigning();
    builder.AddLimits();
    builder.AddOrganisation();
    builder.AddPeople();
    builder.AddCalendars();
    builder.AddDeadlines();
    builder.AddAudit();
    builder.AddLiveBoard();
    builder.AddCycleList();
    builder.AddNotifications();
    builder.AddFlowcharts();
    builder.AddDesigner();
    builder.AddVersions();
    builder.AddExchange();
    builder.AddApi();
    builder.AddWebShell();
    builder.AddTelemetryExport();

    var app = builder.Build();
    if (FileCheckCommand.IsAskedFor(args))
    {
        return await app.CheckFilesAsync();
    }

    if (EntraCommand.IsAskedFor(args))
    {
        return await app.ChangeEntraAsync(args);
    }

    if (FirstAdminCommand.IsAskedFor(args))
    {
        return await app.MakeFirstAdminLinkAsync();
    }

    if (BackupCommand.IsAskedFor(args))
    {
        return await app.BackUpAsync(args);
    }

    await app.PrepareAsync();

    app.UseSecurityHeaders();
    app.UseRequestLocalization();
    app.UseEncryptedOnly();
    app.UseOwnOriginOnLines();
    app.UseExceptionHandler("/galat/500", createScopeForErrors: true);
    app.UseApiProblems();
    app.UseAnonymousLimits();
    app.UseEntraLimit();
    app.UseStatusPages();
    app.UseAuthentication();
    app.UseAuthorization();
    app.UseWebShell();
    app.UseRateLimiter();

    app.MapHealth();
    app.MapSignIn();
    app.MapOrganisation();
    app.MapPeople();
    app.MapCalendars();
    app.MapAudit();
    app.MapOwnAccount();
    app.MapSheetDownload();
    app.MapExchange();
    app.MapFiles();
    app.MapDocuments();
    app.MapCycleList();
    app.MapSignOffs();
    app.MapCertificates();
    app.MapApiDescription();
    app.MapApiV1();
    app.MapHub<BoardHub>(BoardHub.Path);
    app.MapWebShell();
    await app.RunAsync();
    return 0;
}
catch (Exception fault) when (fault is SettingsException or SopLibraryException)
{
    // A sentence for whoever runs the portal, and not a stack trace.
    await Console.Error.WriteLineAsync(fault.Message);
    return 1;
}

/// <summary>Public for the tests, which start the real application.</summary>
public sealed partial class Program;
