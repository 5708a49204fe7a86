using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using KinerjaPortal.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace KinerjaPortal.Tests.Browser;

/// <summary>The portal goes away under a person's hands and comes back.</summary>
[Trait("Category", "Browser")]
public sealed class LostConnectionJourneys(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Opd = "kesbangpol-mura";
    private const string Kasubag = "kasubag-penyusunan-program";
    private const string Typed = "Sudah lengkap, lampiran dua menyusul sore ini";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_was_typed_is_there_again_after_the_portal_was_killed_and_started(bool asleepMeanwhile)
    {
        using var folder = new TempFolder();
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        (string, string)[] settings = [("ConnectionStrings:Kinerja", $"Data Source={folder.File("kinerja.db")}"), ("urls", address.ToString())];
        Guid cycleId;
        Clerk kasubag;
        using (var portal = PortalProcess.Start(folder.Path, settings))
        {
            await portal.ListeningAsync();
            using var api = await PortalApi.SignInAsync(address, $"{Kasubag}@{Opd}.demo");
            cycleId = (await api.SupplyAsync(await api.StartAsync((await api.SopsAsync(Opd)).First(sop => sop.DocumentType == "RENJA").Id))).Id;
            kasubag = await Clerk.SignInAsync(chromium, address, $"{Kasubag}@{Opd}.demo", Screen.Tablet);
            await kasubag.OpenAsync($"/siklus/{cycleId}");
            await kasubag.Page.GetByTestId("langkah-alasan").PressSequentiallyAsync(Typed);
            await Expect(kasubag.Page.Locator("#langkah-catatan")).ToContainTextAsync(new Regex(@"tersimpan \d\d\.\d\d", RegexOptions.None, TimeSpan.FromSeconds(1)));
            if (asleepMeanwhile)
            {
                await kasubag.FallAsleepAsync();
            }

            portal.Kill();
        }

        await using (kasubag)
        {
            await Expect(kasubag.Page.Locator("html[data-connection='live']")).ToHaveCountAsync(0);
            using var again = PortalProcess.Start(folder.Path, settings);
            await again.ListeningAsync();

            // By itself: nobody presses anything.
            if (asleepMeanwhile)
            {
                await kasubag.TakeUpAsync();
            }

            await kasubag.LiveAsync();
            await Expect(kasubag.Page.GetByTestId("langkah-alasan")).ToHaveValueAsync(Typed);
            await kasubag.Page.GetByTestId("langkah-selesaikan").ClickAsync();
            await Expect(kasubag.Page.GetByTestId("langkah-selesaikan")).ToHaveCountAsync(0);
            again.Kill();
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
