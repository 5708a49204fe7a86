using System.Diagnostics;
using System.Net;
using KinerjaPortal.Infrastructure.Files;
using KinerjaPortal.Infrastructure.Persistence;
using KinerjaPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace KinerjaPortal.Tests.Integration.Files;

/// <summary>No room for a file: told in words, and nothing half of it stays.</summary>
public sealed class FullDiskTests(FileDesk desk) : IClassFixture<FileDesk>
{
    private const int Megabyte = 1024 * 1024;

    [Fact]
    public async Task A_file_that_would_leave_too_little_free_is_refused_before_it_is_sent()
    {
        await using var node = await Node.OpenAsync(settings: ("Files:KeepFreeMegabytes", int.MaxValue.ToString(System.Globalization.CultureInfo.InvariantCulture)));

        Assert.Equal(
            new UploadOutcome.Refused(new UploadRefusal.NoRoom()),
            await node.Get<Uploads>().BeginAsync(desk.PersonId, FileDesk.Office, FileDesk.NewPurpose(), "foto.jpg", 1, "", CancellationToken.None));
    }

    [Fact]
    public async Task What_has_arrived_when_room_runs_short_waits_for_more()
    {
        var upload = await desk.BegunAsync("catatan.txt", 20);
        await desk.AppendAsync(upload.Id, 0, new MemoryStream(SampleFiles.Text("sepuluh ab")));

        Assert.Equal(
            new UploadOutcome.Refused(new UploadRefusal.NoRoom()),
            await UploadsKeepingFree(long.MaxValue).AppendAsync(upload.Id, desk.PersonId, 10, new MemoryStream(SampleFiles.Text("sepuluh cd")), CancellationToken.None));

        Assert.Equal(10, (await desk.Uploads.FindAsync(upload.Id, desk.PersonId, CancellationToken.None))!.Received);
        Assert.NotNull(Assert.IsType<UploadOutcome.Taken>(await desk.AppendAsync(upload.Id, 10, new MemoryStream(SampleFiles.Text("sepuluh cd")))).Upload.File);
    }

