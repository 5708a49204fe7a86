using System.Collections.Concurrent;
using KinerjaPortal.Infrastructure.Files;
using KinerjaPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KinerjaPortal.Tests.Integration.Running;

/// <summary>A backup is taken while the office works, and restored: nothing that was answered before it is missing, and every file is there.</summary>
public sealed class BackupTests(PortalHost portal) : IClassFixture<PortalHost>
{
    private const int Clients = 4;

    [Fact]
    public async Task A_backup_taken_under_load_is_restored_with_all_that_was_answered_before_it()
    {
        using var folder = new TempFolder();
        var answered = new ConcurrentDictionary<Guid, PortalApi.CycleAnswer>();
        using var ending = new CancellationTokenSource();
        var clients = Enumerable.Range(0, Clients).Select(_ => WorkAsync(answered, ending.Token)).ToList();
        await Eventually.TrueAsync(() => answered.Values.Sum(cycle => cycle.History.Count) > 20, "the office is at work");

        var before = answered.ToDictionary();
        var copy = folder.File("kinerja.db");
        using (var command = BackUp(folder, copy))
        {
            Assert.True(await command.ExitCodeAsync() == 0, command.Errors);
        }

        CopyFolder(portal.FilesRoot, folder.File("berkas"));
        var after = answered.ToDictionary();
        await ending.CancelAsync();
        await Task.WhenAll(clients);
        Assert.True(after.Values.Sum(cycle => cycle.History.Count) > before.Values.Sum(cycle => cycle.History.Count), "work went on meanwhile");

        await using var restored = new PortalHost(copy);
        await restored.InitializeAsync();
        await using var db = restored.Database();
        Assert.Equal(["ok"], await db.Database.SqlQueryRaw<string>("SELECT \"integrity_check\" AS \"Value\" FROM pragma_integrity_check").ToListAsync(CancellationToken.None));
        var api = await restored.ApiAsync(Renja.Kasubag, Renja.Opd);
        foreach (var known in before.Values)
        {
            var found = await api.CycleAsync(known.Id);
            Assert.Equal(known.History, found.History.Take(known.History.Count));
            Assert.Null(await restored.Store.FindBrokenLinkAsync(known.Id, CancellationToken.None));
        }

        var contents = await restored.Services.GetRequiredService<FileCheck>().RunAsync(CancellationToken.None).ToListAsync(CancellationToken.None);
        Assert.NotEmpty(contents);
        Assert.All(contents, content => Assert.Equal(ContentState.Whole, content.State));
        var going = await api.CycleAsync(before.Values.First().Id);
        Assert.True(going.Current is null || (await restored.HandOnAsync(going)).History.Count > going.History.Count);
    }

    [Fact]
    public async Task A_backup_is_one_file_for_its_owner_alone_and_takes_no_others_place()
    {
        using var folder = new TempFolder();
        var copy = folder.File("kinerja-hari-ini.db");
        using (var first = BackUp(folder, copy))
        {
            Assert.True(await first.ExitCodeAsync() == 0, first.Errors);
        }

        Assert.Equal([copy], Directory.GetFiles(folder.Path, "kinerja*"));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(copy));
        }

        using var second = BackUp(folder, copy);
        Assert.Equal(1, await second.ExitCodeAsync());
        await Eventually.TrueAsync(() => second.Errors.Contains("sudah ada dan tidak ditimpa", StringComparison.Ordinal), "it says why");
    }

    private PortalProcess BackUp(TempFolder folder, string copy) =>
        PortalProcess.Run(["cadangkan", copy], folder.Path, ("ConnectionStrings:Kinerja", $"Data Source={portal.DatabaseFile}"));

    /// <summary>Starts cycles and hands them on, with their files; keeps what was answered.</summary>
    private async Task WorkAsync(ConcurrentDictionary<Guid, PortalApi.CycleAnswer> answered, CancellationToken ending)
    {
        while (!ending.IsCancellationRequested)
        {
            var cycle = await portal.StartRenjaAsync();
            while (cycle.Current is not null && !ending.IsCancellationRequested)
            {
                answered[cycle.Id] = cycle = await portal.HandOnAsync(cycle);
            }
        }
    }

    private static void CopyFolder(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            try
            {
                File.Copy(file, target);
            }
            catch (IOException) when (file.StartsWith(Path.Combine(from, "masuk"), StringComparison.Ordinal))
            {
                // An upload that is still coming in, and belongs to nothing yet.
            }
        }
    }
}
