using KinerjaPortal.Domain.Bahan;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Web.Components.Theme;
using KinerjaPortal.Web.Localisation;
using Microsoft.Extensions.Localization;

namespace KinerjaPortal.Web.Features.Bahan.Asked;

/// <summary>Where a piece of bahan stands, as a cell shows it.</summary>
/// <param name="Name">For styles and tests: belum, terlambat, diunggah, dikembalikan, diterima, ditutup.</param>
/// <param name="Detail">Who, when, or until when.</param>
public sealed record BahanState(string Name, string Icon, string Word, string Detail);

/// <summary>The words for it.</summary>
internal sealed class BahanStateWords(IStringLocalizer<AskedText> text, OfficeTime time, WorkingTimeWords work)
{
    public BahanState Of(BahanItem item, Office office, DateTimeOffset now)
    {
        var zone = office.Opd.Zone;
        return item switch
        {
            { Status: BahanStatus.Accepted, Newest.Verdict: { } verdict } =>
                new("diterima", PortalIcons.Check, text["StateAccepted"], text["ByAt", verdict.By.Name, time.Relative(verdict.At, zone)]),
            { Status: BahanStatus.Submitted, Newest: { } newest } => new(
                "diunggah", PortalIcons.Inbox, newest.Number == 1 ? text["StateSubmitted"] : text["StateSubmittedAgain", newest.Number],
                text["ByAt", newest.By.Name, time.Relative(newest.At, zone)]),
            { Status: BahanStatus.Returned } => new(
                "dikembalikan", PortalIcons.Return, text["StateReturned"], item.IsLate(now) ? Late(item, office, now) : Due(item, office)),
            { Status: BahanStatus.Lapsed } => new("ditutup", PortalIcons.Close, text["StateLapsed"], text["LapsedMeans"]),
            _ when item.IsLate(now) => new("terlambat", PortalIcons.ClockFilled, Late(item, office, now), Due(item, office)),
            _ => new("belum", PortalIcons.Clock, text["StateRequested"], Due(item, office)),
        };
    }

    private string Late(BahanItem item, Office office, DateTimeOffset now) =>
        work.Late(office.Calendar.WorkingTimeBetween(item.DueAt, now), office.Calendar.NormalDay);

    private string Due(BahanItem item, Office office) => text["DueOn", time.Date(item.DueAt, office.Opd.Zone)];
}
