using KinerjaPortal.Domain.Bahan;
using KinerjaPortal.Infrastructure.Files;
using KinerjaPortal.Infrastructure.Persistence;
using KinerjaPortal.Infrastructure.Persistence.Rows;
using KinerjaPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace KinerjaPortal.Tests.Integration.Files;

/// <summary>What nobody will ask for is taken away in time, and nothing else.</summary>
public sealed class FileSweepTests : IAsyncLifetime
{
    private readonly FileDesk _desk = new();
    private readonly TestClock _clock = new();

    public ValueTask InitializeAsync() => _desk.InitializeAsync();

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    [Fact]
    public async Task An_unfinished_upload_waits_for_a_week()
    {
        var upload = await _desk.BegunAsync("catatan.txt", 100);
        await _desk.AppendAsync(upload.Id, 0, new MemoryStream(SampleFiles.Text("setengah")));

        _clock.Advance(TimeSpan.FromDays(6));
        Assert.Equal(new SweptFiles(0, 0, 0), await SweepAsync());
        Assert.Equal(8, (await FindAsync(upload))!.Received);

        _clock.Advance(TimeSpan.FromDays(2));
        Assert.Equal(new SweptFiles(1, 1, 0), await SweepAsync());
        Assert.Equal(new FileDesk.Kept("", 0, 0), await _desk.KeptAsync());
    }

    [Fact]
    public async Task A_finished_upload_waits_for_two_weeks()
    {
        var upload = await _desk.SentAsync("catatan.txt", SampleFiles.Text("utuh"));

        _clock.Advance(TimeSpan.FromDays(13));
        Assert.Equal(new SweptFiles(0, 0, 0), await SweepAsync());
        Assert.NotNull((await FindAsync(upload))!.File);

        _clock.Advance(TimeSpan.FromDays(2));
        Assert.Equal(new SweptFiles(1, 0, 1), await SweepAsync());
        Assert.Equal(new FileDesk.Kept("", 0, 0), await _desk.KeptAsync());
    }

    [Fact]
    public async Task A_content_that_nobody_names_waits_for_a_day()
    {
        var upload = await _desk.SentAsync("catatan.txt", SampleFiles.Text("batal"));
        await _desk.Uploads.CancelAsync(upload.Id, _desk.PersonId, CancellationToken.None);

        _clock.Advance(TimeSpan.FromHours(23));
        Assert.Equal(new SweptFiles(0, 0, 0), await SweepAsync());

        _clock.Advance(TimeSpan.FromHours(2));
        Assert.Equal(new SweptFiles(0, 0, 1), await SweepAsync());
        Assert.False(_desk.Store.Has(upload.File!.Sha256));
    }

    [Fact]
    public async Task What_was_filed_stays_for_ever_and_so_does_the_format_of_a_template()
    {
        var filed = (await _desk.SentAsync("laporan.txt", SampleFiles.Text("diserahkan"))).File!;
        var format = (await _desk.SentAsync("format.txt", SampleFiles.Text("format"))).File!;
        var cycle = (await StoredWalk.StartAsync(_desk.Node)).Cycle;
        await using (var db = _desk.Node.Database())
        {
            db.CycleFiles.Add(new CycleFileRow
            {
                Id = filed.Id,
                OpdId = cycle.OpdId,
                CycleId = cycle.Id,
                RunId = cycle.Current!.Id,
                StepId = cycle.Current.StepId,
                Role = CycleFileRole.Draft,
                Version = 1,
                Title = "Laporan",
                Name = filed.Name,
                Sha256 = filed.Sha256,
                Size = filed.Size,
                MediaType = filed.MediaType,
                Restricted = false,
                FiledAt = DateTimeOffset.UtcNow,
                FiledById = _desk.PersonId,
                FiledByName = "Seseorang",
            });
            db.BahanTemplates.Add(new BahanTemplateRow
            {
                Id = Guid.CreateVersion7(),
                SopId = cycle.SopId,
                StepId = cycle.Current.StepId,
                Ordinal = 1,
                Title = "Realisasi",
                Kind = BahanKind.Berkas,
                Required = true,
                Restricted = false,
                Posts = "",
                FormatName = format.Name,
                FormatSha256 = format.Sha256,
                FormatSize = format.Size,
                FormatMediaType = format.MediaType,
            });
            await db.SaveChangesAsync();
        }

        _clock.Advance(TimeSpan.FromDays(3650));

        Assert.Equal(new SweptFiles(2, 0, 0), await SweepAsync());
        Assert.True(_desk.Store.Has(filed.Sha256));
        Assert.True(_desk.Store.Has(format.Sha256));
        await using var after = _desk.Node.Database();
        Assert.Equal(2, await after.StoredFiles.CountAsync());
    }

