using System.Globalization;
using System.Text;
using KinerjaPortal.Tests.Support;
using Microsoft.Playwright;

namespace KinerjaPortal.Tests.Browser;

/// <summary>The decree for the next year is out: it comes in as a file, and what is open follows.</summary>
[Trait("Category", "Browser")]
public sealed class CalendarJourneys(Chromium chromium, PortalHost portal) : IClassFixture<Chromium>, IClassFixture<PortalHost>
{
    [Fact]
    public async Task An_admin_imports_a_local_day_off_after_a_preview_and_the_open_page_of_a_document_shows_its_new_due_time()
    {
        var cycle = await portal.StartRenjaAsync();
        var due = cycle.Current!.DueAt.ToOffset(TimeSpan.FromHours(7));
        await using var kasubag = await Clerk.SignInAsync(chromium, portal.Address, $"{Renja.Kasubag}@{Renja.Opd}.demo", Screen.Tablet);
        await kasubag.OpenAsync($"/siklus/{cycle.Id}");
        await using var admin = await Clerk.SignInAsync(chromium, portal.Address, $"admin@{Renja.Opd}.demo", Screen.Desk);
        await admin.OpenAsync($"/admin/kalender?tahun={due.Year}");

        await admin.Page.GetByTestId("libur-impor").ClickAsync();
        await admin.Page.GetByTestId("impor-libur-berkas").SetInputFilesAsync(new FilePayload
        {
            Name = "libur.ics",
            MimeType = "text/calendar",
            Buffer = Encoding.UTF8.GetBytes(string.Create(
                CultureInfo.InvariantCulture, $"BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:{due:yyyyMMdd}\nSUMMARY:Hari jadi kabupaten\nEND:VEVENT\nEND:VCALENDAR\n")),
        });
        await Assertions.Expect(admin.Page.Locator("[data-impor='Added'] li")).ToContainTextAsync("Hari jadi kabupaten");
        await admin.Page.GetByTestId("impor-libur-pakai").ClickAsync();

        await Assertions.Expect(admin.Page.Locator($"[data-libur='{due:yyyy-MM-dd}']")).ToBeVisibleAsync();
        await Assertions.Expect(kasubag.Page.GetByTestId("langkah-tenggat-bergeser")).ToContainTextAsync("Tenggat bergeser dari");
        await Assertions.Expect(kasubag.Page.Locator("[data-tenggat-bergeser]")).ToContainTextAsync($"hari libur {due.Year} dimuat dari berkas");
    }
}
