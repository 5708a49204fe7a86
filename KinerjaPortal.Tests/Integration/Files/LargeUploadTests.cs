using System.Globalization;
using KinerjaPortal.Infrastructure.Files;
using KinerjaPortal.Infrastructure.SopLibrary;
using KinerjaPortal.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace KinerjaPortal.Tests.Integration.Files;

/// <summary>Large files and a portal that is killed, against the portal as a process of its own.</summary>
public sealed class LargeUploadTests : IDisposable
{
    private const long Megabyte = 1024 * 1024;

    private readonly TempFolder _folder = new();

    private (string, string) Database => ("ConnectionStrings:Kinerja", $"Data Source={_folder.File("kinerja.db")}");

    [Fact]
    public async Task One_gigabyte_comes_in_and_memory_does_not_grow_with_it()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The memory of another process is read from /proc.");
        await AllowAsync(megabytes: 1024);
        var photo = new GeneratedPhoto(1024 * Megabyte);
        using var portal = PortalProcess.Start(_folder.Path, Database);
        using var api = await SignInAsync(portal);
        var client = new UploadClient(api.Http);

        // Warm first, so that what is measured is the upload and not the compiling of its code.
        var small = new GeneratedPhoto(20 * Megabyte, 2);
        await client.SendAsync(await client.BeginAsync(FileDesk.NewPurpose(), "kecil.jpg", small.Size), small, 4 * Megabyte);
        var before = Memory(portal, "VmRSS");

        var upload = await client.SendAsync(await client.BeginAsync(FileDesk.NewPurpose(), "besar.jpg", photo.Size), photo, 64 * Megabyte);

        Assert.Equal((true, photo.Sha256()), (upload.Finished, upload.Sha256));
        Assert.InRange(Memory(portal, "VmHWM") - before, 0, 100 * Megabyte);
    }

    [Fact]
    public async Task An_upload_cut_at_half_by_a_kill_of_the_portal_goes_on_to_the_same_hash()
    {
        var photo = new GeneratedPhoto(24 * Megabyte);
        var purpose = FileDesk.NewPurpose();
        UploadClient.UploadState upload;
        using (var portal = PortalProcess.Start(_folder.Path, Database))
        {
            using var api = await SignInAsync(portal);
            var client = new UploadClient(api.Http);
            upload = await client.BeginAsync(purpose, "foto.jpg", photo.Size, "kamera 1");
            await client.AppendAsync(upload.Id, 0, photo.Piece(0, 8 * Megabyte));

            // Killed in the middle of a piece, of which some has come.
            var line = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            var running = client.TryAppendAsync(upload.Id, 8 * Megabyte, photo.StallingPiece(8 * Megabyte, 16 * Megabyte, 4 * Megabyte, line.Task));
            await Eventually.TrueAsync(async () => (await client.FindAsync(upload.Id)).Received == 12 * Megabyte, "half of the file has come");
            portal.Kill();
            line.SetResult();
            await Assert.ThrowsAsync<HttpRequestException>(() => running);
        }

        using (var portal = PortalProcess.Start(_folder.Path, Database))
        {
            using var api = await SignInAsync(portal);
            var client = new UploadClient(api.Http);
            var again = await client.BeginAsync(purpose, "foto.jpg", photo.Size, "kamera 1");
            var finished = await client.SendAsync(again, photo, 4 * Megabyte);

            Assert.Equal((upload.Id, 12 * Megabyte), (again.Id, again.Received));
            Assert.Equal((true, photo.Sha256()), (finished.Finished, finished.Sha256));
        }
    }

    /// <summary>Between the rename into the store and the commit of the row that names it, where the database is busy with something else.</summary>
    [Fact]
    public async Task An_upload_whose_portal_was_killed_between_rename_and_commit_is_finished_without_being_sent_again()
    {
        var photo = new GeneratedPhoto(2 * Megabyte);
        var purpose = FileDesk.NewPurpose();
        using (var portal = PortalProcess.Start(_folder.Path, Database))
        {
            using var api = await SignInAsync(portal);
            var client = new UploadClient(api.Http);
            var upload = await client.BeginAsync(purpose, "foto.jpg", photo.Size, "kamera 1");
            await using var busy = new SqliteConnection($"Data Source={_folder.File("kinerja.db")}");
            await busy.OpenAsync(TestContext.Current.CancellationToken);
            await using var writing = busy.BeginTransaction(deferred: false);
            var running = client.TryAppendAsync(upload.Id, 0, photo.Piece(0, photo.Size));
            await Eventually.TrueAsync(() => File.Exists(Path.Combine(_folder.File("berkas"), FileStore.PlaceOf(photo.Sha256()))), "the content lies in the store");
            portal.Kill();
            await Assert.ThrowsAsync<HttpRequestException>(() => running);
        }

        using (var portal = PortalProcess.Start(_folder.Path, Database))
        {
            using var api = await SignInAsync(portal);
            var client = new UploadClient(api.Http);
            var again = await client.BeginAsync(purpose, "foto.jpg", photo.Size, "kamera 1");
            Assert.Equal((photo.Size, false), (again.Received, again.Finished));

            using var nothing = new ByteArrayContent([]);
            var finished = await client.AppendAsync(again.Id, again.Received, nothing);

            Assert.Equal((true, photo.Sha256()), (finished.Finished, finished.Sha256));
            Assert.Empty(Directory.EnumerateFiles(Path.Combine(_folder.File("berkas"), "masuk")));
        }
    }

    public void Dispose() => _folder.Dispose();

    private static async Task<PortalApi> SignInAsync(PortalProcess portal) =>
        await PortalApi.SignInAsync(await portal.ListeningAsync(), $"{Renja.Kasubag}@{Renja.Opd}.demo");

    /// <summary>Makes the database before the portal starts, with another limit for all offices.</summary>
    private async Task AllowAsync(int megabytes)
    {
        await using var node = await Node.OpenAsync(_folder.File("kinerja.db"));
        await node.Get<SopLibraryLoader>().RunAsync(CancellationToken.None);
        await using var db = node.Database();
        await db.Opds.ExecuteUpdateAsync(set => set.SetProperty(opd => opd.UploadLimitMegabytes, megabytes));
    }

    private static long Memory(PortalProcess portal, string figure)
    {
        var line = File.ReadLines($"/proc/{portal.Id}/status").First(line => line.StartsWith(figure, StringComparison.Ordinal));
        return long.Parse(line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) * 1024;
    }
}
