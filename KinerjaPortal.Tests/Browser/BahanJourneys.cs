using KinerjaPortal.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace KinerjaPortal.Tests.Browser;

/// <summary>The whole round of bahan laporan: a Kasubag asks, a Kabid answers from a phone, and a third one watches.</summary>
[Trait("Category", "Browser")]
public sealed class BahanJourneys(Chromium chromium, PortalHost portal) : IClassFixture<Chromium>, IClassFixture<PortalHost>, IDisposable
{
    private const string Opd = "kesbangpol-mura";
    private const string Kasubag = "kasubag-penyusunan-program";

    private readonly TempFolder _phone = new();

    public void Dispose() => _phone.Dispose();

    [Fact]
    public async Task Asked_on_the_desk_uploaded_from_a_phone_returned_uploaded_again_and_accepted_while_another_watches()
    {
        var cycle = await AtTheGatheringAsync();
        await using var kasubag = await SignInAsync(Kasubag, Screen.Desk);
        await using var sekretaris = await SignInAsync("sekretaris", Screen.Tablet);
        await using var kabid = await SignInAsync("kabid-politik", Screen.Phone);
        await kabid.OpenAsync("/bahan");
        await kasubag.OpenAsync($"/siklus/{cycle.Id}");
        await sekretaris.OpenAsync($"/siklus/{cycle.Id}");
        await sekretaris.Page.EvaluateAsync("window.sameDocument = true");

        // The Kasubag asks; the phone that has the list open shows it.
        await kasubag.Page.GetByTestId("minta-bahan").ClickAsync();
        await kasubag.Page.GetByTestId("bahan-tambah").ClickAsync();
        await kasubag.Page.GetByTestId("bahan-judul").FillAsync("Realisasi triwulan III");
        await kasubag.Page.Locator("[data-post='kabid-politik']").CheckAsync();
        await kasubag.Page.GetByTestId("bahan-kirim-permintaan").ClickAsync();
        await StandsAsync(sekretaris, "belum");
        await kabid.Page.GetByRole(AriaRole.Link, new() { Name = "Realisasi triwulan III" }).First.ClickAsync();

        await HandInAsync(kabid, "realisasi.csv", "Indikator;Target;Realisasi\r\nForum pembauran;12;\r\n");
        await StandsAsync(sekretaris, "diunggah");

        // Not complete without it, and the page says so.
        await kasubag.Page.GetByTestId("langkah-selesaikan").ClickAsync();
        await Expect(kasubag.Page.Locator(".step")).ToContainTextAsync("Realisasi triwulan III");
        Assert.Equal("4", (await (await portal.ApiAsync(Kasubag, Opd)).CycleAsync(cycle.Id)).Current!.Number);

        await Cell(kasubag).ClickAsync();
        await kasubag.Page.GetByTestId("bahan-kembalikan").ClickAsync();
        await kasubag.Page.GetByTestId("bahan-alasan").FillAsync("Kolom realisasi masih kosong");
        await kasubag.Page.GetByTestId("bahan-kirim-alasan").ClickAsync();
        await StandsAsync(sekretaris, "dikembalikan");
        await Expect(kabid.Page.GetByTestId("bahan-dikembalikan")).ToContainTextAsync("Kolom realisasi masih kosong");

        await HandInAsync(kabid, "realisasi.csv", "Indikator;Target;Realisasi\r\nForum pembauran;12;11\r\n");
        await StandsAsync(sekretaris, "diunggah");
        if (await kasubag.Page.GetByTestId("bahan-terima").CountAsync() == 0)
        {
            await Cell(kasubag).ClickAsync();
        }

        await kasubag.Page.GetByTestId("bahan-terima").ClickAsync();
        await StandsAsync(sekretaris, "diterima");

        // By the keyboard, as the dialog is left.
        await kasubag.Page.Keyboard.PressAsync("Escape");
        await kasubag.Page.GetByTestId("langkah-selesaikan").ClickAsync();
        await Expect(sekretaris.Page.Locator(".step-number").First).ToHaveTextAsync("5");
        Assert.True(await sekretaris.Page.EvaluateAsync<bool>("window.sameDocument === true"), "The watching page was reloaded.");
        Assert.Null(await portal.Store.FindBrokenLinkAsync(cycle.Id, CancellationToken.None));
        var versions = (await portal.Store.FindAsync(cycle.Id, CancellationToken.None))!.Cycle.Bahan.Items[0].Versions;
        Assert.Equal([1, 2], versions.Select(version => version.Number));
        Assert.NotEqual(versions[0].Files[0].Sha256, versions[1].Files[0].Sha256);
    }

    private static ILocator Cell(Clerk clerk) => clerk.Page.Locator("[data-bahan]").First;

    private static Task StandsAsync(Clerk clerk, string state) => Expect(Cell(clerk)).ToHaveAttributeAsync("data-state", state);

    private async Task HandInAsync(Clerk kabid, string name, string content)
    {
        var file = _phone.File(name);
        await File.WriteAllTextAsync(file, content);
        await kabid.Page.GetByTestId("unggah-pilih").SetInputFilesAsync(file);
        await Expect(kabid.Page.Locator(".files > [data-state='done']")).ToHaveCountAsync(1);
        await kabid.Page.GetByTestId("bahan-kirim").ClickAsync();
        await Expect(kabid.Page.GetByTestId("bahan-kabar")).ToHaveAttributeAsync("data-kind", "ok");
    }

    /// <summary>The LKjIP at its step 4, where the bahan of the bidang is gathered.</summary>
    private async Task<PortalApi.CycleAnswer> AtTheGatheringAsync()
    {
        var sekretaris = await portal.ApiAsync("sekretaris", Opd);
        var lkjip = (await sekretaris.SopsAsync(Opd)).First(sop => sop.DocumentType == "LKjIP");
        var cycle = await sekretaris.CompleteAsync(await sekretaris.StartAsync(lkjip.Id, "2026"));
        var kasubag = await portal.ApiAsync(Kasubag, Opd);
        return await kasubag.CompleteAsync(await kasubag.CompleteAsync(cycle));
    }

    private Task<Clerk> SignInAsync(string post, Screen screen) => Clerk.SignInAsync(chromium, portal.Address, $"{post}@{Opd}.demo", screen);
}
