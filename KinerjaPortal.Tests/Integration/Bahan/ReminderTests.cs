using System.Net;
using System.Net.Http.Json;
using KinerjaPortal.Tests.Support;

namespace KinerjaPortal.Tests.Integration.Bahan;

/// <summary>A portal of its own: its clock runs on to the day after the due date.</summary>
public sealed class ReminderTests(PortalHost portal) : IClassFixture<PortalHost>
{
    [Fact]
    public async Task One_press_reminds_everybody_who_is_late_and_nobody_else()
    {
        var cycle = await portal.LkjipGatheringAsync();
        var asked = await (await portal.ApiAsync(Renja.Kasubag, Renja.Opd)).AskAsync(
            cycle, await portal.NextWorkingDayAsync(Renja.Opd), new { posts = new[] { "kabid", "arsiparis", Renja.Sekretaris }, title = "Laporan" });
        await (await portal.ApiAsync("kabid", Renja.Opd)).SubmitAsync(asked[0], "laporan.docx", RealFiles.Docx("Laporan"));
        portal.Clock.Advance(asked[0].DueAt - portal.Clock.GetUtcNow() + TimeSpan.FromMinutes(1));

        // Signed in anew: tokens do not live for days.
        using var kasubag = await PortalApi.SignInAsync(portal.Address, $"{Renja.Kasubag}@{Renja.Opd}.demo");
        using var arsiparis = await PortalApi.SignInAsync(portal.Address, $"arsiparis@{Renja.Opd}.demo");
        var address = $"api/v1/cycles/{cycle.Id}/runs/{cycle.Current!.RunId}/bahan/remind";
        Assert.Equal([false, true, true], (await kasubag.BahanAsync(cycle.Id)).Select(item => item.IsLate));

        using var answer = await kasubag.PostAsync(address, new { });
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(["arsiparis", Renja.Sekretaris], (await answer.Content.ReadFromJsonAsync<List<PortalApi.AskedBahan>>())!.Select(item => item.Pelaksana));
        Assert.Equal([0, 1, 1], (await kasubag.BahanAsync(cycle.Id)).Select(item => item.Reminders.Count));
        await Refused.WithAsync(HttpStatusCode.Forbidden, "Langkah ini dikerjakan oleh Kasubag", await arsiparis.PostAsync(address, new { }));
    }
}
