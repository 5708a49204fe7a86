using KinerjaPortal.Domain.Documents;
using KinerjaPortal.Infrastructure.Files;
using KinerjaPortal.Tests.Support;

namespace KinerjaPortal.Tests.Integration.Files;

/// <summary>How an upload goes on, stops, goes on again, and whose it is.</summary>
public abstract class UploadContract<TDesk>(TDesk desk) : IClassFixture<TDesk>
    where TDesk : FileDesk
{
    private static readonly byte[] Content = SampleFiles.Text(string.Join('\n', Enumerable.Range(0, 5000)));

    [Fact]
    public async Task A_piece_that_was_cut_off_counts_as_far_as_it_came()
    {
        var upload = await desk.BegunAsync("catatan.txt", Content.Length);

        await Assert.ThrowsAsync<IOException>(() => desk.AppendAsync(upload.Id, 0, new CutLine(Content, after: 1234)));
        var cut = await desk.Uploads.FindAsync(upload.Id, desk.PersonId, CancellationToken.None);
        var done = await desk.AppendAsync(upload.Id, cut!.Received, new MemoryStream(Content[(int)cut.Received..]));

        Assert.Equal(1234, cut.Received);
        Assert.NotNull(Assert.IsType<UploadOutcome.Taken>(done).Upload.File);
    }

    [Fact]
    public async Task A_piece_that_does_not_follow_on_says_where_to_go_on_and_changes_nothing()
    {
        var upload = await desk.BegunAsync("catatan.txt", Content.Length);
        await desk.AppendAsync(upload.Id, 0, new MemoryStream(Content[..1000]));

        foreach (var offset in (long[])[0, 999, 1001, Content.Length])
        {
            Assert.Equal(1000, Assert.IsType<UploadOutcome.WrongOffset>(await desk.AppendAsync(upload.Id, offset, new MemoryStream(Content))).Upload.Received);
        }
    }

    [Fact]
    public async Task The_last_piece_sent_again_is_told_that_all_is_there()
    {
        var upload = await desk.SentAsync("catatan.txt", Content);

        var again = await desk.AppendAsync(upload.Id, 0, new MemoryStream(Content));
        var nothingMore = await desk.AppendAsync(upload.Id, Content.Length, new MemoryStream());

        Assert.Equal(upload, Assert.IsType<UploadOutcome.WrongOffset>(again).Upload);
        Assert.Equal(upload, Assert.IsType<UploadOutcome.Taken>(nothingMore).Upload);
    }

    [Fact]
    public async Task One_request_at_a_time()
    {
        var upload = await desk.BegunAsync("catatan.txt", Content.Length);
        var slow = new SlowLine(Content);
        var first = desk.AppendAsync(upload.Id, 0, slow);

        Assert.IsType<UploadOutcome.Busy>(await desk.AppendAsync(upload.Id, 0, new MemoryStream(Content)));
        slow.GoOn();

        Assert.NotNull(Assert.IsType<UploadOutcome.Taken>(await first).Upload.File);
    }

    [Fact]
    public async Task What_had_arrived_whole_when_the_portal_was_killed_is_finished_by_an_empty_piece()
    {
        var upload = await desk.BegunAsync("catatan.txt", Content.Length);
        await desk.AppendAsync(upload.Id, 0, new MemoryStream(Content[..^1]));

        // As it lies there when the process ended between the last byte and the rename.
        await File.AppendAllBytesAsync(Path.Combine(desk.Root, "masuk", upload.Id.ToString("N")), Content[^1..]);

        Assert.NotNull(Assert.IsType<UploadOutcome.Taken>(await desk.AppendAsync(upload.Id, Content.Length, new MemoryStream())).Upload.File);
    }

    [Fact]
    public async Task The_same_file_begun_again_goes_on_and_any_other_is_a_new_one()
    {
        var purpose = FileDesk.NewPurpose();
        var upload = await desk.BegunAsync("catatan.txt", Content.Length, purpose, "1");
        await desk.AppendAsync(upload.Id, 0, new MemoryStream(Content[..1000]));

        var again = await desk.BegunAsync("catatan.txt", Content.Length, purpose, "1");

        Assert.Equal((upload.Id, 1000), (again.Id, again.Received));
        Assert.DoesNotContain(upload.Id, new[]
        {
            (await desk.BegunAsync("catatan.txt", Content.Length, purpose, "2")).Id,
            (await desk.BegunAsync("catatan.txt", Content.Length + 1, purpose, "1")).Id,
            (await desk.BegunAsync("catatan 2.txt", Content.Length, purpose, "1")).Id,
            (await desk.BegunAsync("catatan.txt", Content.Length, FileDesk.NewPurpose(), "1")).Id,
            (await desk.BegunAsync("catatan.txt", Content.Length, purpose, "1", personId: Guid.CreateVersion7())).Id,
        });
    }

    [Fact]
    public async Task They_are_listed_in_the_order_in_which_they_were_begun()
    {
        var purpose = FileDesk.NewPurpose();
        var one = await desk.BegunAsync("b.txt", 100, purpose);
        var two = await desk.SentAsync("a.txt", Content, purpose);

        Assert.Equal([one, two], await desk.Uploads.ListAsync(desk.PersonId, purpose, CancellationToken.None));
    }

    [Fact]
    public async Task An_upload_that_is_taken_back_is_gone_while_it_runs_too()
    {
        var before = await desk.KeptAsync();
        var upload = await desk.BegunAsync("catatan.txt", Content.Length);
        var slow = new SlowLine(Content);
        var running = desk.AppendAsync(upload.Id, 0, slow);

        Assert.True(await desk.Uploads.CancelAsync(upload.Id, desk.PersonId, CancellationToken.None));
        Assert.False(await desk.Uploads.CancelAsync(upload.Id, desk.PersonId, CancellationToken.None));
        slow.GoOn();

        Assert.IsType<UploadOutcome.Unknown>(await running);
        Assert.Equal(before.Uploads, (await desk.KeptAsync()).Uploads);
        Assert.IsType<UploadOutcome.Unknown>(await desk.AppendAsync(upload.Id, 0, new MemoryStream(Content)));
    }

    [Fact]
    public async Task Nobody_has_anything_of_another_persons()
    {
        var (upload, purpose, other) = (await desk.SentAsync("catatan.txt", Content), FileDesk.NewPurpose(), Guid.CreateVersion7());
        var open = await desk.BegunAsync("catatan.txt", 100, purpose);

        Assert.Null(await desk.Uploads.FindAsync(open.Id, other, CancellationToken.None));
        Assert.Empty(await desk.Uploads.ListAsync(other, purpose, CancellationToken.None));
        Assert.IsType<UploadOutcome.Unknown>(await desk.AppendAsync(open.Id, 0, new MemoryStream(Content), other));
        Assert.False(await desk.Uploads.CancelAsync(open.Id, other, CancellationToken.None));
        Assert.Null(await desk.Uploads.FinishedAsync([upload.Id], other, CancellationToken.None));
    }

    [Fact]
    public async Task Finished_files_are_given_in_the_order_asked_and_all_or_none()
    {
        var (one, two, open) = (await desk.SentAsync("satu.txt", Content), await desk.SentAsync("dua.txt", Content), await desk.BegunAsync("tiga.txt", 100));

        Assert.Equal([two.File!, one.File!], await FinishedAsync(two.Id, one.Id));
        Assert.Empty((await FinishedAsync())!);
        Assert.Null(await FinishedAsync(one.Id, open.Id));
        Assert.Null(await FinishedAsync(one.Id, Guid.CreateVersion7()));
        Assert.Null(await FinishedAsync(one.Id, one.Id));
    }

    [Fact]
    public async Task A_typed_table_is_stored_at_once_and_takes_the_place_of_the_one_before()
    {
        var purpose = $"isian:{Guid.CreateVersion7()}";

        var first = await StoreAsync(purpose, "a;b\n1;2\n");
        var second = await StoreAsync(purpose, "a;b\n3;4\n");

        Assert.Equal("text/csv", second.File!.MediaType);
        Assert.Equal([second], await desk.Uploads.ListAsync(desk.PersonId, purpose, CancellationToken.None));
        Assert.NotEqual(first.File!.Sha256, second.File.Sha256);
    }

    [Fact]
    public async Task Of_a_file_that_comes_at_once_and_is_cut_off_nothing_is_left()
    {
        var before = await desk.KeptAsync();

        await Assert.ThrowsAsync<IOException>(() => desk.Uploads.StoreAsync(
            desk.PersonId, FileDesk.Office, FileDesk.NewPurpose(), "catatan.txt", new CutLine(Content, after: 1234), CancellationToken.None));

        Assert.Equal(before, await desk.KeptAsync());
    }

    private Task<IReadOnlyList<FiledFile>?> FinishedAsync(params Guid[] ids) =>
        desk.Uploads.FinishedAsync(ids, desk.PersonId, CancellationToken.None);

    private async Task<Upload> StoreAsync(string purpose, string table) => Assert.IsType<UploadOutcome.Taken>(await desk.Uploads.StoreAsync(
        desk.PersonId, FileDesk.Office, purpose, "isian.csv", new MemoryStream(SampleFiles.Text(table)), CancellationToken.None)).Upload;

    /// <summary>A line that goes dead.</summary>
    private sealed class CutLine(byte[] content, int after) : MemoryStream(content[..after])
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            await base.ReadAsync(buffer, cancellationToken) is > 0 and var count ? count : throw new IOException("The line is dead.");
    }

    /// <summary>A line on which nothing comes until the test says so.</summary>
    private sealed class SlowLine(byte[] content) : MemoryStream(content)
    {
        private readonly TaskCompletionSource _goOn = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public void GoOn() => _goOn.SetResult();

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await _goOn.Task;
            return await base.ReadAsync(buffer, cancellationToken);
        }
    }
}

public sealed class UploadOnSqlite(FileDesk desk) : UploadContract<FileDesk>(desk);

public sealed class UploadOnSqlServer : UploadContract<SqlServerFileDesk>
{
    public UploadOnSqlServer(SqlServerFileDesk desk)
        : base(desk) => TestSqlServer.SkipWhereMissing();
}
