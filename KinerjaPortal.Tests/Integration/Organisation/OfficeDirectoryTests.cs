using KinerjaPortal.Domain.Journal;
using KinerjaPortal.Infrastructure.Organisation;
using KinerjaPortal.Tests.Support;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace KinerjaPortal.Tests.Integration.Organisation;

/// <summary>The offices in memory: of today on every node, and never a reason to wait for the database.</summary>
public sealed class OfficeDirectoryTests(OfficeDirectoryTests.WatchedPortal portal) : IClassFixture<OfficeDirectoryTests.WatchedPortal>
{
    private OfficeDirectory Offices => portal.Services.GetRequiredService<OfficeDirectory>();

    [Fact]
    public async Task What_is_changed_while_the_offices_are_read_is_known_to_whoever_changed_it()
    {
        var opd = (await portal.OfficeAsync(Renja.Opd))!.Opd;
        var stopped = portal.Reading.StopNextReading("\"Holidays\"");
        var earlier = Task.Run(() => Offices.RefreshAsync(CancellationToken.None));
        await stopped.Reached;

        var adding = Task.Run(() => portal.Services.GetRequiredService<OfficePosts>().AddAsync(Keeper.Server, opd.Id, "Kabid Baru", isExternal: false, linkedOpdId: null, CancellationToken.None));
        await Eventually.TrueAsync(() => PostIsStoredAsync("Kabid Baru"), "the post is committed while the offices are being read");
        stopped.Release();
        var made = await adding;
        await earlier;

        Assert.NotNull((await portal.OfficeAsync(Renja.Opd))!.Post(made.Code));
    }

    [Fact]
    public async Task What_another_node_changes_is_known_here_without_anybody_asking()
    {
        await using var there = new PortalHost(portal.DatabaseFile);
        await there.InitializeAsync();
        var opd = (await portal.OfficeAsync("kec-kelara"))!.Opd;

        var made = await there.Services.GetRequiredService<OfficePosts>().AddAsync(Keeper.Server, opd.Id, "Kasi Tetangga", isExternal: false, linkedOpdId: null, CancellationToken.None);

        await Eventually.TrueAsync(() => Offices.Known(opd.Id)!.Post(made.Code) is not null, "this node has the other's post");
    }

    [Fact]
    public async Task A_reader_does_not_wait_while_the_offices_are_read_again()
    {
        var known = (await portal.OfficeAsync("kec-berbek"))!;
        var stopped = portal.Reading.StopNextReading("\"Holidays\"");
        var reading = Task.Run(() => Offices.RefreshAsync(CancellationToken.None));
        await stopped.Reached;

        var asked = Offices.FindAsync("kec-berbek", CancellationToken.None);

        Assert.True(asked.IsCompletedSuccessfully);
        Assert.Same(known, await asked);
        stopped.Release();
        await reading;
    }

    /// <summary>Password hashes and what else an account holds are nobody's business here.</summary>
    [Fact]
    public async Task Of_people_only_the_names_are_read()
    {
        portal.Reading.Statements.Clear();

        await Offices.RefreshAsync(CancellationToken.None);

        Assert.Contains(portal.Reading.Statements, statement => statement.Contains("\"Assignments\"", StringComparison.Ordinal) && statement.Contains("FullName", StringComparison.Ordinal));
        Assert.DoesNotContain(portal.Reading.Statements, statement => statement.Contains("PasswordHash", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Where_nothing_has_changed_one_row_is_asked_for()
    {
        await Offices.RefreshAsync(CancellationToken.None);
        portal.Reading.Statements.Clear();

        await Offices.PollAsync(CancellationToken.None);

        Assert.All(portal.Reading.Statements, statement => Assert.DoesNotContain("\"Pelaksana\"", statement, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_known_outlives_a_database_that_does_not_answer()
    {
        var known = (await portal.OfficeAsync("kec-berbek"))!;
        portal.Reading.Fault = SqlServerFaults.Of(10054, 20);
        try
        {
            await Offices.RefreshAsync(CancellationToken.None);
            Assert.Same(known, await Offices.FindAsync("kec-berbek", CancellationToken.None));
        }
        finally
        {
            portal.Reading.Fault = null;
        }

        // And what could not be read then is read as soon as it can be.
        await Eventually.TrueAsync(() => !ReferenceEquals(known, Offices.Known(known.Opd.Id)), "the offices are read again by themselves");
    }

    [Fact]
    public async Task A_desk_whose_post_nobody_knows_is_shown_by_its_code_and_held_by_nobody()
    {
        var office = (await portal.OfficeAsync("kec-kelara"))!;

        var post = office.PostOrUnknown("kasi-entah");

        Assert.Equal(("kasi-entah", "kasi-entah", false), (post.Code, post.Name, post.IsExternal));
        Assert.Empty(office.HoldersOf(post.Code, portal.Clock.GetUtcNow()));
        Assert.Equal(office.Post("camat"), office.PostOrUnknown("camat"));
    }

    private async Task<bool> PostIsStoredAsync(string name)
    {
        await using var db = portal.Database();
        return await db.Pelaksana.AnyAsync(post => post.Name == name);
    }

    public sealed class WatchedPortal : PortalHost
    {
        internal WatchedReading Reading { get; } = new();

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureTestServices(services => services.AddSingleton<IInterceptor>(Reading));
        }
    }
}
