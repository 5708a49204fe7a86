using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using KinerjaPortal.Infrastructure.Files;
using KinerjaPortal.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace KinerjaPortal.Tests.Browser;

/// <summary>A head of bidang brings files in over a poor line.</summary>
[Trait("Category", "Browser")]
public sealed class UploadJourneys(Chromium chromium, PortalHost portal) : IClassFixture<Chromium>, IClassFixture<PortalHost>, IDisposable
{
    private const int Megabyte = 1024 * 1024;

    private readonly TempFolder _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task Of_several_files_two_go_at_a_time_with_their_figures_and_the_page_hears_of_all_that_are_finished()
    {
        var owed = await OwedBahan.AskAsync(portal);
        await using var kabid = await SignInAsync(owed, Screen.Phone);
        var uploader = await OpenAsync(kabid, owed);
        string[] files = [Text("realisasi.txt", 2), Text("kendala.txt", 2), Text("rencana.txt", 1)];

        await uploader.ChooseAsync(files);

        await uploader.UnderWayAsync("realisasi.txt");
        await Expect(uploader.InState("sending")).ToHaveCountAsync(2);
        await Expect(uploader.Row("rencana.txt")).ToHaveAttributeAsync("data-state", "queued");
        await Expect(uploader.Row("realisasi.txt")).ToContainTextAsync(new Regex(@"\d,\d dari 2,0\sMB · \d+%", RegexOptions.None, TimeSpan.FromSeconds(1)));
        await uploader.FastAsync();
        foreach (var file in files)
        {
            await uploader.DoneAsync(Path.GetFileName(file));
        }

        await kabid.Page.GetByTestId("bahan-kirim").ClickAsync();
        await Expect(kabid.Page.GetByTestId("bahan-kabar")).ToHaveAttributeAsync("data-kind", "ok");
        Assert.Empty(await StagedAsync(owed));
    }

    [Fact]
    public async Task A_file_cut_off_in_the_middle_goes_on_by_itself_and_nothing_that_has_arrived_is_sent_again()
    {
        var owed = await OwedBahan.AskAsync(portal);
        await using var kabid = await SignInAsync(owed, Screen.Desk);
        var uploader = await OpenAsync(kabid, owed);
        var file = Text("realisasi.txt", 8);
        await uploader.ChooseAsync(file);
        await ArrivingAsync(owed);
        await uploader.UnderWayAsync("realisasi.txt");

        await kabid.Page.Context.SetOfflineAsync(true);
        await Expect(uploader.Row("realisasi.txt")).ToHaveAttributeAsync("data-state", "offline");
        await uploader.SentAsync();
        var arrived = (await Staged(owed)).Received;
        await kabid.Page.Context.SetOfflineAsync(false);
        await uploader.FastAsync();

        await uploader.DoneAsync("realisasi.txt");
        await AssertSentOnlyTheRestAsync(uploader, file, arrived);
        Assert.Equal(Sha256(file), (await Staged(owed)).File!.Sha256);
    }

    [Fact]
    public async Task What_is_cancelled_on_its_way_is_gone_from_the_list_and_from_the_portal()
    {
        var owed = await OwedBahan.AskAsync(portal);
        await using var kabid = await SignInAsync(owed, Screen.Phone);
        var uploader = await OpenAsync(kabid, owed);
        await uploader.ChooseAsync(Text("keliru.txt", 6));
        await uploader.UnderWayAsync("keliru.txt");

        await kabid.Page.GetByRole(AriaRole.Button, new() { Name = "Batalkan unggahan keliru.txt" }).ClickAsync();

        await Expect(uploader.Rows).ToHaveCountAsync(0);
        await Expect(kabid.Page.GetByTestId("unggah-pilih")).ToBeFocusedAsync();
        Assert.Empty(await StagedAsync(owed));
    }

    [Fact]
    public async Task A_file_that_is_refused_says_why_in_the_portals_words_and_the_one_beside_it_arrives()
    {
        var owed = await OwedBahan.AskAsync(portal);
        await using var kabid = await SignInAsync(owed, Screen.Desk);
        var uploader = await OpenAsync(kabid, owed);
        await uploader.FastAsync();
        var program = _desk.File("laporan.pdf");
        await File.WriteAllBytesAsync(program, [(byte)'M', (byte)'Z', .. new byte[4096]], TestContext.Current.CancellationToken);

        var refusal = await kabid.Page.RunAndWaitForResponseAsync(
            () => uploader.ChooseAsync(program, Text("laporan.txt", 1)),
            response => response.Url.Contains("/unggahan", StringComparison.Ordinal) && response.Status >= 400);

        var sentence = (await refusal.JsonAsync<JsonElement>()).GetProperty("detail").GetString()!;
        await Expect(uploader.Row("laporan.pdf")).ToHaveAttributeAsync("data-state", "refused");
        await Expect(uploader.Row("laporan.pdf")).ToContainTextAsync(sentence);
        await uploader.DoneAsync("laporan.txt");
        Assert.Equal("laporan.txt", (await Staged(owed)).Name);
    }

