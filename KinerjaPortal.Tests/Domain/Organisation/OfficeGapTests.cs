using KinerjaPortal.Domain.Calendars;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.Organisation.Keeping;

namespace KinerjaPortal.Tests.Domain.Organisation;

/// <summary>What an office still lacks before it can begin, and to go on.</summary>
public sealed class OfficeGapTests
{
    private static readonly Guid s_opd = Guid.NewGuid();
    private static readonly Pelaksana s_kasubag = new(Guid.NewGuid(), s_opd, "kasubag", "Kasubag Program", 1, IsExternal: false, PlansCycles: true);
    private static readonly Pelaksana s_bappeda = new(Guid.NewGuid(), s_opd, "bappeda", "Bappeda", 2, IsExternal: true, PlansCycles: false);
    private static readonly DateTimeOffset s_may = new(2026, 5, 4, 2, 0, 0, TimeSpan.Zero);

    [Fact]
    public void An_office_that_was_just_made_lacks_everything() =>
        Assert.Equal(
            [typeof(OfficeGap.Admin), typeof(OfficeGap.Posts), typeof(OfficeGap.People), typeof(OfficeGap.Sops), typeof(OfficeGap.Holidays)],
            OfficeGap.Of(Office([], heldFrom: null, years: []), people: 0, admins: 0, sops: 0, s_may).Select(gap => gap.GetType()));

    [Fact]
    public void An_office_with_all_of_it_lacks_nothing() =>
        Assert.Empty(OfficeGap.Of(Office([s_kasubag, s_bappeda], new DateOnly(2020, 1, 1), [2026]), people: 3, admins: 1, sops: 1, s_may));

    [Fact]
    public void A_post_outside_the_office_alone_is_no_beginning() =>
        Assert.Contains(new OfficeGap.Posts(), OfficeGap.Of(Office([s_bappeda], null, [2026]), people: 3, admins: 1, sops: 1, s_may));

    [Fact]
    public void A_post_that_nobody_holds_today_is_named_and_one_outside_is_not()
    {
        var gap = Assert.Single(OfficeGap.Of(Office([s_kasubag, s_bappeda], new DateOnly(2026, 5, 5), [2026]), people: 3, admins: 1, sops: 1, s_may));

        Assert.Equal(["Kasubag Program"], Assert.IsType<OfficeGap.Holders>(gap).PostNames);
    }

    [Theory]
    [InlineData(2026, 10, 31, false)]
    [InlineData(2026, 11, 1, true)]
    public void From_November_on_the_next_year_is_asked_for(int year, int month, int day, bool isAsked)
    {
        var now = ZonaWaktu.Wib.At(new DateTime(year, month, day, 9, 0, 0));

        var gaps = OfficeGap.Of(Office([s_kasubag], new DateOnly(2020, 1, 1), [2026]), people: 3, admins: 1, sops: 1, now);

        Assert.Equal(isAsked ? [2027] : [], gaps.OfType<OfficeGap.Holidays>().SelectMany(gap => gap.Years));
    }

    private static Office Office(IReadOnlyList<Pelaksana> posts, DateOnly? heldFrom, IReadOnlyList<int> years) => new(
        new Opd(s_opd, "kantor-uji", "Kantor Uji", "Kantor Uji", "Kabupaten Uji", ZonaWaktu.Wib),
        new WorkCalendar(ZonaWaktu.Wib, Perpres21Tahun2023.Hours, holidays: [.. years.Select(year => new Holiday(new DateOnly(year, 1, 1), "Tahun Baru", HolidayKind.Nasional, "SKB"))]),
        posts,
        heldFrom is { } from ? [(new Assignment(Guid.NewGuid(), s_kasubag.Id, Guid.NewGuid(), AssignmentKind.Definitif, from, null), "Sri")] : []);
}
