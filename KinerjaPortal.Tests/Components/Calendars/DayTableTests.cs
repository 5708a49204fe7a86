using Bunit;
using KinerjaPortal.Domain.Calendars;
using KinerjaPortal.Infrastructure.Calendars;
using KinerjaPortal.Tests.Support;
using KinerjaPortal.Web.Features.Calendars;

namespace KinerjaPortal.Tests.Components.Calendars;

public sealed class DayTableTests : ShellBunitContext
{
    [Fact]
    public void What_is_typed_of_a_day_is_shown_as_it_is_and_only_who_keeps_it_may_touch_it()
    {
        KeptDay local = new(Guid.NewGuid(), Guid.NewGuid(), new Holiday(new DateOnly(2027, 4, 20), "Hari <b>jadi</b>", HolidayKind.Daerah, "<i>SK</i> 1"));
        KeptDay national = new(Guid.NewGuid(), null, new Holiday(new DateOnly(2027, 1, 1), "Tahun Baru", HolidayKind.Nasional, ""));

        var table = Render<DayTable>(p => p
            .Add(days => days.Days, [local, national])
            .Add(days => days.MayKeep, day => day.OpdId is not null));

        Assert.Empty(table.FindAll("b, i"));
        Assert.Contains("Hari <b>jadi</b>", table.Find("[data-testid=libur-daftar]").TextContent, StringComparison.Ordinal);
        Assert.Contains("Belum ditetapkan", table.Markup, StringComparison.Ordinal);
        Assert.Single(table.FindAll("[data-testid=libur-aksi]"));
    }
}
