using KinerjaPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace KinerjaPortal.Tests.Integration.Persistence;

/// <summary>A portal that cannot start says why, in a sentence and not in a stack trace, and ends with 1.</summary>
public sealed class StartFailureTests : IDisposable
{
    private readonly TempFolder _folder = new();

    [Fact]
    public Task A_database_that_is_a_folder() => FailsAsync("Basis data tidak dapat dibuka", ("ConnectionStrings:Kinerja", $"Data Source={_folder.Path}"));

    [Fact]
    public async Task A_database_that_is_some_other_file()
    {
        var file = _folder.File("catatan.txt");
        await File.WriteAllTextAsync(file, string.Join('\n', Enumerable.Repeat("Ini bukan basis data, melainkan catatan rapat.", 50)));

        await FailsAsync("Basis data tidak dapat dibuka", ("ConnectionStrings:Kinerja", $"Data Source={file}"));

        Assert.StartsWith("Ini bukan basis data", await File.ReadAllTextAsync(file), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_place_in_which_no_folder_can_be_made()
    {
        // Below a file there is no folder, for nobody, root included.
        var file = _folder.File("berkas");
        await File.WriteAllTextAsync(file, "");

        await FailsAsync("Basis data tidak dapat dibuka", ("ConnectionStrings:Kinerja", $"Data Source={file}/dalam/kinerja.db"));
    }

    [Fact]
    public Task An_unknown_provider() => FailsAsync("Pengaturan Database:Provider berisi \"Oracle\"", ("Database:Provider", "Oracle"));

    [Fact]
    public Task SQL_Server_without_an_address() =>
        FailsAsync("ConnectionStrings:Kinerja kosong", ("Database:Provider", "SqlServer"), ("ConnectionStrings:Kinerja", ""));

    [Fact]
    public Task A_connection_string_that_is_none() =>
        FailsAsync("Pengaturan ConnectionStrings:Kinerja tidak dapat dibaca", ("ConnectionStrings:Kinerja", "Berkas=kinerja.db"));

    [Fact]
    public Task A_batch_size_that_is_no_number() =>
        FailsAsync("Pengaturan Database:MaxBatchSize berisi \"banyak\"", ("Database:MaxBatchSize", "banyak"), ("ConnectionStrings:Kinerja", $"Data Source={_folder.File("k.db")}"));

    [Fact]
    public async Task A_place_for_files_in_which_no_folder_can_be_made()
    {
        var file = _folder.File("catatan.txt");
        await File.WriteAllTextAsync(file, "");

        await FailsAsync("Folder berkas tidak dapat ditulisi", ("Files:Root", $"{file}/berkas"), ("ConnectionStrings:Kinerja", $"Data Source={_folder.File("k.db")}"));
    }

    /// <summary>An older release must not write into what a newer one has shaped.</summary>
    [Fact]
    public async Task A_database_of_a_newer_release_is_not_touched()
    {
        var file = _folder.File("k.db");
        await using (var node = await Node.OpenAsync(file))
        {
            await using var db = node.Database();
            await db.Database.ExecuteSqlRawAsync("INSERT INTO \"__EFMigrationsHistory\" VALUES ('20991231000000_Kelak', '12.0.0')");
        }

        await FailsAsync("rilis portal yang lebih baru (20991231000000_Kelak)", ("ConnectionStrings:Kinerja", $"Data Source={file}"));
    }

    [Fact]
    public async Task A_collector_of_measurements_that_has_no_address() =>
        await FailsAsync("Pengaturan OpenTelemetry:Endpoint berisi \"pengumpul\"", ("OpenTelemetry:Endpoint", "pengumpul"), ("ConnectionStrings:Kinerja", $"Data Source={_folder.File("k.db")}"));

    [Fact]
    public Task Files_where_everybody_could_open_them() => FailsAsync("di luar wwwroot", ("Files:Root", "wwwroot/berkas"));

    [Fact]
    public Task Room_to_keep_free_that_is_no_number() => FailsAsync("Pengaturan Files:KeepFreeMegabytes berisi \"banyak\"", ("Files:KeepFreeMegabytes", "banyak"));

    public void Dispose() => _folder.Dispose();

    private async Task FailsAsync(string sentence, params (string Name, string Value)[] settings)
    {
        using var portal = PortalProcess.Start(_folder.Path, settings);

        Assert.Equal(1, await portal.ExitCodeAsync());
        await Eventually.TrueAsync(() => portal.Errors.Contains(sentence, StringComparison.Ordinal), $"it says: {sentence}; it said: {portal.Errors}");
        Assert.DoesNotContain("   at ", portal.Errors, StringComparison.Ordinal);
    }
}
