using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Infrastructure.Drafts;
using KinerjaPortal.Infrastructure.Files;
using KinerjaPortal.Infrastructure.Persistence;
using KinerjaPortal.Infrastructure.SignOffs;
using KinerjaPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KinerjaPortal.Tests.Integration.SqlServer;

/// <summary>
/// Queries that else only a page in a browser or another process runs, so that <see cref="EveryQuery"/> sees them here; on the demo, whose
/// cycles are under way.
/// </summary>
public sealed class SeldomRunQueriesTests(SeldomRunQueriesTests.Demo portal) : IClassFixture<SeldomRunQueriesTests.Demo>
{
    [Fact]
    public async Task What_is_typed_at_a_step_is_kept_found_and_forgotten()
    {
        var drafts = portal.Services.GetRequiredService<NoteDrafts>();
        var (person, run) = (Guid.NewGuid(), Guid.NewGuid());

        await drafts.KeepAsync(person, run, "Segera", CancellationToken.None);
        Assert.Equal("Segera", (await drafts.FindAsync(person, run, CancellationToken.None))?.Text);
        await drafts.KeepAsync(person, run, "", CancellationToken.None);

        Assert.Null(await drafts.FindAsync(person, run, CancellationToken.None));
    }

    [Fact]
    public async Task A_signature_that_is_taken_back_is_gone()
    {
        var inks = portal.Services.GetRequiredService<SignatureInks>();
        var (person, run) = (Guid.NewGuid(), Guid.NewGuid());
        var ink = await inks.KeepAsync(person, run, [1, 2, 3], CancellationToken.None);

        await inks.ForgetAsync(person, run, CancellationToken.None);

        Assert.Null(await inks.FindAsync(person, run, CancellationToken.None));
        Assert.Null(await inks.OfSignOffAsync(ink, CancellationToken.None));
    }

    [Fact]
    public async Task The_files_of_the_demo_are_counted_and_whoever_lost_one_is_told_whose_it_was()
    {
        var office = (await portal.OfficeAsync(Renja.Opd))!.Opd;
        Assert.NotEqual(0, (await portal.Services.GetRequiredService<OfficeFiles>().UseAsync(office.Id, CancellationToken.None)).Filed);
        await using (var db = portal.Database())
        {
            var filed = await db.CycleFiles.Where(file => file.OpdId == office.Id).OrderBy(file => file.FiledAt).FirstAsync();
            File.Delete(Directory.EnumerateFiles(portal.FilesRoot, filed.Sha256, SearchOption.AllDirectories).Single());
        }

        var lost = await portal.Services.GetRequiredService<FileCheck>().RunAsync(CancellationToken.None).SingleAsync(content => content.State == ContentState.Missing);

        Assert.NotEmpty(lost.Names);
    }

    [Fact]
    public async Task An_upload_that_goes_on_after_hours_is_kept_from_the_sweep()
    {
        var uploads = portal.Services.GetRequiredService<Uploads>();
        var (office, person) = ((await portal.OfficeAsync(Renja.Opd))!.Opd, Guid.NewGuid());
        var begun = Assert.IsType<UploadOutcome.Taken>(await uploads.BeginAsync(person, office, $"bahan:{Guid.NewGuid()}", "catatan.txt", 4, "", CancellationToken.None)).Upload;
        portal.Clock.Advance(TimeSpan.FromHours(2));

        await uploads.AppendAsync(begun.Id, person, 0, new MemoryStream("is"u8.ToArray()), CancellationToken.None);

        await using var db = portal.Database();
        Assert.True((await db.Uploads.SingleAsync(upload => upload.Id == begun.Id)).TouchedAt > portal.Clock.GetUtcNow() - TimeSpan.FromHours(1));
    }

    [Fact]
    public async Task An_SOP_goes_by_the_title_of_its_newest_version()
    {
        var version = await NewVersions.In(portal).EstablishedAsync(
            "kesbangpol-mura-rka", ZonaWaktu.Wib.DateOf(portal.Clock.GetUtcNow()),
            sheet => sheet with { Identity = sheet.Identity with { Title = "Penyusunan RKA yang baru" } });

        await using var db = portal.Database();
        Assert.Equal("Penyusunan RKA yang baru", (await db.Sops.SingleAsync(sop => sop.Id == version.SopId)).Title);
    }

    /// <summary>SQLite has taken it whatever its length.</summary>
    [Fact]
    public async Task What_the_library_and_the_demo_bring_fits_the_columns_of_SQL_Server()
    {
        await using var db = portal.Database();
        using var sqlServer = new SqlServerDesignTime().CreateDbContext([]);
        foreach (var property in sqlServer.Model.GetEntityTypes().SelectMany(type => type.GetProperties()))
        {
            if (property.GetColumnType().StartsWith("nvarchar", StringComparison.Ordinal) && property.GetRelationalTypeMapping().Size is { } limit)
            {
                var (table, column) = (property.DeclaringType.GetTableName(), property.GetColumnName());
#pragma warning disable EF1002 // The names come from the model.
                var longest = await db.Database.SqlQueryRaw<int>($"SELECT COALESCE(MAX(LENGTH(\"{column}\")), 0) AS \"Value\" FROM \"{table}\"").SingleAsync();
#pragma warning restore EF1002
                Assert.True(longest <= limit, $"{table}.{column} holds {limit} and was given {longest}");
            }
        }
    }

    public sealed class Demo : PortalHost
    {
        protected override bool WithDemoCycles => true;
    }
}
