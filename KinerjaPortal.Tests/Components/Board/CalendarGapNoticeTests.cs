using Bunit;
using KinerjaPortal.Domain.Calendars;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Infrastructure.Calendars;
using KinerjaPortal.Tests.Support;
using KinerjaPortal.Web.Features.Board;

namespace KinerjaPortal.Tests.Components.Board;

/// <summary>The decree for the next year comes late in the one before; until it is filled in, what is due after the turn of the year is due too early.</summary>
public sealed class CalendarGapNoticeTests : ShellBunitContext
{
    private static readonly Opd s_opd = new(Guid.NewGuid(), "kantor-uji", "Kantor Uji", "Kantor Uji", "Uji", ZonaWaktu.Wib);

    [Fact]
    public void An_office_whose_work_reaches_into_a_year_without_holidays_is_told() =>
        Assert.Contains("Hari libur 2027 belum diisi", Notice(dueAt: "2027-01-04").Find("[data-testid=kalender-belum-lengkap]").TextContent, StringComparison.Ordinal);

    [Fact]
    public void Where_only_the_days_of_every_year_are_confirmed_it_says_that_no_decree_is_out()
    {
        var said = Notice(ZonaWaktu.Wib.At(new DateTime(2027, 1, 4, 15, 0, 0)), [.. HolidayLibrary.Decreed(), .. HolidayLibrary.OfYear(2027)])
            .Find("[data-testid=kalender-belum-lengkap]").TextContent;

        Assert.Contains("Hari libur 2027 belum ditetapkan", said, StringComparison.Ordinal);
        Assert.DoesNotContain("belum diisi di portal", said, StringComparison.Ordinal);
    }

    [Fact]
    public void Once_the_decree_is_entered_nothing_is_said() => Assert.Empty(
        Notice(ZonaWaktu.Wib.At(new DateTime(2027, 1, 4, 15, 0, 0)), [.. HolidayLibrary.Decreed(), .. HolidayLibrary.OfYear(2027).Select(day => day with { Source = "SKB" })])
            .FindAll("[data-testid]"));

    /// <summary>The office's own clock decides: in Greenwich it is still the old year.</summary>
    [Fact]
    public void The_turn_of_the_year_is_the_offices_own() =>
        Assert.NotEmpty(Notice(new DateTimeOffset(2026, 12, 31, 18, 0, 0, TimeSpan.Zero)).FindAll("[data-testid]"));

    [Fact]
    public void As_long_as_all_is_due_in_a_year_that_is_known_nothing_is_said()
    {
        Assert.Empty(Notice(dueAt: "2026-12-31").FindAll("[data-testid]"));
        Assert.Empty(Notice(dueAt: (DateTimeOffset?)null).FindAll("[data-testid]"));
    }

    private IRenderedComponent<CalendarGapNotice> Notice(string dueAt) => Notice(ZonaWaktu.Wib.At(DateTime.Parse(dueAt, System.Globalization.CultureInfo.InvariantCulture).AddHours(15)));

    private IRenderedComponent<CalendarGapNotice> Notice(DateTimeOffset? dueAt, IReadOnlyList<Holiday>? days = null)
    {
        var office = new Office(s_opd, new WorkCalendar(ZonaWaktu.Wib, Perpres21Tahun2023.Hours, holidays: days ?? HolidayLibrary.Decreed()), [], []);
        return Render<CalendarGapNotice>(p => p
            .Add(notice => notice.LastDueAt, dueAt)
            .Add(notice => notice.View, new BoardView(office, SampleBoard.Now, Guid.NewGuid(), _ => null)));
    }
}
