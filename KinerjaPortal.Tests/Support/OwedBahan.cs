using KinerjaPortal.Domain.Bahan;
using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Web.Features.Bahan;
using KinerjaPortal.Web.Features.Cycles;
using Microsoft.Extensions.DependencyInjection;

namespace KinerjaPortal.Tests.Support;

/// <summary>A request for bahan that a head of bidang of Kesbangpol has to answer.</summary>
internal sealed record OwedBahan(Guid ItemId, Guid PersonId, string Email)
{
    public const string Post = "kabid-politik";

    public string Purpose => $"bahan:{ItemId}";

    /// <summary>Begins a RENJA and asks the head of bidang for its files, through the real commands.</summary>
    public static async Task<OwedBahan> AskAsync(PortalHost portal)
    {
        var cycle = await portal.StartRenjaAsync();
        var asker = await portal.CallerAsync($"{Renja.Kasubag}@{Renja.Opd}.demo");
        var calendar = (await portal.OfficeAsync(Renja.Opd))!.Calendar;
        var today = DateOnly.FromDateTime(portal.Clock.GetUtcNow().UtcDateTime);
        var dueOn = Enumerable.Range(2, 30).Select(today.AddDays).First(day => calendar.HoursOn(day).Count > 0);

        var outcome = await portal.Services.GetRequiredService<AskBahanHandler>().HandleAsync(
            asker,
            new AskBahan(
                new CycleCommand(cycle.Id, cycle.Current!.RunId),
                [new AskBahan.Line([Post], "Laporan kegiatan", Note: null, BahanKind.Berkas, Columns: null, Required: true, Restricted: false)],
                dueOn),
            CancellationToken.None);

        Assert.IsType<StepOutcome.Done>(outcome);
        var item = Assert.Single((await portal.Store.FindAsync(cycle.Id, CancellationToken.None))!.Cycle.Bahan.Items);
        var email = $"{Post}@{Renja.Opd}.demo";
        return new OwedBahan(item.Id, (await portal.CallerAsync(email)).PersonId, email);
    }
}
