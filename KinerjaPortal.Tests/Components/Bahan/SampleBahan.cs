using System.Collections.Immutable;
using KinerjaPortal.Domain.Bahan;
using KinerjaPortal.Domain.Calendars;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Tests.Support;
using KinerjaPortal.Web.Features.Bahan;

namespace KinerjaPortal.Tests.Components.Bahan;

/// <summary>
/// A Kasubag who asks and heads of bidang who owe: Sulastri holds Politik, nobody holds Ormas, and the Sekretaris has nothing to
/// do with any of it. It is Monday, 23 November 2026, ten o'clock.
/// </summary>
internal static class SampleBahan
{
    public const string Politik = "kabid-politik";
    public const string Ormas = "kabid-ormas";
    public const string Ekonomi = "kabid-ekonomi";

    public static readonly DateTimeOffset Now = new(2026, 11, 23, 10, 0, 0, TimeSpan.FromHours(7));

    public static readonly Guid Kabid = BahanStory.Kabid.PersonId;
    public static readonly Guid Kasubag = CycleFlow.Kasubag.PersonId;
    public static readonly Guid Sekretaris = Guid.Parse("6b1fbe0a-0000-7000-8000-000000000009");

    private static readonly Guid s_opd = Guid.CreateVersion7();

    /// <param name="alsoHeldByKabid">Posts that Sulastri holds besides her own.</param>
    public static BahanView ViewOf(Guid person, params string[] alsoHeldByKabid)
    {
        (string Code, string Name, Guid? Holder, string? HolderName)[] posts =
        [
            ("kasubag", "Kasubag Penyusunan Program", Kasubag, "Budi Santoso, S.E."),
            ("sekretaris", "Sekretaris", Sekretaris, "Siti Rahma"),
            (Politik, "Kabid Politik", Kabid, "Sulastri, S.Sos."),
            (Ormas, "Kabid Ormas", null, null),
            (Ekonomi, "Kabid Ekonomi", null, null),
        ];
        var pelaksana = posts.Select((post, order) => new Pelaksana(Guid.CreateVersion7(), s_opd, post.Code, post.Name, order + 1, IsExternal: false, PlansCycles: false)).ToList();
        var assignments =
            from post in pelaksana.Zip(posts)
            let holder = alsoHeldByKabid.Contains(post.First.Code) ? (Kabid, "Sulastri, S.Sos.") : (post.Second.Holder, post.Second.HolderName)
            where holder.Item1 is not null
            select (new Assignment(Guid.CreateVersion7(), post.First.Id, holder.Item1!.Value, AssignmentKind.Definitif, new DateOnly(2020, 1, 1), null), holder.Item2!);
        return new BahanView(
            new Office(
                new Opd(s_opd, "kesbangpol", "Badan Kesbangpol", "Kesbangpol", "Kabupaten Musi Rawas", ZonaWaktu.Wib),
                new WorkCalendar(ZonaWaktu.Wib, Perpres21Tahun2023.Hours), pelaksana, assignments),
            Now, person);
    }

    public static BahanSnapshot Of(params CycleFlow[] cycles) =>
        new(cycles.ToImmutableDictionary(flow => flow.Cycle.Id, flow => flow.Cycle));

    /// <summary>A cycle begun last Friday at nine in which these were asked for at once.</summary>
    public static CycleFlow Asked(params RequestedBahan[] items) => CycleFlow.Started().Asked(items);

    /// <param name="due">Hours of the clock from <see cref="Now"/>; negative when it is late.</param>
    public static RequestedBahan Request(string title, double due = 24, string post = Politik) => BahanStory.Request(post, title, due: Now.AddHours(due));

    public static AskedBahan Only(CycleFlow flow) => new(flow.Cycle, flow.Cycle.Bahan.Items[^1]);
}
