using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using KinerjaPortal.Infrastructure.Demo;
using KinerjaPortal.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace KinerjaPortal.Tests.Browser;

/// <summary>The Camat signs on a tablet, and the portal goes away in the middle of it.</summary>
[Trait("Category", "Browser")]
public sealed class TabletSignOffJourneys(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Opd = "kec-kelara";
    private const string Camat = "camat";
    private const string Kasubag = "kasubag-program";
    private const string Staf = "arsiparis-staf";

    [Fact]
    public async Task What_was_drawn_is_there_again_after_the_portal_was_killed_and_signs_once()
    {
        using var folder = new TempFolder();
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        (string, string)[] settings =
        [
            ("ConnectionStrings:Kinerja", $"Data Source={folder.File("kinerja.db")}"), ("Files:Root", folder.File("berkas")), ("urls", address.ToString()),
        ];
        Guid cycleId;
        Clerk camat;
        using (var portal = PortalProcess.Start(folder.Path, settings))
        {
            await portal.ListeningAsync();
            cycleId = await AtThePengesahanAsync(address);
            camat = await Clerk.SignInAsync(chromium, address, $"{Camat}@{Opd}.demo", Screen.Tablet);
            await camat.OpenAsync("/pengesahan");
            await camat.Card(cycleId).TapAsync();
            await camat.Page.GetByTestId("meja-setujui").TapAsync();

            // Until the sheet has slid in: a finger does not draw on what is still on its way.
            await camat.Page.GetByTestId("meja-goresan").WaitForAsync();
            await camat.Page.GetByTestId("meja-goresan").ScrollIntoViewIfNeededAsync();
            await using (var finger = await Finger.OnAsync(camat.Page))
            {
                await finger.DragAsync(
                    camat.Page.Locator(".sign-hint"), camat.Page.GetByTestId("meja-goresan-ulang"), camat.Page.GetByTestId("meja-goresan"));
            }

            await Expect(camat.Page.Locator("[data-ink-said]")).ToHaveTextAsync("Goresan tersimpan");
            portal.Kill();
        }

        await using (camat)
        {
            await Expect(camat.Page.Locator("html[data-connection='live']")).ToHaveCountAsync(0);
            using var again = PortalProcess.Start(folder.Path, settings);
            await again.ListeningAsync();

            // By itself: nobody presses anything. The same document, the sheet open, the drawing on it.
            await camat.LiveAsync();
            await Expect(camat.Page).ToHaveURLAsync(new Regex($"/pengesahan/{cycleId}", RegexOptions.None, TimeSpan.FromSeconds(1)));
            await Expect(camat.Page.Locator("[data-ink-said]")).ToHaveTextAsync("Goresan tersimpan");

            await using var staf = await Clerk.SignInAsync(chromium, address, $"{Staf}@{Opd}.demo", Screen.Desk);
            await staf.OpenAsync("/");
            await camat.Page.GetByTestId("meja-sandi").FillAsync(PortalApi.Password);
            await camat.Page.GetByTestId("meja-tandatangani").TapAsync();

            // The first signature of an office makes its authority and a certificate, which takes a slow machine a while.
            await Expect(camat.Page.GetByTestId("meja-selesai")).ToContainTextAsync(
                "Sudah Anda tanda tangani", new() { Timeout = (float)Eventually.Patience.TotalMilliseconds });
            await Expect(staf.Card(cycleId)).ToBeVisibleAsync();
            again.Kill();
        }
    }

    /// <summary>RKA of Kelara with a PDF, at step 9: the Camat's signature.</summary>
    internal static async Task<Guid> AtThePengesahanAsync(Uri address)
    {
        using var camat = await PortalApi.SignInAsync(address, $"{Camat}@{Opd}.demo");
        using var kasubag = await PortalApi.SignInAsync(address, $"{Kasubag}@{Opd}.demo");
        var cycle = await camat.StartAsync((await camat.SopsAsync(Opd)).First(sop => sop.DocumentType == "RKA").Id, period: "2028");
        while (cycle.Current!.Number != "9")
        {
            var api = cycle.Current.Pelaksana == Camat ? camat : kasubag;
            cycle = cycle.Current.Number == "6"
                ? await FiledAsync(api, cycle)
                : await api.SupplyAsync(cycle);
            cycle = await api.CompleteAsync(cycle, cycle.Current!.Symbol == "decision" ? "ya" : null);
        }

        return cycle.Id;
    }

    private static async Task<PortalApi.CycleAnswer> FiledAsync(PortalApi api, PortalApi.CycleAnswer cycle)
    {
        await api.FileAsync(cycle, "RKA 2028.pdf", DemoWriting.Pdf("RKA 2028", ["Belanja"]), title: "RKA 2028");
        return await api.CycleAsync(cycle.Id);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
