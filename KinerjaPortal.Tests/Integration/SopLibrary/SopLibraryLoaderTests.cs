using System.Text;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Infrastructure.SopLibrary;
using KinerjaPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace KinerjaPortal.Tests.Integration.SopLibrary;

public sealed class SopLibraryLoaderTests
{
    [Fact]
    public async Task The_library_is_brought_in_whole()
    {
        await using var node = await Node.WithLibraryAsync();
        await using var db = node.Database();

        Assert.Equal(5, await db.Opds.CountAsync());
        Assert.Equal(16, await db.Sops.CountAsync());
        Assert.Equal(16, await db.SopVersions.CountAsync(version => version.Status == SopVersionStatus.Published && version.Number == 1));
        Assert.True(await db.Holidays.AnyAsync());
    }

    [Fact]
    public async Task Brought_in_again_it_changes_nothing()
    {
        await using var node = await Node.WithLibraryAsync();
        var before = await EverythingAsync(node);

        await node.Get<SopLibraryLoader>().RunAsync(CancellationToken.None);

        Assert.Equal(before, await EverythingAsync(node));
    }

    [Fact]
    public async Task A_changed_file_becomes_a_new_version_and_the_published_one_retires_unedited()
    {
        await using var node = await Node.WithLibraryAsync();
        var library = SopLibraryReader.ReadAll();
        var before = await VersionsOfLppdAsync(node);

        await node.Get<SopLibraryLoader>().LoadAsync(library with { Sops = [Changed(library, 'a')] }, CancellationToken.None);

        var after = await VersionsOfLppdAsync(node);
        Assert.Equal([(1, SopVersionStatus.Retired), (2, SopVersionStatus.Published)], after.Select(version => (version.Number, version.Status)));
        Assert.Equal(before.Single().Definition, after[0].Definition);
        Assert.Equal(before.Single().SourceHash, after[0].SourceHash);
        Assert.Contains("kalimat baru", after[1].Definition, StringComparison.Ordinal);
        await using var db = node.Database();
        Assert.Equal(17, await db.SopVersions.CountAsync());
    }

    [Fact]
    public async Task A_damaged_file_among_the_others_writes_nothing()
    {
        await using var node = await Node.OpenAsync();
        var damaged = LibraryFiles.Lppd.Replace("\"decision\"", "\"oval\"", StringComparison.Ordinal);

        var fault = await Assert.ThrowsAsync<SopLibraryException>(() => node.Get<SopLibraryLoader>().LoadAsync(
            SopLibraryReader.Read([File("offices.json", LibraryFiles.Offices), File("kec-berbek/lppd.json", damaged)]), CancellationToken.None));

        Assert.StartsWith("Berkas SOP kec-berbek/lppd.json rusak", fault.Message, StringComparison.Ordinal);
        Assert.Empty(await EverythingAsync(node));
    }

    private static LibraryFile File(string name, string json) => new(name, Encoding.UTF8.GetBytes(json));

    private static LibrarySop Changed(LibraryContents library, char mark)
    {
        var lppd = library.Sops.Single(sop => sop.Slug == "kec-berbek-lppd");
        var steps = lppd.Definition.Steps;
        return lppd with
        {
            ContentHash = new string(mark, 64),
            Definition = lppd.Definition with { Steps = [steps[0] with { Activity = "kalimat baru" }, .. steps.Skip(1)] },
        };
    }

    private static async Task<List<(int Number, SopVersionStatus Status, string Definition, string? SourceHash)>> VersionsOfLppdAsync(Node node)
    {
        await using var db = node.Database();
        var sop = await db.Sops.SingleAsync(sop => sop.Slug == "kec-berbek-lppd");
        return (await db.SopVersions.AsNoTracking().Where(version => version.SopId == sop.Id).OrderBy(version => version.Number).ToListAsync())
            .ConvertAll(version => (version.Number, version.Status, version.Definition, version.SourceHash));
    }

    /// <summary>All that the loader may write, as text.</summary>
    private static async Task<List<string>> EverythingAsync(Node node)
    {
        await using var db = node.Database();
        return
        [
            .. (await db.Opds.AsNoTracking().ToListAsync()).Select(opd => $"{opd}"),
            .. (await db.Pelaksana.AsNoTracking().ToListAsync()).Select(post => $"{post}"),
            .. (await db.Sops.AsNoTracking().ToListAsync()).Select(sop => $"{sop}"),
            .. (await db.SopVersions.AsNoTracking().ToListAsync()).Select(version => $"{version.Id} {version.Status} {version.Definition}"),
            .. (await db.Holidays.AsNoTracking().ToListAsync()).Select(holiday => $"{holiday.Id} {holiday.Date} {holiday.Name}"),
        ];
    }
}
