using Bunit;
using KinerjaPortal.Domain.Calendars;
using KinerjaPortal.Infrastructure.Calendars;
using KinerjaPortal.Tests.Support;
using KinerjaPortal.Web.Features.Calendars;

namespace KinerjaPortal.Tests.Components.Calendars;

/// <summary>The pieces of the calendar page: what is known of a year, its days, and hours while they are typed.</summary>
public sealed class CalendarPiecesTests : ShellBunitContext
{
    private static readonly HolidayDetails NewYear = new(new DateOnly(2027, 1, 1), "Tahun Baru", HolidayKind.Nasional, "");

    [Fact]
    public void Of_a_year_without_a_day_the_portal_admin_is_offered_the_five_of_every_year_and_nothing_else()
    {
        var confirmed = 0;
        var page = Notice([], HolidayYearState.Empty, mayKeep: true, days => confirmed = days);

        Assert.Contains("Kosong", page.Markup, StringComparison.Ordinal);
        Assert.Equal(5, page.FindAll("[data-testid=usulan] li").Count);
        Assert.Empty(page.FindAll("[data-testid=tetapkan-form]"));
        page.Find("[data-testid=usulan-konfirmasi]").Click();
        Assert.Equal(5, confirmed);
    }

    [Fact]
    public void Once_they_are_confirmed_the_year_is_belum_ditetapkan_and_asks_for_the_decree()
    {
        var page = Notice([.. HolidayLibrary.OfYear(2027).Select(day => Kept(day))], HolidayYearState.Undecreed, mayKeep: true);

        Assert.Contains("Belum ditetapkan", page.Markup, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("[data-testid=usulan]"));
        Assert.Single(page.FindAll("[data-testid=tetapkan-form]"));
    }

    [Fact]
    public void A_decreed_year_names_its_decree_and_an_office_admin_is_offered_nothing()
    {
        var decreed = Notice([Kept(new Holiday(NewYear.Date, NewYear.Name, NewYear.Kind, "SKB 1497/2025"))], HolidayYearState.Decreed, mayKeep: true);
        var officeAdmin = Notice([], HolidayYearState.Empty, mayKeep: false);

        Assert.Contains("menurut SKB 1497/2025", decreed.Markup, StringComparison.Ordinal);
        Assert.Empty(decreed.FindAll("button"));
        Assert.Empty(officeAdmin.FindAll("button"));
        Assert.Contains("diisi oleh admin portal", officeAdmin.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Hours_are_typed_day_by_day_and_a_day_without_its_times_is_named()
    {
        var draft = WeekDraft.Of(Perpres21Tahun2023.Hours);
        Assert.Null(draft.Incomplete);
        Assert.Equal(Perpres21Tahun2023.Hours, HoursRules.Week(draft.Days()));

        draft[DayOfWeek.Saturday].Works = true;

        Assert.Equal(DayOfWeek.Saturday, draft.Incomplete);
        (draft[DayOfWeek.Saturday].From, draft[DayOfWeek.Saturday].Until) = ("08:00", "12:00");
        Assert.Equal(new DayTimes(new(8, 0), new(12, 0)), draft.Days()[DayOfWeek.Saturday]);
    }

    private static KeptDay Kept(Holiday day) => new(Guid.NewGuid(), null, day);

    private IRenderedComponent<YearNotice> Notice(IReadOnlyList<KeptDay> days, HolidayYearState state, bool mayKeep, Action<int>? confirm = null) => Render<YearNotice>(p => p
        .Add(notice => notice.Year, 2027)
        .Add(notice => notice.Days, days)
        .Add(notice => notice.State, state)
        .Add(notice => notice.MayKeep, mayKeep)
        .Add(notice => notice.OnConfirm, days => confirm?.Invoke(days)));
}