    [Fact]
    public async Task A_content_that_comes_in_again_while_it_is_swept_is_not_lost()
    {
        var content = SampleFiles.Text("dua kali");
        var upload = await _desk.SentAsync("catatan.txt", content);
        await _desk.Uploads.CancelAsync(upload.Id, _desk.PersonId, CancellationToken.None);
        var sha256 = upload.File!.Sha256;

        // Looked at by the sweep as one of yesterday, it was taken in again before it is removed.
        var yesterday = DateTime.UtcNow.AddDays(-1);
        await _desk.SentAsync("lagi.txt", content);

        Assert.False(_desk.Store.Remove(sha256, yesterday));
        Assert.True(_desk.Store.Has(sha256));
        Assert.True(_desk.Store.Remove(sha256, DateTime.UtcNow.AddMinutes(1)));
        Assert.False(_desk.Store.Has(sha256));
    }

    [Fact]
    public async Task Uploads_and_sweeps_of_the_same_content_at_once_lose_nothing()
    {
        var content = SampleFiles.Text("ramai");
        using var over = new CancellationTokenSource();
        var sweeping = Task.Run(async () =>
        {
            while (!over.IsCancellationRequested)
            {
                await SweepAsync();
            }
        });

        for (var i = 0; i < 40; i++)
        {
            var upload = await _desk.SentAsync("catatan.txt", content);
            Assert.True(_desk.Store.Has(upload.File!.Sha256), "a finished upload has its content");
            await using (var db = _desk.Node.Database())
            {
                Assert.True(await db.StoredFiles.AnyAsync(stored => stored.Sha256 == upload.File.Sha256), "and the row of its content");
            }

            // Named by nobody and as if from long ago, so that the sweep is after it while the next upload brings it again.
            File.SetLastWriteTimeUtc(Path.Combine(_desk.Root, FileStore.PlaceOf(upload.File.Sha256)), DateTime.UtcNow.AddDays(-2));
            await _desk.Uploads.CancelAsync(upload.Id, _desk.PersonId, CancellationToken.None);
        }

        await over.CancelAsync();
        await sweeping;
    }

    [Fact]
    public async Task A_piece_that_belongs_to_no_upload_goes_after_a_day()
    {
        var folder = Directory.CreateDirectory(Path.Combine(_desk.Root, "masuk")).FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, Guid.NewGuid().ToString("N")), "tanpa unggahan");
        await File.WriteAllTextAsync(Path.Combine(folder, "entah apa.tmp"), "bukan unggahan");

        Assert.Equal(new SweptFiles(0, 0, 0), await SweepAsync());
        _clock.Advance(TimeSpan.FromDays(2));
        Assert.Equal(new SweptFiles(0, 2, 0), await SweepAsync());
    }

    [Fact]
    public async Task A_content_put_aside_by_a_sweep_that_was_killed_comes_back()
    {
        var sha256 = (await _desk.SentAsync("catatan.txt", SampleFiles.Text("disisihkan"))).File!.Sha256;
        var path = Path.Combine(_desk.Root, FileStore.PlaceOf(sha256));
        File.Move(path, path + ".disisihkan");

        await SweepAsync();

        Assert.True(_desk.Store.Has(sha256));
    }

    private Task<Upload?> FindAsync(Upload upload) => _desk.Uploads.FindAsync(upload.Id, _desk.PersonId, CancellationToken.None);

    private Task<SweptFiles> SweepAsync() => new FileSweep(
        _desk.Node.Get<IDbContextFactory<PortalContext>>(), _desk.Node.Get<WriteGate>(), _desk.Store, _desk.Node.Get<IncomingFiles>(), _clock)
        .RunAsync(CancellationToken.None);
}