    [Fact]
    public async Task After_a_reload_in_the_middle_the_same_file_chosen_again_goes_on_where_it_stopped()
    {
        var owed = await OwedBahan.AskAsync(portal);
        await using var kabid = await SignInAsync(owed, Screen.Desk);
        var uploader = await OpenAsync(kabid, owed);
        var file = Text("realisasi.txt", 8);
        await uploader.ChooseAsync(file);
        await ArrivingAsync(owed);
        await uploader.UnderWayAsync("realisasi.txt");
        var asked = new TaskCompletionSource<string>();
        kabid.Page.Dialog += async (_, dialog) =>
        {
            asked.TrySetResult(dialog.Type);
            await dialog.AcceptAsync();
        };

        await kabid.Page.ReloadAsync();
        Assert.Equal("beforeunload", await asked.Task.WaitAsync(Eventually.Patience, TestContext.Current.CancellationToken));
        await Expect(uploader.Row("realisasi.txt")).ToContainTextAsync("Pilih berkas yang sama untuk meneruskan");
        var arrived = (await Staged(owed)).Received;
        await uploader.FastAsync();
        await uploader.ChooseAsync(file);

        await uploader.DoneAsync("realisasi.txt");
        await Expect(uploader.Rows).ToHaveCountAsync(1);
        await AssertSentOnlyTheRestAsync(uploader, file, arrived);
        Assert.Equal(Sha256(file), (await Staged(owed)).File!.Sha256);
    }

    [Fact]
    public async Task An_upload_outlives_its_page_and_is_found_on_the_way_when_the_page_is_opened_again()
    {
        var owed = await OwedBahan.AskAsync(portal);
        await using var kabid = await SignInAsync(owed, Screen.Desk);
        var uploader = await OpenAsync(kabid, owed);
        await uploader.ChooseAsync(Text("realisasi.txt", 8));
        await uploader.UnderWayAsync("realisasi.txt");

        await kabid.Page.Locator(".kp-brand").ClickAsync();
        await kabid.Page.WaitForURLAsync("**/");
        await Expect(uploader.Rows).ToHaveCountAsync(0);
        await kabid.Page.GoBackAsync();

        await Expect(uploader.InState("sending")).ToHaveCountAsync(1);
        await uploader.FastAsync();
        await uploader.DoneAsync("realisasi.txt");
        var pieces = await uploader.SentAsync();
        Assert.Equal(8 * Megabyte, pieces.Sum(piece => piece.Length));
    }

    [Fact]
    public async Task A_tablet_that_sends_a_file_does_not_pause_when_it_is_put_away()
    {
        var owed = await OwedBahan.AskAsync(portal);
        await using var kabid = await SignInAsync(owed, Screen.Tablet);
        var uploader = await OpenAsync(kabid, owed);
        await uploader.ChooseAsync(Text("realisasi.txt", 4));
        await uploader.UnderWayAsync("realisasi.txt");

        await kabid.PutAwayAsync();

        await Expect(kabid.Page.Locator("html")).ToHaveAttributeAsync("data-connection", "live");
        await uploader.FastAsync();
        await uploader.DoneAsync("realisasi.txt");
    }

    private static async Task AssertSentOnlyTheRestAsync(UploaderOnPage uploader, string file, long arrived)
    {
        var pieces = await uploader.SentAsync();
        var size = new FileInfo(file).Length;
        Assert.InRange(pieces[0].From, Math.Max(arrived, 1), size - 1);
        Assert.Equal(size - pieces[0].From, pieces.Sum(piece => piece.Length));
    }

    private Task<Clerk> SignInAsync(OwedBahan owed, Screen screen) => Clerk.SignInAsync(chromium, portal.Address, owed.Email, screen);

    private static Task<UploaderOnPage> OpenAsync(Clerk kabid, OwedBahan owed) => UploaderOnPage.OpenAsync(kabid, $"/bahan/{owed.ItemId}");

    private Task ArrivingAsync(OwedBahan owed) =>
        Eventually.TrueAsync(async () => (await StagedAsync(owed)) is [{ Received: > 0 }], "nothing arrived");

    private Task<IReadOnlyList<Upload>> StagedAsync(OwedBahan owed) =>
        portal.Services.GetRequiredService<Uploads>().ListAsync(owed.PersonId, owed.Purpose, CancellationToken.None);

    private async Task<Upload> Staged(OwedBahan owed) => Assert.Single(await StagedAsync(owed));

    private string Text(string name, int megabytes)
    {
        var path = _desk.File(name);
        var line = Encoding.UTF8.GetBytes($"{name}: seluruh kegiatan triwulan ketiga terlaksana sesuai rencana.\n");
        using var file = File.Create(path);
        for (var written = 0; written < megabytes * Megabyte; written += line.Length)
        {
            file.Write(line.AsSpan(0, Math.Min(line.Length, megabytes * Megabyte - written)));
        }

        return path;
    }

    private static string Sha256(string file) => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)));
}