    [Fact]
    public async Task A_disk_that_says_that_it_is_full_leaves_nothing_of_the_upload()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "Only Linux has a file that is always full.");
        var before = await desk.KeptAsync();
        var upload = await desk.BegunAsync("foto.jpg", 3 * Megabyte);
        Directory.CreateDirectory(Path.Combine(desk.Root, "masuk"));
        File.CreateSymbolicLink(Path.Combine(desk.Root, "masuk", upload.Id.ToString("N")), "/dev/full");

        Assert.Equal(new UploadOutcome.Refused(new UploadRefusal.NoRoom()), await desk.AppendAsync(upload.Id, 0, new MemoryStream(SampleFiles.Jpg)));

        Assert.Equal(before, await desk.KeptAsync());
    }

    [Fact]
    public async Task A_portal_whose_disk_is_full_says_so_keeps_what_it_has_and_goes_on_with_what_fits()
    {
        Assert.SkipUnless(await MayMountAsync(), "This user may not make a small disk of its own (user namespaces are switched off).");
        using var folder = new TempFolder();
        using var portal = PortalProcess.StartOnDiskOf(
            8, folder.Path, ("ConnectionStrings:Kinerja", $"Data Source={folder.File("kinerja.db")}"), ("Files:KeepFreeMegabytes", "0"));
        using var api = await PortalApi.SignInAsync(await portal.ListeningAsync(), $"{Renja.Kasubag}@{Renja.Opd}.demo");
        var client = new UploadClient(api.Http);
        var (first, second, small) = (new GeneratedPhoto(6 * Megabyte, 1), new GeneratedPhoto(6 * Megabyte, 2), new GeneratedPhoto(Megabyte, 3));

        // Both fit when they are begun.
        var one = await client.BeginAsync(FileDesk.NewPurpose(), "foto.jpg", first.Size);
        var two = await client.BeginAsync(FileDesk.NewPurpose(), "foto.jpg", second.Size);
        one = await client.SendAsync(one, first, 6 * Megabyte);
        using var refused = await client.TryAppendAsync(two.Id, 0, second.Piece(0, second.Size));

        Assert.Equal(HttpStatusCode.InsufficientStorage, refused.StatusCode);
        Assert.Contains("penuh", await UploadClient.SentenceAsync(refused), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await client.StatusOfAsync(two.Id));
        Assert.Equal([FileStore.PlaceOf(one.Sha256!)], FilesOn(portal, folder));
        Assert.Equal(small.Sha256(), (await client.SendAsync(await client.BeginAsync(FileDesk.NewPurpose(), "foto.jpg", small.Size), small, Megabyte)).Sha256);
    }

    /// <summary>The database lies on the full disk, too.</summary>
    [Fact]
    public async Task A_database_without_room_is_told_in_words_and_the_step_is_done_once_there_is_room()
    {
        Assert.SkipUnless(await MayMountAsync(), "This user may not make a small disk of its own (user namespaces are switched off).");
        using var folder = new TempFolder();
        using var portal = PortalProcess.StartOnDiskOf(
            64, folder.Path, ("ConnectionStrings:Kinerja", $"Data Source={folder.File("berkas/kinerja.db")}"), ("Files:KeepFreeMegabytes", "0"));
        using var api = await PortalApi.SignInAsync(await portal.ListeningAsync(), $"{Renja.Kasubag}@{Renja.Opd}.demo");
        var cycle = await api.SupplyAsync(await api.StartAsync(await api.RenjaIdAsync()));
        var ballast = Path.Combine($"/proc/{portal.Id}/root{folder.File("berkas")}", "beban");
        await FillAsync(ballast);

        // What is left in pages that are there already takes some commands yet.
        var refused = await EventuallyRefusedAsync(api);
        var unready = await PortalApi.Anonymous(api.Http.BaseAddress!).Http.GetAsync(new Uri("health/ready", UriKind.Relative), TestContext.Current.CancellationToken);
        using var asForm = await api.TryCompleteAsync(cycle);
        File.Delete(ballast);

        Assert.Contains("penuh", await UploadClient.SentenceAsync(refused), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, unready.StatusCode);
        Assert.Equal(HttpStatusCode.InsufficientStorage, asForm.StatusCode);
        Assert.Equal(cycle.Current!.RunId, (await api.CycleAsync(cycle.Id)).Current!.RunId);
        Assert.NotEqual(cycle.Current.RunId, (await api.CompleteAsync(cycle)).Current!.RunId);
    }

    private static async Task FillAsync(string file)
    {
        try
        {
            await using var content = new FileStream(file, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
            for (var piece = new byte[4096]; ;)
            {
                await content.WriteAsync(piece);
            }
        }
        catch (IOException full) when (DiskRoom.IsFull(full))
        {
            // As was wanted.
        }
    }

    private static async Task<HttpResponseMessage> EventuallyRefusedAsync(PortalApi api)
    {
        var renja = await api.RenjaIdAsync();
        HttpResponseMessage answer = null!;
        await Eventually.TrueAsync(
            async () => (answer = await api.PostAsync("api/v1/cycles", new { sopId = renja, period = "2027" })).StatusCode == HttpStatusCode.InsufficientStorage,
            "the database has no room");
        return answer;
    }

    /// <summary>What lies on the disk that only this process sees.</summary>
    private static IEnumerable<string> FilesOn(PortalProcess portal, TempFolder folder)
    {
        var root = $"/proc/{portal.Id}/root{folder.File("berkas")}";
        return Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(root, file)).Where(file => file != "portal.id");
    }

    private static async Task<bool> MayMountAsync()
    {
        if (!OperatingSystem.IsLinux() || !File.Exists("/usr/bin/unshare"))
        {
            return false;
        }

        using var attempt = Process.Start(new ProcessStartInfo("/usr/bin/unshare", ["-rm", "mount", "-t", "tmpfs", "kinerja", "/mnt"]) { UseShellExecute = false, RedirectStandardError = true })!;
        await attempt.WaitForExitAsync();
        return attempt.ExitCode == 0;
    }

    private Uploads UploadsKeepingFree(long bytes) => new(
        desk.Node.Get<IDbContextFactory<PortalContext>>(), desk.Node.Get<WriteGate>(), desk.Store, desk.Node.Get<IncomingFiles>(),
        desk.Node.Get<FinishedUploads>(), new DiskRoom(new FileSettings(desk.Root, bytes)), TimeProvider.System);
}
